import type { Library } from './library/library';
import { watchLock } from './library/lockWatch';

export type TakeOver = {
  /** Looks whether the open library is held by another session, and if so waits until it is free. */
  look(): void;
  stop(): void;
};

type Parts = {
  readonly library: () => Library;
  /** Opens the folder once more; its mode tells whether somebody else was faster. */
  readonly openAgain: (folder: string) => Promise<Library>;
  /** Closes `next` instead where the window has turned away from `before` meanwhile. */
  readonly replaceBy: (next: Library, before: Library) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
  readonly watch?: typeof watchLock;
};

const isHeldElsewhere = ({ mode }: Library) => mode.type === 'readOnly' && mode.reason === 'lockedElsewhere';

/**
 * A library that another session held is opened anew when that one has closed it or has died, as a start would open
 * it: what the other left is recovered, and the window may write.
 */
export function openTakeOver({
  library,
  openAgain,
  replaceBy,
  onFailure,
  watch = watchLock,
}: Parts): TakeOver {
  let waiting: { readonly folder: string; readonly stop: () => void } | undefined;

  function stop(): void {
    waiting?.stop();
    waiting = undefined;
  }

  async function take(before: Library): Promise<void> {
    const next = await openAgain(before.folder);
    // Meanwhile the window may have gone to another library, or a third session was faster.
    if (library() !== before || isHeldElsewhere(next)) await next.close();
    else await replaceBy(next, before);
  }

  function look(): void {
    const current = library();
    if (waiting?.folder === current.folder && isHeldElsewhere(current)) return;
    stop();
    if (!isHeldElsewhere(current)) return;
    const onFree = () => {
      void take(current)
        .catch(onFailure)
        .finally(() => {
          waiting = undefined;
          look();
        });
    };
    waiting = { folder: current.folder, stop: watch(current.folder, onFree) };
  }

  return { look, stop };
}
