import type { Picture, PhotoUse } from './pageMedia';

/** One file made of a photo for one use. `href` is relative to the folder of the page. */
export type Rendition = {
  readonly use: PhotoUse | 'original';
  readonly href: string;
  readonly contentType: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
};

const fallback = 'image/jpeg';
/** The width that a browser without `srcset` gets. */
const plainWidth = 1200;

const byWidth = (a: Rendition, b: Rendition) => a.width - b.width;
const filesOf = (renditions: readonly Rendition[]) => renditions.map(({ href, width }) => ({ href, width }));

/** The picture that the files of one use make together; undefined when there is none a page can show. */
export function pictureOf(renditions: readonly Rendition[], use: PhotoUse): Picture | undefined {
  const files = renditions.filter((rendition) => rendition.use === use).sort(byWidth);
  const jpeg = files.filter(({ contentType }) => contentType === fallback);
  const plain = jpeg.filter(({ width }) => width <= plainWidth).at(-1) ?? jpeg[0];
  if (plain === undefined) return undefined;
  const better = [...new Set(files.map(({ contentType }) => contentType))].filter(
    (type) => type !== fallback,
  );
  return {
    src: plain.href,
    width: plain.width,
    height: plain.height,
    files: filesOf(jpeg),
    sources: better.map((type) => ({
      type,
      files: filesOf(files.filter(({ contentType }) => contentType === type)),
    })),
  };
}
