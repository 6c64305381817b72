import latinItalic from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-italic.woff2?url';
import latin from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url';
import latinBold from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-700-normal.woff2?url';
import vietnameseItalic from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-italic.woff2?url';
import vietnamese from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url';
import vietnameseBold from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-700-normal.woff2?url';
import { type FontFile, writeFontFaces } from '../../shared/export/fontFaces';

const files = {
  'be-vietnam-pro-vietnamese-400-normal.woff2': vietnamese,
  'be-vietnam-pro-vietnamese-400-italic.woff2': vietnameseItalic,
  'be-vietnam-pro-vietnamese-700-normal.woff2': vietnameseBold,
  'be-vietnam-pro-latin-400-normal.woff2': latin,
  'be-vietnam-pro-latin-400-italic.woff2': latinItalic,
  'be-vietnam-pro-latin-700-normal.woff2': latinBold,
} satisfies Partial<Record<FontFile, string>>;

const isKnown = (file: FontFile): file is keyof typeof files => Object.hasOwn(files, file);

/** The typeface of the exported page, taken from the window's own files. */
export const pageFonts = writeFontFaces((file) => (isKnown(file) ? files[file] : ''));
