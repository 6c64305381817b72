import type { Teaser } from '../article/walk';
import { type Html, isNothing, markup, nothing, wrapLines } from './html';
import { type PageScope, placeAttribute } from './pageScope';
import { readStory, renderHeadline, renderSource, renderThumbnail } from './story';

/** A box in the body that points at another story: its picture, its headline, its standfirst. */
export function renderTeaser(teaser: Teaser, scope: PageScope): Html {
  const story = readStory(teaser.target, teaser, scope);
  if (story === undefined) return nothing;
  const headline = story.headline === '' ? nothing : renderHeadline(story, scope);
  const lines = [
    renderThumbnail(story, '8rem', scope),
    isNothing(headline) ? nothing : markup`<p class="teaser-headline">${headline}</p>`,
    renderSource(story),
    story.summary === '' ? nothing : markup`<p class="teaser-summary">${story.summary}</p>`,
  ];
  const place = placeAttribute(scope, { type: 'teaser', index: teaser.index });
  return wrapLines(markup`<div class="teaser"${place}>`, lines, markup`</div>`);
}
