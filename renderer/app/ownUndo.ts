/** A box that is ticked and a choice have nothing of their own to undo. */
const written = 'textarea, input:not([type="checkbox"], [type="radio"], [type="range"])';

/** True for a plain field, which keeps its own undo history; everywhere else the article's counts. */
export function hasOwnUndo(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.matches(written) && target.closest('[data-undo="article"]') === null
  );
}
