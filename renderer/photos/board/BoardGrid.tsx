import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { assertNever } from '../../../shared/problems';
import { commands } from '../../../shared/commands';
import { commandOf } from '../../accelerators';
import { isMac } from '../../keys';
import { useText } from '../../strings';
import { isComposing } from '../../ui/isComposing';
import styles from './BoardGrid.module.css';
import { BoardRowView } from './BoardRowView';
import { type BoardAction, boardAction } from './boardKeys';
import type { BoardPlace } from './boardRows';
import { changeArchive, columns } from './cells';
import type { Board } from './useBoard';
import { problemsOf } from './useBoardRows';

type BoardGridProps = {
  readonly board: Board;
  readonly onShow: (place: BoardPlace) => void;
  /** To what stands beside the grid. */
  readonly onSide: () => void;
};

const isWriting = (target: EventTarget) =>
  target instanceof HTMLElement && target.dataset['writing'] === 'true';

/** What would change the text behind the board. */
function isForText(event: KeyboardEvent): boolean {
  const id = commandOf(event, isMac);
  return id !== undefined && commands[id].group === 'format';
}

/** All photos of the article, one a row; the arrows walk its cells. */
export function BoardGrid({ board, onShow, onSide }: BoardGridProps) {
  const t = useText();
  const grid = useRef<HTMLDivElement>(null);
  const { rows, range, isReadOnly } = board;
  const { active } = range;
  useLayoutEffect(() => {
    const cell = grid.current?.querySelector<HTMLElement>('[data-active="true"]');
    const target = cell?.querySelector<HTMLElement>('[data-cell-field]') ?? cell;
    target?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [board.moves]);
  const handleKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isComposing(event)) return;
    const action = isWriting(event.target) ? undefined : boardAction(event, active, rows, isMac);
    if (action !== undefined) runAction(action, { board, onShow, onSide });
    if (action !== undefined || isForText(event)) event.preventDefault();
  };
  return (
    <div className={styles.scroll}>
      <div
        ref={grid}
        role="grid"
        aria-label={t('photoBoard.grid')}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        aria-readonly={isReadOnly}
        className={styles.grid}
        onKeyDown={handleKey}
      >
        <div role="row" aria-rowindex={1} className={styles.head}>
          {columns.map((column) => (
            <div key={column} role="columnheader" data-column={column} className={styles.heading}>
              {t(`photoBoard.${column}`)}
            </div>
          ))}
        </div>
        {rows.map((row, at) => (
          <BoardRowView
            key={row.key}
            board={board}
            row={row}
            at={at}
            problems={problemsOf(board, at)}
            onShow={() => onShow(row.place)}
          />
        ))}
      </div>
    </div>
  );
}

function runAction(action: BoardAction, { board, onShow, onSide }: BoardGridProps) {
  const { active } = board.range;
  const row = board.rows[active.row];
  switch (action.type) {
    case 'go':
      board.goTo(action.to, action.isExtending);
      break;
    case 'enter':
      if (active.column === 'photo' && row !== undefined) onShow(row.place);
      if (active.column === 'problems') board.goToProblem(1);
      if (active.column === 'isArchive') toggleArchive(board);
      break;
    case 'toggle':
      toggleArchive(board);
      break;
    case 'clear':
      board.clear();
      break;
    case 'fillDown':
      board.fillDown();
      break;
    case 'sameCredit':
      board.sameCredit();
      break;
    case 'undo':
    case 'redo':
      board.travel(action.type);
      break;
    case 'problem':
      board.goToProblem(action.step);
      break;
    case 'side':
      onSide();
      break;
    default:
      assertNever(action);
  }
}

function toggleArchive(board: Board) {
  const row = board.rows[board.range.active.row];
  if (row?.credit) board.change(changeArchive(row, !row.credit.isArchive));
}
