import licence from '@fontsource/be-vietnam-pro/LICENSE?raw';
import latinItalic from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-italic.woff2?inline';
import latin from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?inline';
import latinBold from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-700-normal.woff2?inline';
import vietnameseItalic from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-italic.woff2?inline';
import vietnamese from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?inline';
import vietnameseBold from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-700-normal.woff2?inline';
import type { PageStyle } from '../../shared/article/page';
import { writeFontFaces } from '../../shared/export/fontFaces';
import { pageSheet } from '../../shared/export/pageSheet';
import type { BundleFile } from './bundleFile';

export const stylesheetName = 'article.css';

const fonts = {
  'be-vietnam-pro-vietnamese-400-normal.woff2': vietnamese,
  'be-vietnam-pro-vietnamese-400-italic.woff2': vietnameseItalic,
  'be-vietnam-pro-vietnamese-700-normal.woff2': vietnameseBold,
  'be-vietnam-pro-latin-400-normal.woff2': latin,
  'be-vietnam-pro-latin-400-italic.woff2': latinItalic,
  'be-vietnam-pro-latin-700-normal.woff2': latinBold,
};

const bytesOf = (dataUrl: string) => Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');

const typeface: readonly BundleFile[] = [
  ...Object.entries(fonts).map(([name, dataUrl]) => ({ name: `fonts/${name}`, content: bytesOf(dataUrl) })),
  { name: 'fonts/OFL.txt', content: licence },
].map((file) => ({ ...file, isShared: true }));

const sheets = new WeakMap<PageStyle, string>();

/** The pages of an export have one style. */
function sheetOf(style: PageStyle): string {
  const sheet = sheets.get(style) ?? `${writeFontFaces((file) => `fonts/${file}`)}${pageSheet(style)}`;
  sheets.set(style, sheet);
  return sheet;
}

/** What a page needs besides its photos: its sheet, and the typeface with its licence. Every page folder can be moved alone. */
export const pageAssets = (style: PageStyle): readonly BundleFile[] => [
  ...typeface,
  { name: stylesheetName, content: sheetOf(style) },
];
