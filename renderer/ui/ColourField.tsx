import fields from './Field.module.css';
import styles from './ColourField.module.css';
import { TextField } from './TextField';

type ColourFieldProps = {
  readonly label: string;
  readonly pickLabel: string;
  readonly typed: string;
  /** `#rrggbb`: what the field means now, also while nothing is typed. */
  readonly colour: string;
  readonly error?: string | undefined;
  /** A word on the colour, said when it changes. */
  readonly note: string;
  readonly onChange: (typed: string) => void;
};

/** A colour that is typed, or picked from the system's palette. */
export function ColourField(props: ColourFieldProps) {
  const { label, pickLabel, typed, colour, error, note, onChange } = props;
  return (
    <div>
      <div className={styles.row}>
        <div className={styles.typed}>
          <TextField
            label={label}
            maxLength={20}
            spellCheck="false"
            placeholder={colour}
            value={typed}
            error={error}
            onChange={onChange}
          />
        </div>
        <input
          type="color"
          className={styles.swatch}
          aria-label={pickLabel}
          value={colour}
          onChange={({ target }) => onChange(target.value)}
        />
      </div>
      <p role="status" className={fields.hint}>
        {error === undefined ? note : ''}
      </p>
    </div>
  );
}
