import { type Html, markup, nothing, wrapLines } from './html';
import type { Picture, PictureFile } from './pageMedia';

type PictureOptions = {
  readonly alt: string;
  /** How wide the page shows it, in the words of the `sizes` attribute. */
  readonly sizes: string;
  /** The first picture of the page is fetched at once, the others when the reader comes near. */
  readonly isFirst: boolean;
};

const srcset = (files: readonly PictureFile[]) =>
  files.map(({ href, width }) => `${href} ${width}w`).join(', ');

function renderSource({ type, files }: Picture['sources'][number], sizes: string): Html {
  return markup`<source type="${type}" srcset="${srcset(files)}" sizes="${sizes}">`;
}

export function renderPicture(picture: Picture, { alt, sizes, isFirst }: PictureOptions): Html {
  const sources = picture.sources
    .filter(({ files }) => files.length > 0)
    .map((source) => renderSource(source, sizes));
  const widths =
    picture.files.length > 0 ? markup` srcset="${srcset(picture.files)}" sizes="${sizes}"` : nothing;
  const priority = isFirst ? markup` fetchpriority="high"` : markup` loading="lazy"`;
  const size = markup` width="${picture.width}" height="${picture.height}"`;
  const image = markup`<img src="${picture.src}"${widths}${size} alt="${alt}"${priority} decoding="async">`;
  return wrapLines(markup`<picture>`, [...sources, image], markup`</picture>`);
}
