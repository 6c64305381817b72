import type { Section } from '../article/page';

/** Where an article stands, by ids; an empty one is not chosen. */
export type SectionPlace = { readonly section: string; readonly subsection: string };

type Places = ReadonlyMap<string, SectionPlace>;

/** Every id of the tree, those of before a merge too, and where it leads. The first of two alike counts. */
function placesOf(sections: readonly Section[]): Places {
  const places = new Map<string, SectionPlace>();
  const lead = (ids: readonly string[], place: SectionPlace) => {
    for (const id of ids) if (!places.has(id)) places.set(id, place);
  };
  for (const { id, subsections } of sections) {
    lead([id], { section: id, subsection: '' });
    for (const each of subsections) lead([each.id], { section: id, subsection: each.id });
  }
  for (const { id, former, subsections } of sections) {
    lead(former, { section: id, subsection: '' });
    for (const each of subsections) lead(each.former, { section: id, subsection: each.id });
  }
  return places;
}

const met = new WeakMap<readonly Section[], Places>();

function knownPlaces(sections: readonly Section[]): Places {
  const places = met.get(sections) ?? placesOf(sections);
  met.set(sections, places);
  return places;
}

/**
 * Where an article stands in the tree as it is now, though its own ids may be those of a section that was merged,
 * moved or turned into a subsection since: no article is written anew for a change of the tree. What the tree has
 * never known stays as the article says it.
 */
export function findPlace({ section, subsection }: SectionPlace, sections: readonly Section[]): SectionPlace {
  const places = knownPlaces(sections);
  const own = subsection === '' ? undefined : places.get(subsection);
  if (own !== undefined) return own;
  const above = places.get(section);
  if (above === undefined) return { section, subsection };
  return subsection === '' ? above : { section: above.section, subsection };
}

export type PlaceNames = { readonly section: string | undefined; readonly subsection: string | undefined };

/** Undefined where nothing is chosen, or the tree does not know it. */
export function namesOfPlace(place: SectionPlace, sections: readonly Section[]): PlaceNames {
  const { section, subsection } = findPlace(place, sections);
  const found = sections.find(({ id }) => id === section);
  return {
    section: found?.name,
    subsection: found?.subsections.find(({ id }) => id === subsection)?.name,
  };
}

/** The web path of a place, without a slash at either end; empty where the tree does not know it. */
export function webPathOf(place: SectionPlace, sections: readonly Section[]): string {
  const { section, subsection } = findPlace(place, sections);
  const found = sections.find(({ id }) => id === section);
  const inner = found?.subsections.find(({ id }) => id === subsection);
  return [found?.path, inner?.path].filter((part) => part !== undefined && part !== '').join('/');
}
