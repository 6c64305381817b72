import type { PhotoChange } from '../../../shared/article/photo';

type Step = {
  readonly before: PhotoChange;
  readonly after: PhotoChange;
  /** Which fields were changed: typing that goes on in the same ones is the same step. */
  readonly fields: string;
  readonly changedAt: number;
};
type Steps = { readonly past: readonly Step[]; readonly future: readonly Step[] };

/** Of photos that the open article does not show: those it shows are undone with its text. */
const histories = new Map<string, Steps>();
const pause = 1_000;
const none: Steps = { past: [], future: [] };

function changedFields(before: PhotoChange, after: PhotoChange): string {
  const known = new Map(Object.entries(before));
  return Object.entries(after)
    .flatMap(([part, value]) => {
      const old: Readonly<Record<string, unknown>> = { ...known.get(part) };
      const fields = Object.entries({ ...value }).filter(
        ([name, now]) => JSON.stringify(old[name]) !== JSON.stringify(now),
      );
      return fields.map(([name]) => `${part}.${name}`);
    })
    .join(' ');
}

/** `before` holds what `after` changes, as it was. */
export function notePhotoEdit(photoId: string, before: PhotoChange, after: PhotoChange, now = Date.now()) {
  const { past, future } = histories.get(photoId) ?? none;
  const fields = changedFields(before, after);
  if (fields === '') return;
  const last = past.at(-1);
  const goesOn = future.length === 0 && last?.fields === fields && now - last.changedAt < pause;
  const step = { before: goesOn ? last.before : before, after, fields, changedAt: now };
  histories.set(photoId, { past: [...(goesOn ? past.slice(0, -1) : past), step], future: [] });
}

/** What the photo is to become, if there is a step that way. */
export function turnPhotoEdit(photoId: string, way: 'undo' | 'redo'): PhotoChange | undefined {
  const { past, future } = histories.get(photoId) ?? none;
  const step = way === 'undo' ? past.at(-1) : future[0];
  if (step === undefined) return undefined;
  histories.set(
    photoId,
    way === 'undo'
      ? { past: past.slice(0, -1), future: [step, ...future] }
      : { past: [...past, { ...step, changedAt: 0 }], future: future.slice(1) },
  );
  return way === 'undo' ? step.before : step.after;
}

/** Another library has other photos. */
export const forgetPhotoEdits = () => histories.clear();

type Turn = (way: 'undo' | 'redo') => void;
let shown: Turn | null = null;

/** The photo whose details stand in the window takes the key; answers the function that ends it. */
export function takeUndo(turn: Turn): () => void {
  shown = turn;
  return () => {
    if (shown === turn) shown = null;
  };
}

/** False where no such photo is shown. */
export function undoInPhotoLibrary(way: 'undo' | 'redo'): boolean {
  shown?.(way);
  return shown !== null;
}
