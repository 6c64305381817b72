import type { PageInput } from '../../shared/article/page';
import { renderPage } from '../../shared/export/page';
import { asPublished } from '../../shared/export/asPublished';
import { pageSheet } from '../../shared/export/pageSheet';
import type { PageView } from './fitPage';
import { pageFonts } from './pageFonts';
import { previewMedia } from './previewMedia';

/** A phone lays its scrollbar over the page; a desktop's would take 15 of its 390 pixels. */
const phoneScrollbar = '@media (max-width: 480px) { ::-webkit-scrollbar { width: 0; } }';

/** What paper obeys the frame obeys here, with the margins of the sheet around it. */
const onPaper = (css: string) =>
  `${css.replaceAll('@media print', '@media all')} .article-page { padding: 16mm 18mm; }`;

/**
 * The page as a bundle of this article alone will hold it, its links too; only its photos lead back into this app, and
 * words stand for the photos at the addresses that are `lost`.
 */
export function renderPreview(input: PageInput, view: PageView, lost: ReadonlySet<string>): string {
  const css = `${pageFonts}${pageSheet(input.context.pageStyle)}${phoneScrollbar}`;
  return renderPage(asPublished(input), previewMedia(lost), {
    mode: 'preview',
    stylesheet: { type: 'inline', css: view === 'print' ? onPaper(css) : css },
    storyHref: () => undefined,
    filmHref: () => '',
    folderUrl: '',
  });
}
