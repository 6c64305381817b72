import type { DateValue } from '@internationalized/date';
import { X } from 'lucide-react';
import { useState } from 'react';
import { DateField, DateInput, Label, Text } from 'react-aria-components';
import styles from './DayField.module.css';
import { DaySegment } from './DaySegment';
import fields from './Field.module.css';
import { IconButton } from './IconButton';
import { joinClasses } from './joinClasses';
import { readDay } from './readDay';

type DayFieldProps = {
  readonly label: string;
  readonly clearLabel: string;
  readonly hint?: string;
  /** yyyy-mm-dd, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isDisabled?: boolean;
  /** Small and without a frame: for filters. */
  readonly isQuiet?: boolean;
};

/** While a year is being typed it is the year 2, then 20, then 202: none of them is meant. */
const isMeant = (day: DateValue) => day.year >= 1800 && day.year <= 2200;

/** A day, typed in the order of the reader's language. */
export function DayField({
  label,
  clearLabel,
  hint,
  value,
  onChange,
  isDisabled = false,
  isQuiet = false,
}: DayFieldProps) {
  const [shown, setShown] = useState<{ readonly value: string; readonly day: DateValue | null }>({
    value,
    day: readDay(value),
  });
  if (shown.value !== value) setShown({ value, day: readDay(value) });
  const change = (day: DateValue | null) => {
    const next = day !== null && isMeant(day) ? day.toString().slice(0, 10) : value;
    setShown({ value: next, day });
    if (next !== value) onChange(next);
  };
  const clear = () => {
    setShown({ value: '', day: null });
    onChange('');
  };
  return (
    <DateField
      granularity="day"
      shouldForceLeadingZeros
      value={shown.day}
      onChange={change}
      isDisabled={isDisabled}
      className={joinClasses(
        fields.field,
        isQuiet && styles.quiet,
        isQuiet && value !== '' && styles.narrowing,
      )}
    >
      <Label className={fields.label}>{label}</Label>
      <div className={styles.group}>
        <DateInput className={joinClasses(fields.frame, styles.input)}>
          {(segment) => <DaySegment segment={segment} />}
        </DateInput>
        {value !== '' && !isDisabled && (
          <IconButton isSmall label={clearLabel} onPress={clear}>
            <X aria-hidden />
          </IconButton>
        )}
      </div>
      {hint !== undefined && (
        <Text slot="description" className={fields.hint}>
          {hint}
        </Text>
      )}
    </DateField>
  );
}
