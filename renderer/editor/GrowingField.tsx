import type { KeyboardEvent } from 'react';
import { cleanLine } from '../../shared/vietnamese/normalize';
import { isComposing } from '../ui/isComposing';
import { joinClasses } from '../ui/joinClasses';
import styles from './GrowingField.module.css';

export type GrowingFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** Characters the field may hold at all. */
  readonly maxLength: number;
  readonly counter: string;
  readonly isTooLong: boolean;
  /** Stands behind the counter, on its line, while the field holds the focus. */
  readonly note?: string | undefined;
  readonly isReadOnly: boolean;
  readonly isLarge?: boolean;
  readonly onChange: (value: string) => void;
  /** Before it stands in the field. */
  readonly onPaste: (text: string) => void;
  /** Enter: a headline has no lines. */
  readonly onEnter: () => void;
};

/** One line of text that wraps and grows: an invisible copy in the same grid cell gives it its height. */
export function GrowingField(props: GrowingFieldProps) {
  const { name, label, value, onChange } = props;
  const counterId = `${name}-counter`;
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event)) return;
    event.preventDefault();
    props.onEnter();
  };
  return (
    <div className={joinClasses(styles.field, props.isLarge === true && styles.large)}>
      <div className={styles.grow} data-copy={value}>
        <textarea
          rows={1}
          name={name}
          aria-label={label}
          aria-describedby={counterId}
          placeholder={props.hint}
          value={value}
          maxLength={props.maxLength}
          readOnly={props.isReadOnly}
          spellCheck={false}
          className={styles.area}
          onChange={({ target }) => onChange(target.value.replace(/\s*\n\s*/g, ' '))}
          onPaste={({ clipboardData }) => props.onPaste(clipboardData.getData('text/plain'))}
          onBlur={() => {
            const clean = cleanLine(value);
            if (clean !== value) onChange(clean);
          }}
          onKeyDown={handleKey}
        />
      </div>
      <p id={counterId} className={joinClasses(styles.counter, props.isTooLong && styles.over)}>
        {props.counter}
        {props.note !== undefined && (
          <span className={styles.note} title={props.note}>
            {props.note}
          </span>
        )}
      </p>
    </div>
  );
}
