import type { Section, Subsection } from '../article/page';
import { writeSlug } from '../export/slug';

/** A name that is not taken: `kinh-te`, then `kinh-te-2`. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}-${number}`;
  return name;
}

/** Every id that an article may hold: those of the tree and those that were merged into it. */
export function idsOf(sections: readonly Section[]): readonly string[] {
  const own = ({ id, former }: Subsection) => [id, ...former];
  return sections.flatMap((section) => [...own(section), ...section.subsections.flatMap(own)]);
}

const fallback = 'muc';

/** A section or subsection of this name, with an id nobody has had and a path none of its neighbours has. */
export function newSubsection(
  name: string,
  taken: ReadonlySet<string>,
  neighbours: readonly Pick<Subsection, 'path'>[],
): Subsection {
  const slug = writeSlug(name) || fallback;
  const paths = new Set(neighbours.map(({ path }) => path));
  return { id: freeName(slug, taken), name, path: freeName(slug, paths), former: [] };
}
