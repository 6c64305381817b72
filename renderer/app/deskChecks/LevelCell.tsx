import { CircleOff, Ellipsis } from 'lucide-react';
import type { ChosenLevel } from '../../../shared/article/weighChecks';
import { CheckIcon } from '../../CheckLine';
import { useText } from '../../strings';
import type { Cell } from './checkRows';
import styles from './DeskChecks.module.css';

/** Null is a level that differs from kind to kind. */
export function useLevelName() {
  const t = useText();
  return (level: ChosenLevel | null) => {
    if (level === null) return t('deskChecks.byKind');
    return level === 'off' ? t('deskChecks.off') : t(`checkLevel.${level}`);
  };
}

function LevelIcon({ level }: { readonly level: ChosenLevel | null }) {
  if (level === null) return <Ellipsis aria-hidden />;
  return level === 'off' ? <CircleOff aria-hidden /> : <CheckIcon level={level} />;
}

type LevelCellProps = {
  readonly kind: string;
  readonly cell: Cell;
  /** Whether Tab stops here. */
  readonly isStop: boolean;
  readonly onFocus: () => void;
  /** Asks for the menu at this button. */
  readonly onAsk: (button: HTMLElement) => void;
};

/** What the desk itself has said stands out; what follows from elsewhere is pale. */
export function LevelCell({ kind, cell: { own, otherwise }, isStop, onFocus, onAsk }: LevelCellProps) {
  const t = useText();
  const nameOf = useLevelName();
  const level = own ?? otherwise;
  return (
    <td role="gridcell" className={styles.cell}>
      <button
        type="button"
        data-cell
        data-level={level ?? 'byKind'}
        data-own={own !== undefined}
        tabIndex={isStop ? 0 : -1}
        aria-haspopup="menu"
        aria-label={t('deskChecks.cell', { kind, level: nameOf(level) })}
        className={styles.level}
        onFocus={onFocus}
        onClick={({ currentTarget }) => onAsk(currentTarget)}
      >
        <LevelIcon level={level} />
        <span>{nameOf(level)}</span>
      </button>
    </td>
  );
}
