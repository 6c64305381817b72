import { allSpellings, likenessOf, namesInField } from '../vietnamese/spellings';
import type { AgencyTerms, KnownAgency } from './knownName';
import type { Credit, Photo } from './photo';

/** Whether a photo may be used on a day. `agency` is empty where the photo itself is denied. */
export type RightsState =
  | { readonly type: 'usable' }
  | { readonly type: 'askFirst'; readonly agency: string; readonly note: string }
  | { readonly type: 'expired'; readonly usableUntil: string }
  | { readonly type: 'denied'; readonly agency: string; readonly note: string };

export const rightsStates = [
  'usable',
  'askFirst',
  'expired',
  'denied',
] as const satisfies readonly RightsState['type'][];

/** The likeness of every agency a credit names; a chain such as `CNN/Reuters` names each of its parts. */
export function agencyKeysOf({ agency, issuedBy }: Credit): readonly string[] {
  const names = [agency, issuedBy].flatMap((chain) => [chain, ...namesInField('agency', chain)]);
  return [...new Set(names.map(likenessOf))].filter((key) => key !== '');
}

/** The keys of every agency with these terms. */
export const keysWithTerms = (agencies: readonly KnownAgency[], terms: AgencyTerms): readonly string[] =>
  allSpellings(agencies.filter((agency) => agency.terms === terms))
    .map(likenessOf)
    .filter((key) => key !== '');

function findWithTerms(credit: Credit, agencies: readonly KnownAgency[], terms: AgencyTerms) {
  const named = new Set(agencyKeysOf(credit));
  return agencies.find(
    (agency) => agency.terms === terms && keysWithTerms([agency], terms).some((key) => named.has(key)),
  );
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
