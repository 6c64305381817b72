import type { ComparedBlock } from './compareBlocks';
import { blockText } from './comparableBlock';
import { type WordRun, compareWords, countRuns } from './compareWords';
import { countText } from './counts';

export type WordChange = { readonly added: number; readonly removed: number };

const none: WordChange = { added: 0, removed: 0 };
const plus = (one: WordChange, other: WordChange): WordChange => ({
  added: one.added + other.added,
  removed: one.removed + other.removed,
});

export const countChange = (runs: readonly WordRun[]): WordChange => ({
  added: countRuns(runs, 'added'),
  removed: countRuns(runs, 'removed'),
});

/** Fewer words that two rewritten texts share in one place are alike by chance. */
const leastShared = 3;

type Changed = Exclude<ComparedBlock, { readonly type: 'same' }>;

const joined = (texts: readonly string[]) => texts.join(' ').replace(/\s+/gu, ' ').trim();

/** The stretch as one text, whatever its blocks: one that was split, or joined with the next, lost no word. */
function countThrough(stretch: readonly Changed[]): WordChange {
  const before = joined(
    stretch.flatMap((block) => (block.type === 'added' ? [] : [blockText(block.before.node)])),
  );
  const after = joined(
    stretch.flatMap((block) => (block.type === 'removed' ? [] : [blockText(block.after.node)])),
  );
  return compareWords(before, after)
    .map(({ type, text }): WordChange => {
      const { words } = countText(text);
      const isChance = type === 'same' && words < leastShared;
      return {
        added: type === 'added' || isChance ? words : 0,
        removed: type === 'removed' || isChance ? words : 0,
      };
    })
    .reduce(plus, none);
}

/** Of blocks that changed beside each other: what the pairs say, or less where the whole stretch tells less. */
function countStretch(stretch: readonly Changed[]): WordChange {
  const byPairs = stretch.map(({ words }) => countChange(words)).reduce(plus, none);
  const hasUnpaired = stretch.some(({ type }) => type !== 'changed');
  if (!hasUnpaired || byPairs.added === 0 || byPairs.removed === 0) return byPairs;
  const through = countThrough(stretch);
  return through.added + through.removed < byPairs.added + byPairs.removed ? through : byPairs;
}

/** The words that were really added and removed between two texts, whose blocks stand here in the order of the new one. */
export function countBlocks(blocks: readonly ComparedBlock[]): WordChange {
  let sum = none;
  let stretch: Changed[] = [];
  const close = () => {
    sum = plus(sum, countStretch(stretch));
    stretch = [];
  };
  for (const block of blocks) {
    if (block.type === 'same') close();
    else if (block.type === 'moved') sum = plus(sum, countChange(block.words));
    else stretch.push(block);
  }
  close();
  return sum;
}
