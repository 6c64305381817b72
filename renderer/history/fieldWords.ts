import {
  type ArticleUpdate,
  articleKinds,
  articleLanguages,
  articleStatuses,
} from '../../shared/article/article';
import type { FieldChange } from '../../shared/article/compareFields';
import type { DeskSettings } from '../../shared/article/page';
import { namesOfPlace } from '../../shared/sections/findPlace';
import { formatDate, formatTime } from '../times';
import type { Words } from './timelineWords';

type ValueField = Extract<FieldChange, { readonly type: 'value' }>['field'];

const find = <T extends string>(all: readonly T[], value: string) => all.find((known) => known === value);

/** Merged sections go by the name of what they were merged into. */
function sectionName(sections: DeskSettings['sections'], id: string): string {
  const names = namesOfPlace({ section: id, subsection: '' }, sections);
  return names.subsection ?? names.section ?? id;
}

/** A notice to readers on one line. */
export function noticeWords({ type, at, text }: ArticleUpdate, { t, language }: Words): string {
  const time = `${formatTime(at, language)}, ${formatDate(at, language)}`;
  return `${t('publishing.notice', { type: t(`publishing.${type}`), time })}: ${text}`;
}

/** The value of a field as the window words it; an empty one stays empty. */
export function valueWords(
  field: ValueField,
  value: string,
  sections: DeskSettings['sections'],
  { t, language }: Words,
): string {
  if (field === 'leadPhoto') return t(value === '' ? 'history.firstPhoto' : 'history.chosenPhoto');
  if (value === '') return '';
  if (field === 'section' || field === 'subsection') return sectionName(sections, value);
  if (field === 'embargo' || field === 'publishedAt' || field === 'firstPublished')
    return `${formatTime(value, language)}, ${formatDate(value, language)}`;
  if (field === 'withdrawal') return value;
  const kind = find(articleKinds, value);
  const status = find(articleStatuses, value);
  const articleLanguage = find(articleLanguages, value);
  if (field === 'kind' && kind !== undefined) return t(`kind.${kind}`);
  if (field === 'status' && status !== undefined) return t(`status.${status}`);
  return articleLanguage === undefined ? value : t(`language.${articleLanguage}`);
}
