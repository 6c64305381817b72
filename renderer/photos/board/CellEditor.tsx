import {
  type ChangeEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { isComposing } from '../../ui/isComposing';
import { useWorkspace } from '../../workspace';
import styles from './CellEditor.module.css';
import { Suggestions } from './Suggestions';
import { nextWritable } from './boardKeys';
import type { BoardRow } from './boardRows';
import { type WordColumn, isCreditColumn } from './cells';
import { knownNames, suggestNames } from './suggestNames';
import type { Board } from './useBoard';
import { type CellDraft, useCellDraft } from './useCellDraft';

type CellEditorProps = {
  readonly board: Board;
  readonly row: BoardRow;
  readonly at: number;
  readonly column: WordColumn;
  readonly label: string;
  readonly isWrong: boolean;
};

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * The field of the cell that has the focus. It is a real one from the start, so that an input method begins its word
 * in it; it comes to sight with the first letter. Before that all of its text is selected and the arrows walk the grid.
 */
export function CellEditor(props: CellEditorProps) {
  const { board, row, at, column, label, isWrong } = props;
  const field = useRef<Field>(null);
  const draft = useCellDraft(board, row, column);
  const names = useNames(board, column, draft);
  const list = useId();
  useLayoutEffect(() => {
    const { current } = field;
    if (current === null || current !== document.activeElement) return;
    if (!draft.isWriting) current.select();
  }, [draft.isWriting, draft.value]);
  const begin = () => {
    draft.begin();
    const end = draft.value.length;
    field.current?.setSelectionRange(end, end);
  };
  const leaveFor = (step: 1 | -1) => {
    draft.leave();
    board.goTo({ row: at + step, column });
  };
  const handleKey = (event: KeyboardEvent<Field>) => {
    if (isComposing(event) || board.isReadOnly) return;
    const act = draft.isWriting
      ? writingAct(event, { draft, names, board, at, column, leaveFor })
      : waitingAct(event, begin);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const shared = {
    ref: (element: Field | null) => void (field.current = element),
    'aria-label': label,
    'aria-invalid': isWrong,
    'data-cell-field': true,
    'data-writing': draft.isWriting,
    ...(draft.isWriting ? {} : { 'data-undo': 'article' }),
    className: styles.field,
    readOnly: board.isReadOnly,
    value: draft.value,
    onChange: (event: ChangeEvent<Field>) => {
      names.forget();
      draft.write(event.target.value);
    },
    onKeyDown: handleKey,
    onFocus: ({ target }: FocusEvent<Field>) => {
      if (!draft.isWriting) target.select();
    },
    onBlur: draft.leave,
    onMouseDown: (event: MouseEvent) => {
      if (!board.isReadOnly && event.button === 0) draft.begin();
    },
  };
  if (!isCreditColumn(column))
    return (
      <span className={styles.grow} data-copy={draft.value}>
        <textarea rows={1} {...shared} />
      </span>
    );
  const isOpen = names.shown.length > 0;
  return (
    <>
      <input
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        {...(isOpen ? { 'aria-controls': list } : {})}
        {...(names.chosen >= 0 ? { 'aria-activedescendant': `${list}-${names.chosen}` } : {})}
        {...shared}
      />
      {isOpen && (
        <Suggestions
          id={list}
          field={field}
          names={names.shown}
          chosen={names.chosen}
          onChoose={(name) => {
            draft.write(name);
            names.forget();
          }}
        />
      )}
    </>
  );
}

/** The names offered, and the one that Enter would take; -1 is none. */
function useNames(board: Board, column: WordColumn, { isWriting, value }: CellDraft) {
  const settings = useWorkspace(({ settings }) => settings);
  const [chosen, choose] = useState(-1);
  const [isAll, setAll] = useState(false);
  const known = isCreditColumn(column) && isWriting ? knownNames(board.rows, settings, column) : [];
  const shown = isAll || value.trim() !== '' ? suggestNames(known, isAll ? '' : value) : [];
  const count = shown.length;
  return {
    shown,
    chosen: chosen < count ? chosen : -1,
    step: (step: 1 | -1) => choose(((chosen + 1 + step + count + 1) % (count + 1)) - 1),
    showAll: () => setAll(true),
    forget: () => {
      choose(-1);
      setAll(false);
    },
  };
}

/** Enter and F2 go on with what stands there; every other key is the grid's, or the first letter of something new. */
function waitingAct(event: KeyboardEvent, begin: () => void): (() => void) | undefined {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  return isPlain && (event.key === 'Enter' || event.key === 'F2') ? begin : undefined;
}

type Writing = {
  readonly draft: CellDraft;
  readonly names: ReturnType<typeof useNames>;
  readonly board: Board;
  readonly at: number;
  readonly column: WordColumn;
  readonly leaveFor: (step: 1 | -1) => void;
};

function writingAct(event: KeyboardEvent, writing: Writing): (() => void) | undefined {
  const { draft, names, board, at, column, leaveFor } = writing;
  const chosen = names.shown[names.chosen];
  const takeChosen = () => {
    if (chosen !== undefined) draft.write(chosen);
  };
  const step = event.shiftKey ? -1 : 1;
  if (event.ctrlKey || event.metaKey) return undefined;
  switch (event.key) {
    case 'Enter':
      return () => {
        takeChosen();
        leaveFor(step);
      };
    case 'Tab': {
      const next = nextWritable(board.rows, { row: at, column }, step);
      if (next === undefined) return undefined;
      return () => {
        takeChosen();
        draft.leave();
        board.goTo(next);
      };
    }
    case 'Escape':
      return names.chosen >= 0 ? names.forget : draft.cancel;
    case 'F7':
      return () => {
        draft.leave();
        board.goToProblem(step);
      };
    case 'ArrowDown':
    case 'ArrowUp':
      return arrowAct(event, writing);
    default:
      return undefined;
  }
}

/** In a line the arrows walk the names, or leave it; in a longer text they walk its lines. */
function arrowAct(event: KeyboardEvent, { names, column, leaveFor }: Writing): (() => void) | undefined {
  if (!isCreditColumn(column) || event.shiftKey) return undefined;
  const step = event.key === 'ArrowDown' ? 1 : -1;
  if (event.altKey) return names.showAll;
  return names.shown.length > 0 ? () => names.step(step) : () => leaveFor(step);
}
