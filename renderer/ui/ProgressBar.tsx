import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import styles from './ProgressBar.module.css';

type ProgressBarProps = {
  readonly label: string;
  /** What the bar says in words, for example `3 / 12`. */
  readonly valueText?: string;
  /** From 0 to 1; null while nobody knows how long it takes. */
  readonly value: number | null;
};

export function ProgressBar({ label, valueText, value }: ProgressBarProps) {
  const share = value ?? 0;
  return (
    <AriaProgressBar
      className={styles.progress ?? ''}
      aria-label={label}
      maxValue={1}
      value={share}
      isIndeterminate={value === null}
      {...(valueText === undefined ? {} : { valueLabel: valueText })}
    >
      <div className={styles.words}>
        <span>{label}</span>
        <span>{valueText}</span>
      </div>
      <div className={styles.track}>
        <div className={styles.fill} style={{ width: `${share * 100}%` }} />
      </div>
    </AriaProgressBar>
  );
}
