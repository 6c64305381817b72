import { type CalendarDate, parseDate } from '@internationalized/date';

/** yyyy-mm-dd as a day; null for what is none, as an empty text or the 31st of February. */
export function readDay(text: string): CalendarDate | null {
  try {
    return parseDate(text);
  } catch {
    return null;
  }
}
