import type { DocumentNode } from '../../article/article';
import { type Html, isNothing, joinLines } from '../html';
import { childrenOf, isBlank, readNumber } from '../nodes';
import { listLevel, renderParagraph } from './paragraph';
import { bulletNumber } from './parts';
import { renderRuns } from './runs';
import type { DocxScope } from './scope';

const isList = ({ type }: DocumentNode) => type === 'bulletList' || type === 'orderedList';

/** Word counts no further. */
const highestStart = 32_767;

type Place = { readonly number: number; readonly level: number };

/** The first paragraph of an item has the mark, the others are set in under it. */
function renderItem(item: DocumentNode, place: Place, depth: number, scope: DocxScope): Html {
  let isMarked = false;
  return joinLines(
    childrenOf(item).map((block) => {
      if (isList(block)) return renderList(block, scope, depth + 1);
      const look = isMarked ? { indentedAs: place.level } : { list: place };
      const paragraph = renderParagraph(renderRuns(childrenOf(block), scope), {
        style: 'ListParagraph',
        ...look,
      });
      isMarked ||= !isNothing(paragraph);
      return paragraph;
    }),
  );
}

/** Nested lists go one level deeper, as far as Word has levels. */
export function renderList(list: DocumentNode, scope: DocxScope, depth = 0): Html {
  const level = listLevel(depth);
  const start = Math.min(Math.max(readNumber(list, 'start', 1), 0), highestStart);
  const number = list.type === 'orderedList' ? scope.parts.numberList({ level, start }) : bulletNumber;
  const items = childrenOf(list).filter((item) => !isBlank(item));
  return joinLines(items.map((item) => renderItem(item, { number, level }, depth, scope)));
}
