import { allSpellings, likenessOf } from '../vietnamese/spellings';
import { agencyKeysOf, insideKey } from './agencyKeys';
import type { AgencyTerms, KnownAgency } from './knownName';
import type { Credit, Photo } from './photo';

/** Whether a photo may be used on a day. `agency` is empty where the photo itself is denied. */
export type RightsState =
  | { readonly type: 'usable' }
  | { readonly type: 'askFirst'; readonly agency: string; readonly note: string }
  | { readonly type: 'expired'; readonly usableUntil: string }
  | { readonly type: 'denied'; readonly agency: string; readonly note: string };

/** The strictest last. */
export const rightsStates = [
  'usable',
  'askFirst',
  'expired',
  'denied',
] as const satisfies readonly RightsState['type'][];

/** How an agency is found in a credit. `covers`: other agencies of the desk whose longer names hold this one. */
export type AgencyKey = { readonly key: string; readonly covers: readonly string[] };

const keysOf = (agencies: readonly KnownAgency[]) =>
  allSpellings(agencies)
    .map(likenessOf)
    .filter((key) => key !== '');

/** The keys of every agency with these terms. */
export function keysWithTerms(agencies: readonly KnownAgency[], terms: AgencyTerms): readonly AgencyKey[] {
  const found = agencies.filter((agency) => agency.terms === terms);
  const others = keysOf(agencies.filter((agency) => agency.terms !== terms));
  return keysOf(found).map((key) => ({
    key,
    covers: others.filter((other) => other !== key && other.includes(key)),
  }));
}

/** A name inside a longer one counts unless the desk knows the longer one as another agency, with terms of its own. */
const isNamed = (named: ReadonlySet<string>, { key, covers }: AgencyKey) =>
  named.has(key) || (named.has(insideKey(key)) && !covers.some((cover) => named.has(cover)));

function findWithTerms(credit: Credit, agencies: readonly KnownAgency[], terms: AgencyTerms) {
  const named = new Set(agencyKeysOf(credit));
  const keys = new Set(
    keysWithTerms(agencies, terms)
      .filter((each) => isNamed(named, each))
      .map(({ key }) => key),
  );
  return agencies.find((agency) => agency.terms === terms && keysOf([agency]).some((key) => keys.has(key)));
}

/**
 * The strictest word counts: what the desk wrote on the photo, and the terms of every agency in its credit. `day` is
 * yyyy-mm-dd; the last day of use is one of use. What the file says of its terms is never interpreted.
 */
export function rightsOn(
  day: string,
  { credit, rights }: Pick<Photo, 'credit' | 'rights'>,
  agencies: readonly KnownAgency[],
): RightsState {
  if (rights.isDenied) return { type: 'denied', agency: '', note: rights.note };
  const denying = findWithTerms(credit, agencies, 'denied');
  if (denying !== undefined) return { type: 'denied', agency: denying.name, note: denying.note };
  const { usableUntil } = rights;
  if (usableUntil !== '' && usableUntil < day) return { type: 'expired', usableUntil };
  const asking = findWithTerms(credit, agencies, 'ask');
  if (asking !== undefined) return { type: 'askFirst', agency: asking.name, note: asking.note };
  return { type: 'usable' };
}

export const stricter = (one: RightsState, other: RightsState) =>
  rightsStates.indexOf(other.type) > rightsStates.indexOf(one.type) ? other : one;

/**
 * Older libraries hold a photo twice where its file was given to two records of old pages: what one of its records
 * forbids is forbidden. `records` are those that may be others of the same file.
 */
export function rightsOfFile(
  day: string,
  photo: Photo,
  records: readonly Photo[],
  agencies: readonly KnownAgency[],
): RightsState {
  const twins = records.filter(
    ({ id, file }) => id !== photo.id && file !== null && file.sha256 === photo.file?.sha256,
  );
  return [photo, ...twins].map((each) => rightsOn(day, each, agencies)).reduce(stricter);
}
