import type { Photo } from '../article/photo';
import { layoutOf, placedAs } from '../article/placements';
import type { Figure, PlacedPhoto } from '../article/walk';
import { writeCredit } from '../vietnamese/credit';
import { printableLine } from './escape';
import { type Html, isNothing, joinHtml, markup, nothing, wrapLines } from './html';
import { childrenOf, isBlank } from './nodes';
import type { Picture } from './pageMedia';
import { type PageScope, placeAttribute } from './pageScope';
import { renderInline } from './renderInline';
import { renderPicture } from './renderPicture';

/** The text column of `page.css`: 45rem. */
const columnWidth = 720;

/** A photo narrower than the column is not stretched to fill it. */
export function sizesOf(picture: Picture): string {
  const widest = Math.max(picture.width, ...picture.files.map(({ width }) => width));
  return widest < columnWidth ? `${widest}px` : '(min-width: 48rem) 45rem, 100vw';
}

export function creditOf(photo: Photo | undefined, scope: Pick<PageScope, 'article'>): string {
  return photo === undefined ? '' : printableLine(writeCredit(photo.credit, scope.article.language));
}

/** A figure or a video as its words are printed. */
type Signed = Pick<Figure, 'node' | 'index'> & { readonly type: 'figure' | 'video'; readonly credit: string };

/** `around` stand before and after the words. */
export function renderCaption(
  { type, node, index, credit }: Signed,
  scope: PageScope,
  around: { readonly before?: Html; readonly after?: Html } = {},
): Html {
  const place = placeAttribute(scope, { type, index, field: 'caption' });
  const caption = isBlank({ type: 'caption', content: childrenOf(node) })
    ? nothing
    : markup`<span class="caption"${place}>${renderInline(childrenOf(node), scope)}</span>`;
  const creditPlace = placeAttribute(scope, { type, index, field: 'credit' });
  const printed = credit === '' ? nothing : markup`<span class="credit"${creditPlace}>${credit}</span>`;
  const words = joinHtml([around.before ?? nothing, caption, printed, around.after ?? nothing], ' ');
  return isNothing(words) ? nothing : markup`<figcaption>${words}</figcaption>`;
}

/** Alt text that repeats the caption would be read out twice. */
export function altOf({ alt, caption }: PlacedPhoto): string {
  const line = printableLine(alt);
  return line === printableLine(caption) ? '' : line;
}

/** The preview shows that a photo file is missing; the exported page prints the caption and credit alone. */
export function renderMissing(photo: Photo | undefined, scope: PageScope): Html {
  if (scope.options.mode !== 'preview') return nothing;
  const { photoLost, photoToCome } = scope.labels;
  const words = photo?.file ? photoLost(printableLine(photo.file.originalName)) : photoToCome;
  return markup`<div class="photo-to-come">${words}</div>`;
}

export function figurePicture(
  figure: PlacedPhoto & Pick<Figure, 'node'>,
  scope: PageScope,
): Picture | undefined {
  const photo = scope.photo(figure.photo);
  return photo && scope.media(photo, 'figure', placedAs(scope.article, photo, figure));
}

/** The largest file there is, in all its pixels where the original allows. */
function fullSize(figure: Figure, scope: PageScope): string | undefined {
  const photo = scope.photo(figure.photo);
  const picture = photo && scope.media(photo, 'full', placedAs(scope.article, photo, figure));
  return picture?.files.at(-1)?.href ?? picture?.src;
}

function renderFullSize(figure: Figure, scope: PageScope): Html {
  const href = fullSize(figure, scope);
  return href === undefined
    ? nothing
    : markup`<a class="full-size" href="${href}">${scope.labels.fullSize}</a>`;
}

/** Its place among the photos of a gallery; `id` is what the numbers under the gallery lead to. */
export type Slide = { readonly id: string; readonly number: number; readonly count: number };

/** A photo, under it its caption and the credit in house form. */
export function renderFigure(figure: Figure, isFirst: boolean, scope: PageScope, slide?: Slide): Html {
  const picture = figurePicture(figure, scope);
  const image =
    picture === undefined
      ? renderMissing(scope.photo(figure.photo), scope)
      : renderPicture(picture, { alt: altOf(figure), sizes: sizesOf(picture), isFirst });
  const credit = creditOf(scope.photo(figure.photo), scope);
  const count = slide && markup`<span class="gallery-count">${slide.number}/${slide.count}</span>`;
  const caption = renderCaption({ ...figure, type: 'figure', credit }, scope, count && { before: count });
  const place = placeAttribute(scope, { type: 'figure', index: figure.index, field: 'photo' });
  const layout = layoutOf(figure.node);
  const look =
    slide !== undefined
      ? markup` id="${slide.id}"`
      : layout === 'column'
        ? nothing
        : markup` class="${layout}"`;
  const isWhole = layout === 'infographic' && slide === undefined && picture !== undefined;
  const full = isWhole ? renderFullSize(figure, scope) : nothing;
  return wrapLines(markup`<figure${look}${place}>`, [image, full, caption], markup`</figure>`);
}
