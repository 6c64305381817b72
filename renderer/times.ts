import type { InterfaceLanguage } from '../shared/desk';

const locales: Readonly<Record<InterfaceLanguage, string>> = { vi: 'vi-VN', en: 'en-GB' };
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** 14:03:22, local time. */
export function formatTime(instant: string, language: InterfaceLanguage): string {
  const options = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(locales[language], options).format(new Date(instant));
}

/** 22/11/2026, local time; no more than is known of an old photo: 04/1975. */
export function formatDate(instant: string, language: InterfaceLanguage): string {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?$/.exec(instant) ?? [];
  if (year !== undefined) return month === undefined ? year : `${month}/${year}`;
  const options = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(locales[language], options).format(new Date(instant));
}

/** "5 minutes ago" within a week, the date before that. */
export function formatAge(instant: string, language: InterfaceLanguage, now = Date.now()): string {
  const age = Math.max(0, now - Date.parse(instant));
  if (age >= 7 * day) return formatDate(instant, language);
  const relative = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto', style: 'short' });
  if (age >= day) return relative.format(-Math.floor(age / day), 'day');
  if (age >= hour) return relative.format(-Math.floor(age / hour), 'hour');
  return relative.format(-Math.floor(age / minute), 'minute');
}

export function formatNumber(value: number, language: InterfaceLanguage): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}
