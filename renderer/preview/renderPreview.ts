import stylesheet from '../../resources/article.css?raw';
import type { PageInput } from '../../shared/article/page';
import { articleLink } from '../../shared/article/links';
import { renderPage } from '../../shared/export/page';
import { pageFonts } from './pageFonts';
import { previewMedia } from './previewMedia';

/** A phone lays its scrollbar over the page; a desktop's would take 15 of its 390 pixels. */
const phoneScrollbar = '@media (max-width: 480px) { ::-webkit-scrollbar { width: 0; } }';

/** The page as the bundle will hold it; only its photos and its links to stories lead back into this app. */
export function renderPreview(input: PageInput): string {
  return renderPage(input, previewMedia, {
    mode: 'preview',
    stylesheet: { type: 'inline', css: `${pageFonts}${stylesheet}${phoneScrollbar}` },
    storyHref: articleLink,
    filmHref: () => '',
    folderUrl: '',
  });
}
