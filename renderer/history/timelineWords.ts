import type { InterfaceLanguage } from '../../shared/desk';
import type { Milestone, Version, VersionChange } from '../../shared/article/version';
import type { Translate } from '../strings';
import { formatDate, formatTime } from '../times';
import { localDay } from './dayGroups';

export type Words = { readonly t: Translate; readonly language: InterfaceLanguage };

const dayBefore = (instant: number) => instant - 24 * 60 * 60 * 1_000;

/** Today and yesterday by name, all days with their date. */
export function dayName(day: string, instant: string, { t, language }: Words, now = Date.now()): string {
  const date = formatDate(instant, language);
  if (day === localDay(new Date(now).toISOString())) return t('history.today', { date });
  if (day === localDay(new Date(dayBefore(now)).toISOString())) return t('history.yesterday', { date });
  return date;
}

export function milestoneName({ type, name }: Milestone, { t }: Words): string {
  return type === 'named' ? name : t(`history.${type}`);
}

export const otherNames = {
  moved: 'history.otherMoved',
  format: 'history.otherFormat',
  photos: 'history.otherPhotos',
  captions: 'history.otherCaptions',
  credits: 'history.otherCredits',
  related: 'history.otherRelated',
  fields: 'history.otherFields',
  remarks: 'history.otherRemarks',
} as const satisfies Record<VersionChange['others'][number], string>;

export function momentOf({ savedAt }: Pick<Version, 'savedAt'>, { language }: Words): string {
  return `${formatTime(savedAt, language)}, ${formatDate(savedAt, language)}`;
}

function changeWords(change: VersionChange | null, { t }: Words): readonly string[] {
  if (change === null) return [t('history.firstVersion')];
  const { wordsAdded, wordsRemoved, others } = change;
  return [
    ...(wordsAdded > 0 ? [t('history.wordsAdded', { count: wordsAdded })] : []),
    ...(wordsRemoved > 0 ? [t('history.wordsRemoved', { count: wordsRemoved })] : []),
    ...others.map((other) => t(otherNames[other])),
  ];
}

/** An entry of the timeline as it is read out. */
export function describeVersion(version: Version, words: Words): string {
  const { savedAt, savedBy, milestone, change } = version;
  const parts = [
    formatTime(savedAt, words.language),
    milestone === null ? '' : milestoneName(milestone, words),
    savedBy,
    ...changeWords(change, words),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
