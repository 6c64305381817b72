import { type Html, joinHtml, joinLines, nothing } from '../html';
import { readStory, type Story } from '../story';
import { bulletNumber } from './parts';
import { type ParagraphLook, renderParagraph } from './paragraph';
import { renderLink, renderRun } from './runs';
import type { DocxScope } from './scope';

/** The headline, behind its mark, as a link where the address is known. */
function renderHeadline(story: Story, scope: DocxScope): Html {
  const mark = story.kind === null ? '' : scope.page.labels.kinds[story.kind];
  const isMarked = mark === '' || /^\[.+?\]/.test(story.headline);
  const words = isMarked ? story.headline : `${mark} ${story.headline}`;
  return story.href === undefined
    ? renderRun(words)
    : renderLink(story.href, renderRun(words, { style: 'Hyperlink' }), scope);
}

function renderStory(story: Story, before: string, look: ParagraphLook, scope: DocxScope): readonly Html[] {
  const source = story.source === '' ? '' : ` (${story.source})`;
  const line = joinHtml([
    renderRun(before, { isBold: true }),
    renderHeadline(story, scope),
    renderRun(source),
  ]);
  return [renderParagraph(line, look)];
}

/** A box in the text that points at another story. */
export function renderTeaserBox(story: Story, scope: DocxScope): Html {
  return joinLines([
    ...renderStory(story, `${scope.page.labels.seeAlso}: `, { style: 'Teaser' }, scope),
    renderParagraph(renderRun(story.summary), { style: 'Teaser' }),
  ]);
}

/** The related stories in the order that the editor gave them. */
export function renderRelated(scope: DocxScope): Html {
  const { article, labels } = scope.page;
  const place = { number: bulletNumber, level: 0 };
  const items = article.related.flatMap(({ target, ...words }) => {
    const story = readStory(target, words, scope.page);
    if (story === undefined) return [];
    const summary = renderParagraph(renderRun(words.summary ?? ''), {
      style: 'ListParagraph',
      indentedAs: 0,
    });
    return [...renderStory(story, '', { style: 'ListParagraph', list: place }, scope), summary];
  });
  if (items.length === 0) return nothing;
  return joinLines([renderParagraph(renderRun(labels.related), { style: 'Heading2' }), ...items]);
}
