export type DraftLoop = {
  /** Something changed. */
  readonly touch: () => void;
  /** Text stands that no save has taken: what is not kept yet is kept now, and from now on with the typing. */
  readonly need: () => void;
  /** A save took that many of the changes: they need no keeping. */
  readonly rest: (savedChanges: number) => void;
  readonly stop: () => void;
};

const quiet = 700;
const longest = 1_700;
const afterRefusal = 5_000;

/**
 * When to keep a draft of text that cannot be saved: 0.7 s after the last key, 1.7 s after the first one that
 * is not kept, one at a time, so that no key is a call and no more than 2 s of typing is ever at risk. `keep`
 * answers whether the draft lies on a disk, and never rejects.
 */
export function createDraftLoop(keep: () => Promise<boolean>): DraftLoop {
  let changes = 0;
  let keptChanges = 0;
  let firstUnkept = 0;
  let isNeeded = false;
  let isRunning = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function schedule(delay: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), delay);
  }

  function scheduleAfterTyping() {
    schedule(Math.max(0, Math.min(quiet, firstUnkept + longest - Date.now())));
  }

  async function run() {
    clearTimeout(timer);
    if (!isNeeded || isRunning || changes === keptChanges) return;
    const changesTried = changes;
    isRunning = true;
    firstUnkept = Date.now();
    const isKept = await keep();
    isRunning = false;
    if (isKept) keptChanges = Math.max(keptChanges, changesTried);
    if (!isNeeded || changes === keptChanges) return;
    if (isKept) scheduleAfterTyping();
    else schedule(afterRefusal);
  }

  return {
    touch() {
      if (changes === keptChanges) firstUnkept = Date.now();
      changes += 1;
      if (isNeeded && !isRunning) scheduleAfterTyping();
    },
    need() {
      isNeeded = true;
      void run();
    },
    rest(savedChanges) {
      isNeeded = false;
      keptChanges = Math.max(keptChanges, savedChanges);
      clearTimeout(timer);
    },
    stop() {
      isNeeded = false;
      clearTimeout(timer);
    },
  };
}
