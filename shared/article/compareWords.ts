import { diffArrays } from 'diff';
import { countText } from './counts';

/** One stretch of a compared text: the texts of `same` and `removed` are the old text, `same` and `added` the new one. */
export type WordRun = { readonly type: 'same' | 'removed' | 'added'; readonly text: string };

type Sequence<T> = readonly T[];
type Run<T> = { readonly type: WordRun['type']; readonly items: Sequence<T> };

/** Past so many differences the two are no longer worth aligning, and the work stays bounded. */
const mostDifferences = 800;

const isEmpty = ({ items }: { readonly items: readonly unknown[] }) => items.length === 0;

/**
 * The shortest way from one sequence to the other; where that is very long, all of the middle counts as
 * replaced. Values are compared by `===`.
 */
export function compareSequences<T>(before: Sequence<T>, after: Sequence<T>): readonly Run<T>[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const runs: readonly Run<T>[] = [
    { type: 'same', items: before.slice(0, start) },
    ...compareMiddles(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    { type: 'same', items: before.slice(before.length - end) },
  ];
  return runs.filter((run) => !isEmpty(run));
}

function compareMiddles<T>(before: T[], after: T[]): readonly Run<T>[] {
  const replaced: readonly Run<T>[] = [
    { type: 'removed', items: before },
    { type: 'added', items: after },
  ];
  if (before.length === 0 || after.length === 0) return replaced;
  const changes = diffArrays(before, after, { maxEditLength: mostDifferences });
  return changes === undefined
    ? replaced
    : changes.map(({ added, removed, value }) => ({
        type: added ? 'added' : removed ? 'removed' : 'same',
        items: value,
      }));
}

const token = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;
const letter = /[\p{L}\p{N}]/u;

type Change = { readonly removed: string; readonly added: string };

const runsOf = ({ removed, added }: Change): readonly WordRun[] => [
  ...(removed === '' ? [] : [{ type: 'removed', text: removed } as const]),
  ...(added === '' ? [] : [{ type: 'added', text: added } as const]),
];

const isChange = (run: WordRun | undefined) => run !== undefined && run.type !== 'same';

/** Spaces and points that stayed between two replaced words join them: a replaced phrase reads as one. */
function joinChanges(runs: readonly WordRun[]): readonly WordRun[] {
  const joined: WordRun[] = [];
  let change: Change = { removed: '', added: '' };
  runs.forEach((run, index) => {
    const { type, text } = run;
    const isGlue = type === 'same' && !letter.test(text) && index > 0 && isChange(runs[index + 1]);
    if (type === 'same' && !isGlue) {
      joined.push(...runsOf(change), run);
      change = { removed: '', added: '' };
      return;
    }
    change = {
      removed: type === 'added' ? change.removed : change.removed + text,
      added: type === 'removed' ? change.added : change.added + text,
    };
  });
  return [...joined, ...runsOf(change)];
}

const tokensOf = (text: string) => text.normalize('NFC').match(token) ?? [];

/** Compares word by word, in Vietnamese syllable by syllable, both texts in NFC. */
export function compareWords(before: string, after: string): readonly WordRun[] {
  const runs = compareSequences(tokensOf(before), tokensOf(after));
  return joinChanges(runs.map(({ type, items }) => ({ type, text: items.join('') })));
}

export function countRuns(runs: readonly WordRun[], type: WordRun['type']): number {
  return runs.reduce((sum, run) => (run.type === type ? sum + countText(run.text).words : sum), 0);
}

export const hasWordChange = (runs: readonly WordRun[]) => runs.some(({ type }) => type !== 'same');
