import { useState } from 'react';
import { cleanLine } from '../../../shared/vietnamese/normalize';
import { keysOf } from '../../keys';
import { useText } from '../../strings';
import type { BoardRow } from './boardRows';
import { type MarkName, marksLost, rewordCaption } from './captionText';
import { type WordColumn, changeCell, readCell } from './cells';
import type { Board } from './useBoard';

/** One stay in a cell: the row as it was, and what stands in the field now. */
type Draft = { readonly name: string; readonly row: BoardRow; readonly text: string };

export const markTexts = {
  bold: 'photoBoard.lostBold',
  italic: 'photoBoard.lostItalic',
  link: 'photoBoard.lostLink',
} as const satisfies Record<MarkName, string>;

const lostOf = ({ row, text }: Draft) =>
  row.caption === null ? [] : marksLost(row.caption, rewordCaption(row.caption, cleanLine(text)));

let stays = 0;

/**
 * What is being written in a cell. Every letter goes to the article at once, so that no save misses it; all letters
 * of one stay are one undo step.
 */
export function useCellDraft(board: Board, row: BoardRow, column: WordColumn) {
  const t = useText();
  const [draft, setDraft] = useState<Draft | null>(null);
  const value = readCell(row, column) ?? '';
  const begin = (): Draft => ({ name: `board ${(stays += 1)}`, row, text: value });
  const put = (now: Draft, text: string) => board.change(changeCell(now.row, column, text), now.name);
  const sayLost = (left: Draft) => {
    const lost = column === 'caption' ? lostOf(left) : [];
    if (lost.length === 0) return;
    const marks = lost.map((mark) => t(markTexts[mark])).join(', ');
    board.say(t('photoBoard.marksLost', { marks, undo: keysOf('undo') ?? '' }));
  };
  return {
    value: draft?.text ?? value,
    isWriting: draft !== null,
    begin: () => setDraft(draft ?? begin()),
    write: (text: string) => {
      const now = { ...(draft ?? begin()), text };
      setDraft(now);
      put(now, text);
    },
    leave: () => {
      if (draft === null) return;
      setDraft(null);
      board.readAgain();
      sayLost(draft);
    },
    cancel: () => {
      if (draft === null) return;
      put(draft, readCell(draft.row, column) ?? '');
      setDraft(null);
      board.readAgain();
    },
  };
}

export type CellDraft = ReturnType<typeof useCellDraft>;
