import { create } from 'zustand';
import type { WordQuery } from '../../../shared/article/findWords';
import { readWorkspace } from '../../workspace';
import { showWriting } from '../historyPane';

type FindState = {
  readonly isShown: boolean;
  /** Grows whenever the field of the words is asked for. */
  readonly asked: number;
  readonly query: WordQuery;
  readonly replacement: string;
  /** What became of the last replacement, until something else is looked for. */
  readonly outcome: ReplaceOutcome | null;
};

export type ReplaceOutcome =
  | { readonly type: 'done'; readonly count: number }
  /** A field would be longer than an article can be saved with. */
  | { readonly type: 'tooLong' };

/** What is looked for stays when the panel is closed, and goes along to the next article. */
export const useFind = create<FindState>(() => ({
  isShown: false,
  asked: 0,
  query: { words: '', isPattern: false, isWholeWord: false, isCaseExact: false, ignoresMarks: false },
  replacement: '',
  outcome: null,
}));

export const changeQuery = (change: Partial<WordQuery>) =>
  useFind.setState(({ query }) => ({ query: { ...query, ...change }, outcome: null }));

export const changeReplacement = (replacement: string) => useFind.setState({ replacement, outcome: null });

/** Selected words on one line are what is looked for; longer ones are where somebody stands, not what they seek. */
const longestSelection = 100;

function selectedWords(): Partial<WordQuery> {
  const words = window.getSelection()?.toString() ?? '';
  return words !== '' && words.length <= longestSelection && !words.includes('\n') ? { words } : {};
}

export function showFind() {
  if (readWorkspace().open === null) return;
  showWriting();
  const selected = selectedWords();
  useFind.setState(({ asked, query }) => ({
    isShown: true,
    asked: asked + 1,
    outcome: null,
    query: { ...query, ...selected },
  }));
}

/** At the last place that was shown. */
export const focusText = () => void readWorkspace().editor?.run('showEditor');

export function hideFind() {
  useFind.setState({ isShown: false });
  focusText();
}
