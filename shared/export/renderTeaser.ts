import type { DocumentNode } from '../article/article';
import { type Html, isNothing, markup, nothing, wrapLines } from './html';
import { readTeaser } from './nodes';
import { type PageScope, placeAttribute } from './pageScope';
import { readStory, renderHeadline, renderThumbnail } from './story';

/** A box in the body that points at another story: its picture, its headline, its standfirst. */
export function renderTeaser(node: DocumentNode, index: number, scope: PageScope): Html {
  const teaser = readTeaser(node);
  const story = readStory(teaser.target, teaser, scope);
  if (story === undefined) return nothing;
  const headline = story.headline === '' ? nothing : renderHeadline(story, scope);
  const lines = [
    renderThumbnail(story, '8rem', scope),
    isNothing(headline) ? nothing : markup`<p class="teaser-headline">${headline}</p>`,
    story.summary === '' ? nothing : markup`<p class="teaser-summary">${story.summary}</p>`,
  ];
  const place = placeAttribute(scope, { type: 'teaser', index });
  return wrapLines(markup`<div class="teaser"${place}>`, lines, markup`</div>`);
}
