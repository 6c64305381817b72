import type { Article, ArticleLanguage } from '../article/article';
import { statusNames } from '../strings/words';
import { printableLine } from './escape';
import { pageLabels } from './labels';
import { printInstant } from './newsroomTime';

type Words = Readonly<Record<'withdrawal' | 'embargo' | 'revision' | 'changed' | 'status', string>>;

const words: Readonly<Record<ArticleLanguage, Words>> = {
  vi: {
    withdrawal: 'BÀI ĐÃ GỠ',
    embargo: 'KHÔNG ĐĂNG TRƯỚC',
    revision: 'Bản',
    changed: 'sửa lúc',
    status: 'trạng thái',
  },
  en: {
    withdrawal: 'WITHDRAWN',
    embargo: 'EMBARGOED UNTIL',
    revision: 'Version',
    changed: 'changed',
    status: 'status',
  },
};

const sentence = (start: string, text: string) => (text === '' ? start : `${start}: ${text}`);

/** What whoever receives the story must know before they use it: withdrawal, embargo, then what changed, the newest first. */
export function editorNotes({ withdrawal, embargo, updates, language }: Article): readonly string[] {
  const own = words[language];
  const time = (instant: string) => printInstant(instant, language);
  const note = ({ at, text }: { readonly at: string; readonly text: string }, word: string) =>
    sentence(`${word} ${time(at)}`, printableLine(text));
  return [
    ...(withdrawal === null ? [] : [note({ ...withdrawal, text: withdrawal.reason }, own.withdrawal)]),
    ...(embargo === null ? [] : [`${own.embargo} ${time(embargo)}`]),
    ...[...updates].reverse().map((update) => note(update, pageLabels[language].notice[update.type])),
  ];
}

/** Which text of the story this is. `revision` is that of the library; undefined where it has none yet. */
export function versionLine({ status, updatedAt, language }: Article, revision: number | undefined): string {
  const own = words[language];
  const parts = [
    ...(revision === undefined ? [] : [`${own.revision} ${revision}`]),
    `${own.changed} ${printInstant(updatedAt, language)}`,
    `${own.status}: ${statusNames[status][language]}`,
  ].join(', ');
  return parts.charAt(0).toLocaleUpperCase(language) + parts.slice(1);
}
