import type { DocumentNode } from '../article/article';
import type { Photo } from '../article/photo';
import { writeCredit } from '../vietnamese/credit';
import { printableLine } from './escape';
import { type Html, isNothing, joinHtml, markup, nothing, wrapLines } from './html';
import { childrenOf, isBlank, readFigure } from './nodes';
import type { Picture } from './pageMedia';
import { type PageScope, placeAttribute } from './pageScope';
import { renderInline } from './renderInline';
import { renderPicture } from './renderPicture';

const sizes = '(min-width: 48rem) 45rem, 100vw';

export function creditOf(photo: Photo | undefined, scope: Pick<PageScope, 'article'>): string {
  return photo === undefined ? '' : printableLine(writeCredit(photo.credit, scope.article.language));
}

function renderCaption(node: DocumentNode, index: number, photo: Photo | undefined, scope: PageScope): Html {
  const credit = creditOf(photo, scope);
  const place = placeAttribute(scope, { type: 'figure', index, field: 'caption' });
  const caption = isBlank(node)
    ? nothing
    : markup`<span class="caption"${place}>${renderInline(childrenOf(node), scope)}</span>`;
  const creditPlace = placeAttribute(scope, { type: 'figure', index, field: 'credit' });
  const printed = credit === '' ? nothing : markup`<span class="credit"${creditPlace}>${credit}</span>`;
  const words = joinHtml([caption, printed], ' ');
  return isNothing(words) ? nothing : markup`<figcaption>${words}</figcaption>`;
}

/** Alt text that repeats the caption would be read out twice. */
function altOf(node: DocumentNode): string {
  const { alt, caption } = readFigure(node);
  const line = printableLine(alt);
  return line === printableLine(caption) ? '' : line;
}

/** The preview shows that a photo file is missing; the exported page prints the caption and credit alone. */
function renderMissing(scope: PageScope): Html {
  return scope.options.mode === 'preview'
    ? markup`<div class="photo-to-come">${scope.labels.photoToCome}</div>`
    : nothing;
}

export function figurePicture(node: DocumentNode, scope: PageScope): Picture | undefined {
  const photo = scope.photo(readFigure(node).photo);
  return photo === undefined ? undefined : scope.media(photo, 'figure');
}

/** A photo, under it its caption and the credit in house form. `index` counts the figures of the article from 0. */
export function renderFigure(node: DocumentNode, index: number, isFirst: boolean, scope: PageScope): Html {
  const photo = scope.photo(readFigure(node).photo);
  const picture = figurePicture(node, scope);
  const caption = renderCaption(node, index, photo, scope);
  const image =
    picture === undefined
      ? renderMissing(scope)
      : renderPicture(picture, { alt: altOf(node), sizes, isFirst });
  const place = placeAttribute(scope, { type: 'figure', index, field: 'photo' });
  return wrapLines(markup`<figure${place}>`, [image, caption], markup`</figure>`);
}
