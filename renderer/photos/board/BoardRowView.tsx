import { Check, CircleAlert } from 'lucide-react';
import { type MouseEvent, type ReactNode, memo } from 'react';
import { assertNever } from '../../../shared/problems';
import { CheckIcon } from '../../CheckLine';
import { useText } from '../../strings';
import { Tick } from '../../ui/Tick';
import { BoardPicture } from './BoardPicture';
import styles from './BoardGrid.module.css';
import { CaptionWords } from './CaptionWords';
import { CellEditor } from './CellEditor';
import type { BoardRow } from './boardRows';
import { type Column, changeArchive, columns, hasCell, isWordColumn, readCell } from './cells';
import { isInRange } from './fillDown';
import { rowName } from './rowName';
import type { RowProblem } from './rowProblems';
import type { Board } from './useBoard';

type RowProps = {
  readonly board: Board;
  readonly row: BoardRow;
  readonly at: number;
  readonly problems: readonly RowProblem[];
  readonly onShow: () => void;
};

/** Of two hundred photos a key changes one row or two: the others are not drawn again. */
export const BoardRowView = memo(
  function BoardRowView(props: RowProps) {
    return (
      <div role="row" aria-rowindex={props.at + 2} className={styles.row}>
        {columns.map((column) => (
          <BoardCell key={column} {...props} column={column} />
        ))}
      </div>
    );
  },
  (before, now) => {
    const isActive = [before, now].some(({ board, at }) => board.range.active.row === at);
    return !isActive && shownOf(before) === shownOf(now) && before.row.photo === now.row.photo;
  },
);

/** All that a row shows but its photo; the row where the cursor stands shows more. */
function shownOf({ board, row, at, problems }: RowProps): string {
  const chosen = columns.map((column) => isInRange(board.range, { row: at, column }));
  return JSON.stringify([
    at,
    { ...row, photo: null },
    problems,
    chosen,
    board.isReadOnly,
    board.problems === null,
  ]);
}

type CellProps = RowProps & { readonly column: Column };

const isWrong = ({ problems, column }: CellProps) =>
  problems.some((problem) => problem.column === column && problem.check.level === 'error');

function BoardCell(props: CellProps) {
  const { board, row, at, column } = props;
  const { active } = board.range;
  const isActive = active.row === at && active.column === column;
  const isField = isActive && isWordColumn(column) && hasCell(row, column);
  const pick = (event: MouseEvent) => {
    if (event.button !== 0 || isField) return;
    event.preventDefault();
    // What was being written is left first, as by a key.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    board.goTo({ row: at, column }, event.shiftKey);
  };
  return (
    <div
      role={column === 'photo' ? 'rowheader' : 'gridcell'}
      aria-selected={isInRange(board.range, { row: at, column })}
      {...(isWordColumn(column) && hasCell(row, column) ? {} : { 'aria-readonly': column !== 'isArchive' })}
      tabIndex={isActive && !isField ? 0 : -1}
      data-active={isActive}
      data-column={column}
      data-wrong={isWrong(props)}
      className={styles.cell}
      onMouseDown={pick}
    >
      <CellContent {...props} />
      {isField && <FieldOf {...props} />}
    </div>
  );
}

function FieldOf(props: CellProps) {
  const t = useText();
  const { board, row, at, column } = props;
  if (!isWordColumn(column)) return null;
  const label = t('photoBoard.cell', { column: t(`photoBoard.${column}`), name: rowName(row, t) });
  return (
    <CellEditor
      key={`${row.key} ${column}`}
      board={board}
      row={row}
      at={at}
      column={column}
      label={label}
      isWrong={isWrong(props)}
    />
  );
}

function CellContent(props: CellProps): ReactNode {
  const { row, column, problems } = props;
  const t = useText();
  if (!hasCell(row, column)) return <span className={styles.none}>{t('photoBoard.notHere')}</span>;
  switch (column) {
    case 'photo':
      return <PhotoCell {...props} />;
    case 'caption':
      return <CaptionWords caption={row.caption ?? []} />;
    case 'photographer':
    case 'agency':
    case 'issuedBy':
    case 'alt':
      return <span className={styles.words}>{readCell(row, column)}</span>;
    case 'isArchive':
      return <ArchiveCell {...props} />;
    case 'size':
      return <SizeCell row={row} problems={problems} />;
    case 'problems':
      return <ProblemsCell problems={problems} isChecked={props.board.problems !== null} />;
    default:
      return assertNever(column);
  }
}

function PhotoCell({ row, onShow }: CellProps) {
  const t = useText();
  const { isLead, isInGallery, place } = row;
  const tags = [
    ...(isLead && place.type !== 'lead' ? [t('photoBoard.leadTag')] : []),
    ...(isInGallery ? [t('photoBoard.galleryTag')] : []),
  ];
  return (
    <span className={styles.photo} onDoubleClick={onShow}>
      <BoardPicture photo={row.photo} size="thumbnail" />
      <span className={styles.number}>{rowName(row, t)}</span>
      {tags.map((tag) => (
        <span key={tag} className={styles.tag}>
          {tag}
        </span>
      ))}
    </span>
  );
}

function ArchiveCell({ board, row, at, column }: CellProps) {
  const t = useText();
  const isOn = row.credit?.isArchive === true;
  const toggle = (event: MouseEvent) => {
    if (event.button !== 0 || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    board.goTo({ row: at, column });
    board.change(changeArchive(row, !isOn));
  };
  return (
    <span role="img" aria-label={t(isOn ? 'photoBoard.yes' : 'photoBoard.no')} onMouseDown={toggle}>
      <Tick isOn={isOn} />
    </span>
  );
}

function SizeCell({ row: { photo }, problems }: Pick<CellProps, 'row' | 'problems'>) {
  const t = useText();
  const isSmall = problems.some(({ kind }) => kind === 'small');
  if (photo === null || photo.file === null)
    return <span className={styles.none}>{t('photoBoard.noFile')}</span>;
  const { width, height } = photo.file;
  return (
    <span className={styles.size} data-small={isSmall}>
      {isSmall && <CircleAlert aria-hidden />}
      {`${width} × ${height}`}
    </span>
  );
}

type ProblemsProps = Pick<CellProps, 'problems'> & { readonly isChecked: boolean };

function ProblemsCell({ problems, isChecked }: ProblemsProps) {
  const t = useText();
  if (!isChecked) return null;
  if (problems.length === 0)
    return (
      <span className={styles.well}>
        <Check aria-hidden />
        {t('photoBoard.allWell')}
      </span>
    );
  return (
    <span className={styles.problems}>
      {problems.map(({ kind, check }) => (
        <span key={check.code} data-level={check.level} className={styles.problem}>
          <CheckIcon level={check.level} />
          {t(`photoProblem.${kind}`)}
        </span>
      ))}
    </span>
  );
}
