import {
  type CalendarDateTime,
  type ZonedDateTime,
  getLocalTimeZone,
  now,
  parseAbsolute,
  toCalendarDateTime,
  toZoned,
} from '@internationalized/date';

/** The instant as a date and time on the wall here; undefined for text that is no instant. */
export function readInstant(iso: string | null, zone = getLocalTimeZone()): CalendarDateTime | undefined {
  if (iso === null || Number.isNaN(Date.parse(iso))) return undefined;
  return toCalendarDateTime(parseAbsolute(iso, zone));
}

const offsetOf = (time: ZonedDateTime) => time.toString().replace(/\[.*$/, '');

/** ISO 8601 with the offset of that day here: the same wall time is the same wall time after a change of clocks. */
export function writeInstant(time: CalendarDateTime, zone = getLocalTimeZone()): string {
  return offsetOf(toZoned(time.set({ second: 0, millisecond: 0 }), zone));
}

export const writeNow = () => writeInstant(toCalendarDateTime(now(getLocalTimeZone())));
