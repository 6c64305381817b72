import { leadPhotoOf } from '../article/walk';
import { printableLine } from './escape';
import type { FormatInput } from './format';
import { writeInstant } from './newsroomTime';
import type { PageScope } from './pageScope';
import { modifiedAt, publishedFirst, pubStatusOf } from './publication';
import { headlineOf, sectionNames } from './renderHeader';

type Value = string | number | readonly string[] | readonly Readonly<Record<string, string>>[];

/** Of what is written here, JSON is YAML. These two signs would end a line of YAML 1.1. */
const writeValue = (value: Value) =>
  JSON.stringify(value).replace(
    /[\u2028\u2029\u0085]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const isKnown = (value: Value | null | undefined): value is Value =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

const lines = (texts: readonly string[]) => texts.map(printableLine).filter((text) => text !== '');
const timeOf = (instant: string | null) => (instant === null ? null : writeInstant(instant));

/** What a site generator knows of the article, as YAML between two lines of dashes; what is not known is left out. */
export function writeFrontMatter(scope: PageScope, { revision, slug }: FormatInput): string {
  const { article, context } = scope;
  const [section, subsection] = sectionNames(article, context.sections);
  const lead = scope.photo(leadPhotoOf(article));
  const { withdrawal } = article;
  const stated: Readonly<Record<string, Value | null | undefined>> = {
    title: headlineOf(scope),
    slug,
    description: printableLine(article.standfirst),
    lang: article.language,
    type: article.kind,
    authors: lines(article.bylines),
    dateline: printableLine(article.dateline),
    section,
    subsection,
    tags: lines(article.tags),
    status: pubStatusOf(article),
    version: revision,
    date: timeOf(publishedFirst(article) ?? article.createdAt),
    lastmod: timeOf(modifiedAt(article)),
    embargo: timeOf(article.embargo),
    url: article.publicUrl || (scope.options.pageUrl ?? ''),
    image: lead && scope.media(lead, 'figure')?.src,
    updates: article.updates.map(({ type, at, text }) => ({
      type,
      date: writeInstant(at),
      text: printableLine(text),
    })),
    withdrawn: timeOf(withdrawal?.at ?? null),
    withdrawnBecause: printableLine(withdrawal?.reason ?? ''),
  };
  const known = Object.entries(stated).flatMap(([name, value]) =>
    isKnown(value) ? [`${name}: ${writeValue(value)}`] : [],
  );
  return ['---', ...known, '---'].join('\n');
}
