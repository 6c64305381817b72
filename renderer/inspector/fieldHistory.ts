import { create } from 'zustand';

/**
 * `present` is the value this history led to: if the article holds another now, the history is of another time.
 * `step` names what the last change was a part of, as a letter is of the title that is being typed.
 */
export type FieldHistory<Value> = {
  readonly present: Value;
  readonly past: readonly Value[];
  readonly future: readonly Value[];
  readonly step?: string | undefined;
};

const depth = 100;

/** Changes of one step are undone together. */
export function recordChange<Value>(
  history: FieldHistory<Value>,
  before: Value,
  after: Value,
  step?: string,
): FieldHistory<Value> {
  const past = history.present === before ? history.past : [];
  const isSameStep = step !== undefined && step === history.step && past.length > 0;
  return { present: after, past: isSameStep ? past : [...past, before].slice(-depth), future: [], step };
}

/** Undefined when there is nothing to undo, or when the value was changed by somebody else since. */
export function undoChange<Value>(history: FieldHistory<Value>, now: Value): FieldHistory<Value> | undefined {
  const before = history.past.at(-1);
  if (before === undefined || history.present !== now) return undefined;
  return { present: before, past: history.past.slice(0, -1), future: [now, ...history.future] };
}

export function redoChange<Value>(history: FieldHistory<Value>, now: Value): FieldHistory<Value> | undefined {
  const [after, ...future] = history.future;
  if (after === undefined || history.present !== now) return undefined;
  return { present: after, past: [...history.past, now], future };
}

type Field<Value> = {
  readonly empty: Value;
  readonly read: () => Value;
  readonly write: (value: Value) => void;
};

/**
 * The steps back of one field, apart from the article's text: undo in the field never touches the text, and undo in
 * the text never touches the field. It holds no state of the article, only how its value came about; the value itself
 * stays in the workspace.
 */
export function keepHistory<Value>({ empty, read, write }: Field<Value>) {
  const useHistory = create<FieldHistory<Value>>(() => ({ present: empty, past: [], future: [] }));
  const go = (next: FieldHistory<Value> | undefined) => {
    if (next === undefined) return;
    useHistory.setState(next, true);
    write(next.present);
  };
  return {
    /** The one way to change the field: the change can be undone there. */
    change: (change: (value: Value) => Value, step?: string) => {
      const before = read();
      const after = change(before);
      if (after !== before) go(recordChange(useHistory.getState(), before, after, step));
    },
    undo: () => go(undoChange(useHistory.getState(), read())),
    redo: () => go(redoChange(useHistory.getState(), read())),
    useCanUndo: (now: Value): boolean => useHistory((history) => undoChange(history, now) !== undefined),
  };
}
