import { ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  Heading,
  Popover,
} from 'react-aria-components';
import { useText } from '../strings';
import { IconButton } from '../ui/IconButton';
import styles from './MomentField.module.css';

/** The months of a date field, opened by the button beside it. */
export function CalendarPopover() {
  const t = useText();
  return (
    <Popover className={styles.popover ?? ''}>
      <Dialog>
        <Calendar>
          <header className={styles.calendarHead}>
            <IconButton isSmall slot="previous" label={t('inspector.previousMonth')}>
              <ChevronLeft aria-hidden />
            </IconButton>
            <Heading className={styles.month ?? ''} />
            <IconButton isSmall slot="next" label={t('inspector.nextMonth')}>
              <ChevronRight aria-hidden />
            </IconButton>
          </header>
          <CalendarGrid>
            <CalendarGridHeader>
              {(day) => <CalendarHeaderCell className={styles.weekday ?? ''}>{day}</CalendarHeaderCell>}
            </CalendarGridHeader>
            <CalendarGridBody>
              {(date) => <CalendarCell date={date} className={styles.day ?? ''} />}
            </CalendarGridBody>
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  );
}
