import { Crop, TextCursor } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { isEmptyCredit, writeCredit } from '../../../shared/vietnamese/credit';
import { toHouseSpelling } from '../../../shared/vietnamese/spellings';
import { CheckLine } from '../../CheckLine';
import { FileWords } from '../../fileWords/FileWords';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { isComposing } from '../../ui/isComposing';
import { readWorkspace, showDialog, useWorkspace } from '../../workspace';
import { BoardPicture } from './BoardPicture';
import styles from './BoardSide.module.css';
import type { BoardRow } from './boardRows';
import { captionText, marksIn } from './captionText';
import { changeCell } from './cells';
import { fillFromFile } from './fillFromFile';
import type { Board } from './useBoard';
import { markTexts } from './useCellDraft';
import { problemsOf } from './useBoardRows';

type BoardSideProps = { readonly board: Board; readonly row: BoardRow; readonly onShow: () => void };

/** The chosen photo at a size to look at, what is to be mended, and what its file says. */
export function BoardSide({ board, row, onShow }: BoardSideProps) {
  const t = useText();
  const back = (event: KeyboardEvent) => {
    const isBack = event.key === 'Escape' || (event.altKey && event.key === 'ArrowLeft');
    if (!isBack || event.defaultPrevented || isComposing(event)) return;
    event.preventDefault();
    board.goTo(board.range.active);
  };
  return (
    <aside aria-label={t('photoBoard.side')} className={styles.side} onKeyDown={back}>
      <div className={styles.head}>
        <BoardPicture photo={row.photo} size="screen" alt={row.alt ?? ''} />
        <SideButtons board={board} row={row} onShow={onShow} />
        <PrintedCredit row={row} />
        <HouseSpellings board={board} row={row} />
        <Problems board={board} />
        <MarksNote row={row} />
      </div>
      <SideWords key={row.key} board={board} row={row} />
    </aside>
  );
}

function SideButtons({ board, row, onShow }: BoardSideProps) {
  const t = useText();
  const { place, photo } = row;
  const canCrop = place.type === 'figure' && photo !== null && photo.file !== null && !board.isReadOnly;
  return (
    <div className={styles.buttons}>
      <Button isSmall onPress={onShow}>
        <TextCursor aria-hidden />
        {t('photoBoard.showInArticle')}
      </Button>
      {canCrop && (
        <Button isSmall onPress={() => showDialog({ type: 'crop', figure: place.index })}>
          <Crop aria-hidden />
          {t('inspector.cropPhoto')}
        </Button>
      )}
    </div>
  );
}

function PrintedCredit({ row: { credit } }: { readonly row: BoardRow }) {
  const t = useText();
  const language = useWorkspace(({ open }) => open?.fields.language ?? 'vi');
  if (credit === null) return null;
  const isEmpty = isEmptyCredit(credit);
  return (
    <p className={styles.printed} data-empty={isEmpty}>
      <span className={styles.label}>{t('photoBoard.printsAs')}</span>{' '}
      {isEmpty ? t('photoBoard.notCredited') : writeCredit(credit, language)}
    </p>
  );
}

const creditFields = ['photographer', 'agency', 'issuedBy'] as const;

/** Names that the house writes otherwise, each put right at a press. */
function HouseSpellings({ board, row }: Omit<BoardSideProps, 'onShow'>) {
  const t = useText();
  const settings = useWorkspace(({ settings }) => settings);
  if (settings === null || row.credit === null || board.isReadOnly) return null;
  const { credit } = row;
  const { agencies, photographers } = settings;
  const found = creditFields.flatMap((field) => {
    const names = field === 'photographer' ? photographers : agencies;
    const spelling = toHouseSpelling(field, credit[field], names);
    return spelling === null ? [] : [{ field, spelling }];
  });
  if (found.length === 0) return null;
  return (
    <div className={styles.buttons}>
      {found.map(({ field, spelling }) => (
        <Button key={field} isSmall onPress={() => board.change(changeCell(row, field, spelling))}>
          {t('inspector.useHouseSpelling', { spelling })}
        </Button>
      ))}
    </div>
  );
}

function Problems({ board }: { readonly board: Board }) {
  const problems = problemsOf(board, board.range.active.row);
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {problems.map(({ check }) => (
        <li key={check.code}>
          <CheckLine check={check} />
        </li>
      ))}
    </ul>
  );
}

function MarksNote({ row: { caption } }: { readonly row: BoardRow }) {
  const t = useText();
  const marks = marksIn(caption ?? []);
  if (marks.length === 0) return null;
  const names = marks.map((mark) => t(markTexts[mark])).join(', ');
  return <p className={styles.note}>{t('photoBoard.marksKept', { marks: names })}</p>;
}

function SideWords({ board, row }: Omit<BoardSideProps, 'onShow'>): ReactNode {
  const tags = useWorkspace(({ open }) => open?.fields.tags) ?? [];
  const { photo, credit, caption, alt } = row;
  const { place, keep } = useFocusAfterFilling();
  if (photo === null) return null;
  const undo = () => {
    readWorkspace().editor?.run('undo');
    board.readAgain();
  };
  return (
    <fieldset ref={place} disabled={board.isReadOnly} className={styles.words}>
      <FileWords
        photo={{ ...photo, credit: credit ?? photo.credit }}
        desk={{ caption: caption && captionText(caption), alt, tags }}
        onFill={(filled) => {
          keep();
          fillFromFile(board, row, filled);
        }}
        onUndo={undo}
      />
    </fieldset>
  );
}

/** A word that has been taken over has no button any more: the focus goes on to the next one. */
function useFocusAfterFilling() {
  const place = useRef<HTMLFieldSetElement>(null);
  const hasFilled = useRef(false);
  useLayoutEffect(() => {
    if (!hasFilled.current || document.activeElement !== document.body) return;
    hasFilled.current = false;
    const next =
      place.current?.querySelector<HTMLElement>('table button:enabled') ??
      place.current?.closest('aside')?.querySelector<HTMLElement>('button:enabled');
    next?.focus();
  });
  return { place, keep: () => void (hasFilled.current = true) };
}
