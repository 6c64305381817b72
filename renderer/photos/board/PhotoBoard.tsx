import { Images } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import type { CheckPlace } from '../../../shared/article/check';
import { keysText } from '../../keys';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { closeOnEscape } from '../../ui/closeOnEscape';
import { readWorkspace } from '../../workspace';
import { BoardGrid } from './BoardGrid';
import { BoardHead } from './BoardHead';
import { BoardSide } from './BoardSide';
import styles from './PhotoBoard.module.css';
import { SameCreditDialog } from './SameCreditDialog';
import { boardKeys } from './boardKeys';
import type { BoardPlace } from './boardRows';
import { useBoard } from './useBoard';

type PhotoBoardProps = {
  readonly onClose: () => void;
  readonly onShow: (place: CheckPlace) => void;
};

const toCheckPlace = (place: BoardPlace): CheckPlace =>
  place.type === 'lead' ? { type: 'field', field: 'leadPhoto' } : { ...place, field: 'caption' };

/** All photos of the open article in one grid that is filled by keyboard alone, and beside it what the chosen file says. */
export function PhotoBoard({ onClose, onShow }: PhotoBoardProps) {
  const board = useBoard();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => closeOnEscape(root, onClose), [onClose]);
  const row = board.rows[board.range.active.row];
  const show = (place: BoardPlace) => onShow(toCheckPlace(place));
  return (
    <div ref={root} className={styles.board}>
      <BoardHead board={board} onClose={onClose} />
      {row === undefined ? (
        <NoPhotos />
      ) : (
        <div className={styles.parts}>
          <BoardGrid board={board} onShow={show} onSide={() => focusSide(root)} />
          <BoardSide board={board} row={row} onShow={() => show(row.place)} />
        </div>
      )}
      <BoardKeys />
      {board.plan !== null && <SameCreditDialog plan={board.plan} onClose={board.closePlan} />}
    </div>
  );
}

/** To the first thing to do there: a word of the file to take over, else the first button. */
function focusSide(root: RefObject<HTMLElement | null>) {
  const side = root.current?.querySelector('aside');
  const target =
    side?.querySelector<HTMLElement>('table button:enabled') ??
    side?.querySelector<HTMLElement>('button:enabled');
  target?.focus();
}

function NoPhotos() {
  const t = useText();
  return (
    <EmptyState icon={<Images />} title={t('photoBoard.empty')} help={t('photoBoard.emptyHelp')}>
      <Button autoFocus tone="accent" onPress={() => readWorkspace().editor?.run('insertPhotos')}>
        {t('command.insertPhotos')}
      </Button>
    </EmptyState>
  );
}

function BoardKeys() {
  const t = useText();
  return (
    <p className={styles.keys}>
      {t('photoBoard.keys', {
        fillDown: keysText(boardKeys.fillDown),
        sameCredit: keysText(boardKeys.sameCredit),
      })}
    </p>
  );
}
