import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, X } from 'lucide-react';
import { useState } from 'react';
import { Button, DateInput, DatePicker, DateSegment, Group, Label, Text } from 'react-aria-components';
import { useText } from '../strings';
import fields from '../ui/Field.module.css';
import { IconButton } from '../ui/IconButton';
import { useWorkspace } from '../workspace';
import { CalendarPopover } from './CalendarPopover';
import styles from './MomentField.module.css';

type DayFieldProps = {
  readonly label: string;
  readonly hint: string;
  /** yyyy-mm-dd; empty for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** The shape is checked where the record is read, the calendar here: 31 February is no day. */
function readDay(value: string): CalendarDate | null {
  try {
    return value === '' ? null : parseDate(value);
  } catch {
    return null;
  }
}

/** While a year is being typed it is the year 2, then 20, then 202: none of them is meant. */
const isMeant = ({ year }: CalendarDate) => year >= 1990 && year <= 2200;

/** A day, by keyboard or calendar. */
export function DayField({ label, hint, value, onChange }: DayFieldProps) {
  const t = useText();
  const isReadOnly = useWorkspace(({ save }) => save.type === 'readOnly');
  const [shown, setShown] = useState({ value, day: readDay(value) });
  if (shown.value !== value) setShown({ value, day: readDay(value) });
  const change = (day: CalendarDate | null) => {
    const next = day !== null && isMeant(day) ? day.toString() : value;
    setShown({ value: next, day });
    if (next !== value) onChange(next);
  };
  return (
    <DatePicker
      shouldForceLeadingZeros
      value={shown.day}
      onChange={change}
      isDisabled={isReadOnly}
      className={fields.field ?? ''}
    >
      <Label className={fields.label}>{label}</Label>
      <div className={styles.row}>
        <Group className={styles.group ?? ''}>
          <DateInput className={styles.input ?? ''}>
            {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
          </DateInput>
          <Button aria-label={t('inspector.calendar')} className={styles.calendarButton ?? ''}>
            <CalendarDays aria-hidden />
          </Button>
        </Group>
        {value !== '' && (
          <IconButton slot={null} isSmall label={t('inspector.clearDay')} onPress={() => onChange('')}>
            <X aria-hidden />
          </IconButton>
        )}
      </div>
      <Text slot="description" className={fields.hint}>
        {hint}
      </Text>
      <CalendarPopover />
    </DatePicker>
  );
}
