import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageListItem, StoryTarget } from '../../../../shared/article/article';
import { plainText } from '../../../../shared/article/walk';
import { writeCredit } from '../../../../shared/vietnamese/credit';
import { type DumpOptions, type ImportedDraft, readDump } from '../../../../electron/importing/readDump';
import { firstDeskSettings } from '../../../../electron/library/deskSettings';
import { allSpellings } from '../../../../shared/vietnamese/spellings';

const folder = path.join(import.meta.dirname, '../../../fixtures/dumps');

export const dumpFile = (name: string) => readFileSync(path.join(folder, name));
export const dumpText = (name: string) => dumpFile(name).toString('utf8');

export function read(text: string, change: Partial<DumpOptions> = {}): ImportedDraft {
  let last = 0;
  const newId = () => (last += 1).toString(16).padStart(32, '0');
  const { sections, agencies } = firstDeskSettings;
  return readDump(text, {
    sections,
    agencies: allSpellings(agencies),
    language: null,
    newId,
    now: '2026-11-22T00:00:00Z',
    ...change,
  });
}

export const titleOf = (target: StoryTarget) => (target.type === 'page' ? target.title : target.id);
export const titlesOf = (items: readonly PageListItem[]) => items.map(({ target }) => titleOf(target));

/** The blocks of the body in one line each. */
export const outline = ({ article }: ImportedDraft) =>
  (article.body.content ?? []).map((node) => `${node.type}: ${plainText(node).slice(0, 30)}`);

export const codesOf = ({ notes }: ImportedDraft) => notes.map(({ code }) => code);

const attributeText = (node: NonNullable<ImportedDraft['article']['body']['content']>[number]) =>
  JSON.stringify(node.attrs ?? {}, (_key, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('"', '\u0001') : value,
  ).replaceAll('\u0001', ' ');

/** Everything that came out of a dump, as one text to look words up in. */
export function allText({ article, photos, notes }: ImportedDraft): string {
  const items = article.pageLists.flatMap((list) => [
    list.title,
    ...list.subsections,
    ...list.items.flatMap(({ kind, thumbnail, target }) => [kind, thumbnail, JSON.stringify(target)]),
  ]);
  return [
    article.headline,
    plainText(article.body),
    ...(article.body.content ?? []).map(attributeText),
    ...photos.map(({ credit }) => writeCredit(credit, 'vi')),
    ...article.related.map(({ target }) => JSON.stringify(target)),
    ...items,
    ...notes.map(({ text }) => text),
  ].join('\n');
}
