import type { StoredArticle } from '../../shared/article/article';
import { type Problem, assertNever } from '../../shared/problems';
import type { SaveState } from '../workspace';
import { createDraftLoop } from './draftLoop';

/** What one attempt to save came to. */
export type SaveAttempt =
  | { readonly type: 'saved'; readonly at: string | null }
  | { readonly type: 'conflict'; readonly current: StoredArticle }
  | { readonly type: 'notSaved'; readonly problem: Problem };

export type AutosaveWork = {
  /** Never rejects. */
  readonly attempt: () => Promise<SaveAttempt>;
  /** Answers whether the unsaved text lies on a disk as a draft; never rejects. */
  readonly keepDraft: () => Promise<boolean>;
  readonly show: (state: SaveState) => void;
};

export type AutosaveLoop = {
  /** Something changed. */
  readonly touch: () => void;
  /** Saves all that is unsaved, now. False: some of it is still only in this window. */
  readonly flush: () => Promise<boolean>;
  readonly isSaved: () => boolean;
  /** After a conflict was settled: saving goes on. */
  readonly resume: () => void;
  /** No timer fires and no state is shown any more; a save under way still ends. */
  readonly stop: () => void;
};

const quiet = 800;
const longest = 1_800;
/** What a disk in good health never needs: from then on the window says that it is waiting. */
const patience = 1_000;
const pauses = [1_000, 2_000, 5_000];

/**
 * When to save, and what to say about it: after 0.8 s of quiet, 1.8 s after the first unsaved change at the
 * latest, one attempt at a time, and after a failure again in 1, 2, 5, then every 10 s. `saved` is shown only
 * when the attempt has said so and nothing changed since it began. A conflict stops the loop. Text that a save
 * refuses, meets in conflict or holds up is kept as a draft meanwhile.
 */
export function createAutosaveLoop({ attempt, keepDraft, show }: AutosaveWork): AutosaveLoop {
  const drafts = createDraftLoop(keepDraft);
  let changes = 0;
  let savedChanges = 0;
  let firstUnsaved = 0;
  let failures = 0;
  let isInConflict = false;
  let isWaiting = false;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;

  const isSaved = () => changes === savedChanges;

  function tell(state: SaveState) {
    if (!isStopped) show(state);
  }

  function schedule(delay: number) {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void run(), delay);
  }

  function scheduleAfterTyping() {
    schedule(Math.max(0, Math.min(quiet, firstUnsaved + longest - Date.now())));
  }

  function accept(changesSaved: number, at: string | null) {
    failures = 0;
    savedChanges = changesSaved;
    drafts.rest(changesSaved);
    if (isSaved()) {
      tell({ type: 'saved', at });
    } else {
      tell({ type: 'editing' });
      scheduleAfterTyping();
    }
  }

  function tryLater(state: SaveState) {
    tell(state);
    schedule(pauses[failures] ?? 10_000);
    failures += 1;
  }

  function follow(result: SaveAttempt, changesTried: number) {
    switch (result.type) {
      case 'saved':
        accept(changesTried, result.at);
        break;
      case 'conflict':
        isInConflict = true;
        drafts.need();
        tell(result);
        break;
      case 'notSaved':
        drafts.need();
        tryLater(result);
        break;
      default:
        assertNever(result);
    }
  }

  /** A failure already on show says more than that its next try takes long. */
  function waitAloud() {
    isWaiting = true;
    drafts.need();
    if (failures === 0) tell({ type: 'stillSaving' });
  }

  async function attemptOnce() {
    const changesTried = changes;
    firstUnsaved = Date.now();
    const slow = setTimeout(waitAloud, patience);
    const result = await attempt();
    clearTimeout(slow);
    isWaiting = false;
    running = undefined;
    follow(result, changesTried);
    return result.type === 'saved';
  }

  function run(): Promise<boolean> {
    clearTimeout(timer);
    running ??= attemptOnce();
    return running;
  }

  return {
    isSaved,
    touch() {
      if (isSaved()) firstUnsaved = Date.now();
      changes += 1;
      drafts.touch();
      if (isInConflict || failures > 0 || isWaiting) return;
      tell({ type: 'editing' });
      if (running === undefined) scheduleAfterTyping();
    },
    async flush() {
      if (running !== undefined) await running;
      while (!isSaved() && !isInConflict) {
        if (!(await run())) return false;
      }
      return isSaved();
    },
    resume() {
      isInConflict = false;
      tell({ type: 'editing' });
      scheduleAfterTyping();
    },
    stop() {
      isStopped = true;
      drafts.stop();
      clearTimeout(timer);
    },
  };
}
