import { printableLine } from './escape';
import type { FormatInput } from './format';
import { type Html, isNothing, nothing } from './html';
import { writeInstant } from './newsroomTime';
import type { PageScope } from './pageScope';
import type { PubStatus } from './publication';
import { element, group } from './xml';

const catalog = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml';

export type ItemClass = 'text' | 'picture' | 'graphic' | 'composite';

export type Message = { readonly scope: PageScope; readonly page: FormatInput };

/** A party that is known by its name alone. */
export function party(role: string, name: string, attributes: Readonly<Record<string, string>> = {}): Html {
  const known = printableLine(name);
  if (known === '') return nothing;
  return group(role, { literal: known, ...attributes }, element('name', {}, known));
}

/** The item has to name a provider, known or not. */
const providerOf = ({ context }: PageScope): Html => {
  const known = party('provider', context.site.publisher || context.site.name);
  return isNothing(known) ? element('provider', {}) : known;
};

export function item(
  name: 'newsItem' | 'packageItem',
  guid: string,
  { scope, page }: Message,
  ...parts: readonly Html[]
): Html {
  return group(
    name,
    {
      guid,
      version: page.revision,
      standard: 'NewsML-G2',
      standardversion: '2.35',
      conformance: 'power',
      'xml:lang': scope.article.language,
    },
    element('catalogRef', { href: catalog }),
    ...parts,
  );
}

/** What is said of every item, in the order of the schema. */
export function itemMeta(
  itemClass: ItemClass,
  status: PubStatus,
  { scope }: Message,
  ...more: readonly Html[]
): Html {
  const { article } = scope;
  return group(
    'itemMeta',
    {},
    element('itemClass', { qcode: `ninat:${itemClass}` }),
    providerOf(scope),
    element('versionCreated', {}, writeInstant(article.updatedAt)),
    element('firstCreated', {}, writeInstant(article.createdAt)),
    article.embargo === null ? nothing : element('embargoed', {}, writeInstant(article.embargo)),
    element('pubStatus', { qcode: `stat:${status}` }),
    ...more,
  );
}
