import type { ArticleLanguage } from '../article/article';

/** The newsroom's clock, not the machine's: an export must not change with the editor's time zone. Vietnam has no summer time. */
const offset = { minutes: 7 * 60, iso: '+07:00', name: 'GMT+7' };

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const shift = (instant: string) => new Date(Date.parse(instant) + offset.minutes * 60_000);

/** `2026-11-22T14:03:22+07:00` */
export function writeInstant(instant: string): string {
  return `${shift(instant).toISOString().slice(0, 19)}${offset.iso}`;
}

/** `2026-11-22` */
export function writeDay(instant: string): string {
  return shift(instant).toISOString().slice(0, 10);
}

/** A day as a reader reads it, from `2026-11-22`: `22/11/2026`, `22 November 2026`. */
export function printDay(day: string, language: ArticleLanguage): string {
  const [year, month, date] = day.split('-');
  return language === 'vi'
    ? `${date}/${month}/${year}`
    : `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** As a reader reads it: `22/11/2026, 14:03 (GMT+7)`. */
export function printInstant(instant: string, language: ArticleLanguage): string {
  const [day, time] = shift(instant).toISOString().slice(0, 16).split('T');
  return `${printDay(day ?? '', language)}, ${time} (${offset.name})`;
}
