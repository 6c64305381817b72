const pattern =
  /^(\d{4})[:-](\d\d)[:-](\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?/;

function isCalendarDate(year: string, month: string, day: string): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return Number(year) > 0 && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

function writeOffset(offset: string): string {
  return offset === 'Z' || offset === '' ? offset : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
}

/** A year, or a month of it, as the two blocks that know such dates write it: `1975:04`, `1975:04:00`. */
const partial = /^(\d{4})(?:[:-](\d\d))?(?:[:-]00)?(?:[T ]|$)/;

function readPartialDate(text: string): string {
  const [, year = '', month = '00'] = partial.exec(text) ?? [];
  if (Number(year) === 0 || Number(month) > 12) return '';
  return month === '00' ? year : `${year}-${month}`;
}

/**
 * A date as metadata writes it, as ISO 8601: `2025-03-01`, or `2025-03-01T09:30:00+07:00`, without an offset
 * where the file gives none, `1975-04` or `1975` where it knows no more. Empty for anything that is no day of the
 * calendar.
 */
export function readPhotoDate(text: string): string {
  const [, year = '', month = '', day = '', hour, minute, second = '00', offset = ''] =
    pattern.exec(text.trim()) ?? [];
  if (!isCalendarDate(year, month, day)) return readPartialDate(text.trim());
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  return `${date}T${hour}:${minute}:${Number(second) > 59 ? '00' : second}${writeOffset(offset)}`;
}
