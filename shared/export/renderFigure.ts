import type { Photo } from '../article/photo';
import type { Figure } from '../article/walk';
import { writeCredit } from '../vietnamese/credit';
import { printableLine } from './escape';
import { type Html, isNothing, joinHtml, markup, nothing, wrapLines } from './html';
import { childrenOf, isBlank } from './nodes';
import type { Picture } from './pageMedia';
import { type PageScope, placeAttribute } from './pageScope';
import { renderInline } from './renderInline';
import { renderPicture } from './renderPicture';

/** The text column of `article.css`: 45rem. */
const columnWidth = 720;

/** A photo narrower than the column is not stretched to fill it. */
function sizesOf(picture: Picture): string {
  const widest = Math.max(picture.width, ...picture.files.map(({ width }) => width));
  return widest < columnWidth ? `${widest}px` : '(min-width: 48rem) 45rem, 100vw';
}

export function creditOf(photo: Photo | undefined, scope: Pick<PageScope, 'article'>): string {
  return photo === undefined ? '' : printableLine(writeCredit(photo.credit, scope.article.language));
}

function renderCaption({ node, index, photo }: Figure, scope: PageScope): Html {
  const credit = creditOf(scope.photo(photo), scope);
  const place = placeAttribute(scope, { type: 'figure', index, field: 'caption' });
  const caption = isBlank({ type: 'caption', content: childrenOf(node) })
    ? nothing
    : markup`<span class="caption"${place}>${renderInline(childrenOf(node), scope)}</span>`;
  const creditPlace = placeAttribute(scope, { type: 'figure', index, field: 'credit' });
  const printed = credit === '' ? nothing : markup`<span class="credit"${creditPlace}>${credit}</span>`;
  const words = joinHtml([caption, printed], ' ');
  return isNothing(words) ? nothing : markup`<figcaption>${words}</figcaption>`;
}

/** Alt text that repeats the caption would be read out twice. */
function altOf({ alt, caption }: Figure): string {
  const line = printableLine(alt);
  return line === printableLine(caption) ? '' : line;
}

/** The preview shows that a photo file is missing; the exported page prints the caption and credit alone. */
function renderMissing(scope: PageScope): Html {
  return scope.options.mode === 'preview'
    ? markup`<div class="photo-to-come">${scope.labels.photoToCome}</div>`
    : nothing;
}

export function figurePicture({ photo: id }: Figure, scope: PageScope): Picture | undefined {
  const photo = scope.photo(id);
  return photo === undefined ? undefined : scope.media(photo, 'figure');
}

/** A photo, under it its caption and the credit in house form. */
export function renderFigure(figure: Figure, isFirst: boolean, scope: PageScope): Html {
  const picture = figurePicture(figure, scope);
  const image =
    picture === undefined
      ? renderMissing(scope)
      : renderPicture(picture, { alt: altOf(figure), sizes: sizesOf(picture), isFirst });
  const place = placeAttribute(scope, { type: 'figure', index: figure.index, field: 'photo' });
  return wrapLines(markup`<figure${place}>`, [image, renderCaption(figure, scope)], markup`</figure>`);
}
