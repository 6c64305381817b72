import type { CalendarDateTime } from '@internationalized/date';
import { CalendarDays, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, DateInput, DatePicker, Group, Label, Text } from 'react-aria-components';
import { useText } from '../strings';
import { DaySegment } from '../ui/DaySegment';
import fields from '../ui/Field.module.css';
import { IconButton } from '../ui/IconButton';
import { useWorkspace } from '../workspace';
import { CalendarPopover } from './CalendarPopover';
import styles from './MomentField.module.css';
import { readInstant, writeInstant } from './localTime';

type MomentFieldProps = {
  readonly label: string;
  readonly hint?: string;
  /** ISO 8601 with offset. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** Stands beside the field. */
  readonly children?: ReactNode;
};

/** While a year is being typed it is the year 2, then 20, then 202: none of them is meant. */
const isMeant = (time: CalendarDateTime) => time.year >= 1990 && time.year <= 2200;

/** A date and time of day here, by keyboard or calendar. */
export function MomentField({ label, hint, value, onChange, children }: MomentFieldProps) {
  const t = useText();
  const isReadOnly = useWorkspace(({ save }) => save.type === 'readOnly');
  const [shown, setShown] = useState({ value, time: readInstant(value) ?? null });
  if (shown.value !== value) setShown({ value, time: readInstant(value) ?? null });
  const change = (time: CalendarDateTime | null) => {
    const next = time !== null && isMeant(time) ? writeInstant(time) : value;
    setShown({ value: next, time });
    if (next !== value) onChange(next);
  };
  return (
    <DatePicker
      granularity="minute"
      hourCycle={24}
      shouldForceLeadingZeros
      value={shown.time}
      onChange={change}
      isDisabled={isReadOnly}
      className={fields.field ?? ''}
    >
      <Label className={fields.label}>{label}</Label>
      <div className={styles.row}>
        <Group className={fields.frame ?? ''}>
          <DateInput className={styles.input ?? ''}>
            {(segment) => <DaySegment segment={segment} />}
          </DateInput>
          <Button aria-label={t('inspector.calendar')} className={styles.calendarButton ?? ''}>
            <CalendarDays aria-hidden />
          </Button>
        </Group>
        {value !== null && (
          <IconButton slot={null} isSmall label={t('inspector.clearTime')} onPress={() => onChange(null)}>
            <X aria-hidden />
          </IconButton>
        )}
        {children}
      </div>
      {hint !== undefined && (
        <Text slot="description" className={fields.hint}>
          {hint}
        </Text>
      )}
      <CalendarPopover />
    </DatePicker>
  );
}
