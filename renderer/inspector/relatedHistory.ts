import { create } from 'zustand';
import { changeFields, readWorkspace } from '../workspace';
import type { RelatedStories } from './relatedStories';

/** `present` is the list this history led to: if the article holds another list now, the history is of another time. */
export type RelatedHistory = {
  readonly present: RelatedStories;
  readonly past: readonly RelatedStories[];
  readonly future: readonly RelatedStories[];
};

const depth = 100;
const noHistory: RelatedHistory = { present: [], past: [], future: [] };

export function recordChange(
  history: RelatedHistory,
  before: RelatedStories,
  after: RelatedStories,
): RelatedHistory {
  const past = history.present === before ? history.past : [];
  return { present: after, past: [...past, before].slice(-depth), future: [] };
}

/** Undefined when there is nothing to undo, or when the list was changed by somebody else since. */
export function undoChange(history: RelatedHistory, now: RelatedStories): RelatedHistory | undefined {
  const before = history.past.at(-1);
  if (before === undefined || history.present !== now) return undefined;
  return { present: before, past: history.past.slice(0, -1), future: [now, ...history.future] };
}

export function redoChange(history: RelatedHistory, now: RelatedStories): RelatedHistory | undefined {
  const [after, ...future] = history.future;
  if (after === undefined || history.present !== now) return undefined;
  return { present: after, past: [...history.past, now], future };
}

/**
 * The steps back of the related list, apart from the article's text: undo in the list never touches
 * the text, and undo in the text never touches the list. It holds no state of the article, only how
 * its list came about; the list itself stays in the workspace.
 */
const useRelatedHistory = create<RelatedHistory>(() => noHistory);

const readRelated = () => readWorkspace().open?.fields.related ?? [];

/** The one way to change the related list: the change can be undone in the list. */
export function changeRelated(change: (stories: RelatedStories) => RelatedStories) {
  const before = readRelated();
  const after = change(before);
  if (after === before) return;
  useRelatedHistory.setState(recordChange(useRelatedHistory.getState(), before, after));
  changeFields({ related: after });
}

function step(next: RelatedHistory | undefined) {
  if (next === undefined) return;
  useRelatedHistory.setState(next);
  changeFields({ related: next.present });
}

export function undoRelated() {
  step(undoChange(useRelatedHistory.getState(), readRelated()));
}

export function redoRelated() {
  step(redoChange(useRelatedHistory.getState(), readRelated()));
}

export function useCanUndoRelated(now: RelatedStories): boolean {
  return useRelatedHistory((history) => undoChange(history, now) !== undefined);
}
