import { useState } from 'react';
import { writeCredit } from '../../../shared/vietnamese/credit';
import { keysOf } from '../../keys';
import { useText } from '../../strings';
import { type WordsChange, readWorkspace, useWorkspace } from '../../workspace';
import { nextWritable } from './boardKeys';
import { boardRows } from './boardRows';
import { columns } from './cells';
import { clearCells } from './clearCells';
import { type Cell, type CellRange, countOverwritten, fillDown } from './fillDown';
import { type ProblemKind, nextProblem } from './rowProblems';
import { type SameCreditPlan, creditRows, planSameCredit } from './sameCredit';
import { type BoardRows, useBoardRows } from './useBoardRows';

/** The rows this moment, however late the drawn ones are. */
function readRows() {
  const { editor, open, photos } = readWorkspace();
  if (editor === null || open === null) return [];
  return boardRows({ body: editor.body(), leadPhoto: open.fields.leadPhoto, photos });
}

export type Board = BoardRows & {
  readonly range: CellRange;
  readonly isReadOnly: boolean;
  /** What happened last, for those who see it and those who hear it. */
  readonly said: string;
  readonly say: (sentence: string) => void;
  /** Grows with every way to a cell: the focus follows. */
  readonly moves: number;
  /** Means the same from a board of a moment ago, as `change` does: a row that is not drawn anew keeps the old one. */
  readonly goTo: (cell: Cell, isExtending?: boolean) => void;
  readonly change: (changes: readonly WordsChange[], typing?: string) => void;
  readonly fillDown: () => void;
  readonly clear: () => void;
  readonly travel: (command: 'undo' | 'redo') => void;
  readonly goToProblem: (step: 1 | -1, kind?: ProblemKind | null) => void;
  readonly sameCredit: () => void;
  /** Set while somebody is asked which credits to overwrite. */
  readonly plan: SameCreditPlan | null;
  readonly closePlan: (overwritten: SameCreditPlan['others'] | null) => void;
};

const clampRow = (cell: Cell, count: number): Cell => ({
  ...cell,
  row: Math.max(0, Math.min(cell.row, count - 1)),
});

/** The photo board of the open article: where it stands, and everything it can do. */
export function useBoard(): Board {
  const t = useText();
  const known = useBoardRows();
  const { rows, problems, readAgain } = known;
  const isReadOnly = useWorkspace(({ save }) => save.type === 'readOnly');
  const [chosen, choose] = useState<CellRange>(() => {
    const first = nextWritable(rows, { row: 0, column: 'photo' }, 1) ?? { row: 0, column: 'caption' };
    return { anchor: first, active: first };
  });
  const [{ said }, setSaid] = useState({ said: '' });
  const [moves, setMoves] = useState(0);
  const [plan, setPlan] = useState<SameCreditPlan | null>(null);
  const undoKeys = keysOf('undo') ?? '';
  const say = (sentence: string) => setSaid({ said: sentence });
  const range: CellRange = {
    anchor: clampRow(chosen.anchor, rows.length),
    active: clampRow(chosen.active, rows.length),
  };
  const change = (changes: readonly WordsChange[], typing?: string) => {
    if (isReadOnly || changes.length === 0) return;
    readWorkspace().editor?.changeWords(changes, typing);
    if (typing === undefined) readAgain();
  };
  const goTo = (cell: Cell, isExtending = false) => {
    const active = clampRow(cell, rows.length);
    choose(({ anchor }) => ({ anchor: isExtending ? anchor : active, active }));
    setMoves((count) => count + 1);
  };
  const applyCredit = ({ credit }: SameCreditPlan, credited: SameCreditPlan['fills']) => {
    change(creditRows(credited, credit));
    const language = readWorkspace().open?.fields.language ?? 'vi';
    const written = writeCredit(credit, language);
    say(t('photoBoard.credited', { credit: written, count: credited.length, undo: undoKeys }));
  };
  return {
    ...known,
    range,
    isReadOnly,
    said,
    say,
    moves,
    goTo,
    change,
    fillDown: () => {
      const before = readRows();
      const changes = isReadOnly ? [] : fillDown(before, range);
      const count = countOverwritten(before, range);
      change(changes);
      if (changes.length === 0) say(t('photoBoard.nothingToFill'));
      else if (count === 0) say(t('photoBoard.filled', { undo: undoKeys }));
      else say(t('photoBoard.filledOver', { count, undo: undoKeys }));
    },
    clear: () => {
      const changes = isReadOnly ? [] : clearCells(readRows(), range);
      change(changes);
      if (changes.length > 0) say(t('photoBoard.cleared', { undo: undoKeys }));
    },
    travel: (command) => {
      const isDone = !isReadOnly && readWorkspace().editor?.run(command) === true;
      readAgain();
      if (isDone) say(t(command === 'undo' ? 'photoBoard.undone' : 'photoBoard.redone'));
    },
    goToProblem: (step, kind = null) => {
      const cell = nextProblem(problems ?? [], columns, range.active, step, kind);
      if (cell === undefined) say(t('photoBoard.nothingElse'));
      else goTo(cell);
    },
    sameCredit: () => {
      const now = readRows();
      const source = now[range.active.row];
      const planned = isReadOnly || source === undefined ? null : planSameCredit(now, source);
      if (planned === null) say(t('photoBoard.noCreditHere'));
      else if (planned.others.length > 0) setPlan(planned);
      else if (planned.fills.length === 0) say(t('photoBoard.allSame'));
      else applyCredit(planned, planned.fills);
    },
    plan,
    closePlan: (overwritten) => {
      setPlan(null);
      if (plan !== null && overwritten !== null) applyCredit(plan, [...plan.fills, ...overwritten]);
    },
  };
}
