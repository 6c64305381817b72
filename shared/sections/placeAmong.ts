import type { Article } from '../article/article';
import type { Section } from '../article/page';
import { fold } from '../vietnamese/fold';
import { namesOfPlace } from './findPlace';

type Place = Pick<Article, 'section' | 'subsection'>;
export type PlaceNames = { readonly section: string; readonly subsection: string };

const isNamed = (name: string) => (each: { readonly name: string }) => fold(each.name) === fold(name);

/**
 * Where an article of another desk stands in this desk's tree: by its ids where they mean the same here, else by the
 * names it had there. `how: 'unknown'` keeps the ids, of which nothing is known here.
 */
export function placeAmong(
  place: Place,
  names: PlaceNames,
  sections: readonly Section[],
): Place & { readonly how: 'same' | 'byName' | 'unknown' } {
  const { section, subsection } = place;
  const here = namesOfPlace(place, sections);
  const isSame =
    fold(here.section ?? '') === fold(names.section) &&
    fold(here.subsection ?? '') === fold(names.subsection);
  if (section === '' || (isSame && names.section !== '')) return { section, subsection, how: 'same' };
  const found = names.section === '' ? undefined : sections.find(isNamed(names.section));
  if (found === undefined) return { section, subsection, how: 'unknown' };
  const inner = names.subsection === '' ? undefined : found.subsections.find(isNamed(names.subsection));
  return { section: found.id, subsection: inner?.id ?? '', how: 'byName' };
}
