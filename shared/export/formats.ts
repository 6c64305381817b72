import { renderCms } from './cms';
import type { Format } from './format';
import { renderMarkdown } from './markdown';
import { renderNewsml } from './newsml';
import { renderNinjs } from './ninjs';
import { renderFragment, renderPage } from './page';
import { renderText } from './text';
import { renderWxr } from './wxr';

/**
 * Every format of a bundle, in the order of the dialog. The desk’s call, the dialog, the CLI and the writers are all
 * made from these rows: a format is one file that renders it and one row here.
 */
export const formats = {
  html: {
    name: { vi: 'Trang web và đoạn cho CMS', en: 'Web page and CMS fragment' },
    use: 'daily',
    included: 'always',
    level: 'article',
    files: {
      'index.html': ({ input, media, options }) => renderPage(input, media, options),
      'article.html': ({ input, media, options }) => renderFragment(input, media, options),
    },
  },
  cms: {
    name: { vi: 'Bảng ảnh cho CMS cũ', en: 'Photo tables for an old CMS' },
    use: 'daily',
    included: 'when chosen',
    level: 'article',
    files: { 'cms.html': ({ input, media, options }) => renderCms(input, media, options) },
  },
  text: {
    name: { vi: 'Chữ thuần', en: 'Plain text' },
    use: 'daily',
    included: 'when chosen',
    level: 'article',
    files: { 'article.txt': ({ input, revision }) => renderText(input, revision) },
  },
  docx: {
    name: { vi: 'Word (DOCX)', en: 'Word (DOCX)' },
    use: 'daily',
    included: 'when chosen',
    level: 'article',
    nodeFiles: ['article.docx'],
  },
  pdf: {
    name: { vi: 'Bản in thử (PDF)', en: 'Printed proof (PDF)' },
    use: 'daily',
    included: 'when chosen',
    level: 'article',
    nodeFiles: ['article.pdf'],
  },
  ninjs: {
    name: { vi: 'ninjs 3.1', en: 'ninjs 3.1' },
    use: 'now and then',
    included: 'always',
    level: 'article',
    files: {
      'article.ninjs.json': ({ input, media, options, ...own }) =>
        renderNinjs(input, media, { ...options, ...own }),
    },
  },
  newsml: {
    name: { vi: 'NewsML-G2 2.35 (NITF 3.6)', en: 'NewsML-G2 2.35 with NITF 3.6' },
    use: 'now and then',
    included: 'when chosen',
    level: 'article',
    files: { 'article.newsml.xml': renderNewsml },
  },
  markdown: {
    name: { vi: 'Markdown có phần đầu YAML', en: 'Markdown with front matter' },
    use: 'now and then',
    included: 'when chosen',
    level: 'article',
    files: { 'article.md': renderMarkdown },
  },
  feeds: {
    name: { vi: 'Nguồn tin RSS, Atom và JSON Feed', en: 'RSS, Atom and JSON feeds' },
    use: 'now and then',
    included: 'in issues',
    level: 'bundle',
    nodeFiles: ['feed.xml', 'feed.atom', 'feed.json'],
  },
  wxr: {
    name: { vi: 'WordPress (WXR 1.2)', en: 'WordPress (WXR 1.2)' },
    use: 'now and then',
    included: 'when chosen',
    level: 'bundle',
    files: { 'export.wxr.xml': renderWxr },
  },
} as const satisfies Readonly<Record<string, Format>>;

type Formats = typeof formats;
export type ExportFormat = keyof Formats;

/** The files of one level that need Node; named here, so that the compiler asks for their writers. */
export type NodeFile<Level extends Format['level']> = Extract<
  Formats[ExportFormat],
  { readonly level: Level; readonly nodeFiles: readonly string[] }
>['nodeFiles'][number];

export const isExportFormat = (name: unknown): name is ExportFormat =>
  typeof name === 'string' && Object.hasOwn(formats, name);

export const exportFormats: readonly ExportFormat[] = Object.keys(formats).filter(isExportFormat);

/** What a bundle of so many articles holds: what was chosen, and what is never left out. */
export function formatsOf(chosen: readonly ExportFormat[], articles: number): readonly ExportFormat[] {
  const isIncluded = { always: true, 'in issues': articles > 1, 'when chosen': false };
  return exportFormats.filter((id) => isIncluded[formats[id].included] || chosen.includes(id));
}
