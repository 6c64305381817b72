import { ArrowDownToLine, ChevronDown, ChevronUp, CopyCheck } from 'lucide-react';
import { keysText } from '../../keys';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Hint } from '../../ui/Hint';
import { IconButton } from '../../ui/IconButton';
import { PaneHead } from '../../ui/PaneHead';
import { useWorkspace } from '../../workspace';
import styles from './BoardHead.module.css';
import { boardKeys } from './boardKeys';
import { countProblems } from './rowProblems';
import type { Board } from './useBoard';

type BoardHeadProps = { readonly board: Board; readonly onClose: () => void };

export function BoardHead({ board, onClose }: BoardHeadProps) {
  const t = useText();
  const headline = useWorkspace(({ open }) => open?.fields.headline ?? '');
  return (
    <PaneHead
      title={t('photoBoard.title')}
      about={headline}
      closeLabel={t('photoBoard.close')}
      onClose={onClose}
    >
      {board.rows.length > 0 && (
        <div className={styles.line}>
          <Summary board={board} />
          <Tools board={board} />
        </div>
      )}
      <p role="status" className={styles.said}>
        {board.isReadOnly ? t('photoBoard.readOnly') : board.said}
      </p>
    </PaneHead>
  );
}

/** How many photos, and of each kind of problem how many: a press leads to the next one. */
function Summary({ board }: { readonly board: Board }) {
  const t = useText();
  const { rows, problems, goToProblem } = board;
  const counts = problems === null ? [] : countProblems(problems);
  return (
    <p className={styles.summary}>
      <span>{t('photoBoard.photos', { count: rows.length })}</span>
      {problems === null && <span>{` · ${t('photoBoard.checking')}`}</span>}
      {problems !== null && counts.length === 0 && (
        <span className={styles.well}>{` · ${t('photoBoard.nothingToMend')}`}</span>
      )}
      {counts.map(({ kind, count }) => {
        const name = t(`photoProblem.${kind}`);
        return (
          <span key={kind} className={styles.count}>
            <Hint text={t('photoBoard.goToKind', { kind: name })}>
              <Button isSmall tone="quiet" onPress={() => goToProblem(1, kind)}>
                {`${count} ${name}`}
              </Button>
            </Hint>
          </span>
        );
      })}
    </p>
  );
}

function Tools({ board }: { readonly board: Board }) {
  const t = useText();
  const { isReadOnly } = board;
  return (
    <div className={styles.tools}>
      <IconButton
        isSmall
        label={t('photoBoard.previousProblem')}
        keys="Shift+F7"
        onPress={() => board.goToProblem(-1)}
      >
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton isSmall label={t('photoBoard.nextProblem')} keys="F7" onPress={() => board.goToProblem(1)}>
        <ChevronDown aria-hidden />
      </IconButton>
      <Hint text={keysText(boardKeys.fillDown)}>
        <Button isSmall isDisabled={isReadOnly} onPress={board.fillDown}>
          <ArrowDownToLine aria-hidden />
          {t('photoBoard.fillDown')}
        </Button>
      </Hint>
      <Hint text={keysText(boardKeys.sameCredit)}>
        <Button isSmall isDisabled={isReadOnly} onPress={board.sameCredit}>
          <CopyCheck aria-hidden />
          {t('photoBoard.sameCredit')}
        </Button>
      </Hint>
    </div>
  );
}
