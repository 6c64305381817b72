import type { DocumentNode } from './article';
import type { CheckPlace } from './check';
import { type ArticleCheck, found } from './checkCodes';
import type { PageInput } from './page';
import { isPicture } from './passages';
import { headingsOf, placedPhotosOf, plainText, walk } from './walk';

const bodyPlace = (block: number): CheckPlace => ({ type: 'body', index: block });
const blocksOf = (body: DocumentNode) => body.content ?? [];

/** A story told in pictures may do without a text of its own. */
const pictureKinds: ReadonlySet<string> = new Set(['photoStory', 'infographic', 'video']);

function hasText(block: DocumentNode): boolean {
  return !isPicture(block) && plainText(block).trim() !== '';
}

export function checkBodyEmpty({ article }: PageInput): readonly ArticleCheck[] {
  const isTold = pictureKinds.has(article.kind) && placedPhotosOf(article.body).length > 0;
  return isTold || blocksOf(article.body).some(hasText) ? [] : [found('bodyEmpty', bodyPlace(0))];
}

/** A minor subhead needs a subhead above it; the title of a fact box is no subhead of the story. */
export function checkHeadings({ article }: PageInput): readonly ArticleCheck[] {
  const blocks = blocksOf(article.body);
  const headings = headingsOf(article.body).filter(({ block }) => blocks[block]?.type === 'heading');
  return headings.flatMap(({ block, level, text }, index) => {
    if (text.trim() === '') return [found('headingEmpty', bodyPlace(block))];
    const isAlone = level === 3 && !headings.slice(0, index).some((above) => above.level === 2);
    return isAlone ? [found('headingOrder', bodyPlace(block), { heading: text })] : [];
  });
}

function countEmptyCells(block: DocumentNode): number {
  const cells = [...walk(block)].filter(({ type }) => type === 'tableCell' || type === 'tableHeader');
  return cells.filter((cell) => plainText(cell).trim() === '').length;
}

export function checkTables({ article }: PageInput): readonly ArticleCheck[] {
  return blocksOf(article.body).flatMap((block, index) => {
    const count = block.type === 'table' ? countEmptyCells(block) : 0;
    return count === 0 ? [] : [found('tableCellsEmpty', bodyPlace(index), { count })];
  });
}
