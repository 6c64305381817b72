import type { Section, Subsection } from '../article/page';

export const longestPath = 80;

export type PathFault = 'empty' | 'notASlug' | 'tooLong' | 'taken';

/** Lower-case ASCII letters and digits with single hyphens between them: what every server and every CMS takes. */
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** `neighbours` are those that stand beside it, itself not among them. */
export function faultOfPath(
  path: string,
  neighbours: readonly Pick<Subsection, 'path'>[],
): PathFault | undefined {
  if (path === '') return 'empty';
  if (path.length > longestPath) return 'tooLong';
  if (!slug.test(path)) return 'notASlug';
  return neighbours.some((neighbour) => neighbour.path === path) ? 'taken' : undefined;
}

export type SectionFault = PathFault | 'nameMissing';

const isOther = (one: Subsection) => (other: Subsection) => other !== one;

const faultIn = (one: Subsection, all: readonly Subsection[]): SectionFault | undefined =>
  one.name.trim() === '' ? 'nameMissing' : faultOfPath(one.path, all.filter(isOther(one)));

/** What keeps a tree from being saved, by the id it is found at. */
export function faultsOfTree(sections: readonly Section[]): ReadonlyMap<string, SectionFault> {
  const faults = new Map<string, SectionFault>();
  const look = (all: readonly Subsection[]) => {
    for (const one of all) {
      const fault = faultIn(one, all);
      if (fault !== undefined) faults.set(one.id, fault);
    }
  };
  look(sections);
  for (const { subsections } of sections) look(subsections);
  return faults;
}
