import type { Figure } from '../article/walk';
import { type Html, isNothing, joinHtml, markup, nothing, wrapLines } from './html';
import type { PageScope } from './pageScope';
import { renderFigure, type Slide } from './renderFigure';

function renderNumber({ id, number }: Slide, scope: PageScope): Html {
  return markup`<li><a href="#${id}" aria-label="${scope.labels.photo} ${number}">${number}</a></li>`;
}

/**
 * Photos side by side in a strip that snaps to each; the numbers under it lead to them. It works by touch, wheel and
 * keyboard and needs no script; on paper the photos stand one under another.
 */
export function renderGallery(figures: readonly Figure[], lead: Figure | undefined, scope: PageScope): Html {
  const shown = figures.filter((figure) => !isNothing(renderFigure(figure, false, scope)));
  const [only] = shown;
  if (only === undefined) return nothing;
  if (shown.length === 1) return renderFigure(only, only === lead, scope);
  const slides = shown.map((figure, index): Slide & { readonly figure: Figure } => ({
    figure,
    id: `photo-${figure.index + 1}`,
    number: index + 1,
    count: shown.length,
  }));
  const photos = slides.map((slide) => renderFigure(slide.figure, slide.figure === lead, scope, slide));
  const label = scope.labels.galleryOf(shown.length);
  const strip = wrapLines(
    markup`<div class="gallery-strip" role="group" tabindex="0" aria-label="${label}">`,
    photos,
    markup`</div>`,
  );
  const numbers = joinHtml(slides.map((slide) => renderNumber(slide, scope)));
  const lines = [strip, markup`<ol class="gallery-numbers">${numbers}</ol>`];
  return wrapLines(markup`<div class="gallery">`, lines, markup`</div>`);
}
