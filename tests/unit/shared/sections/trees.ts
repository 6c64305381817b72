import fc from 'fast-check';
import type { Section, Subsection } from '../../../../shared/article/page';
import type { SectionTree } from '../../../../shared/sections/editTree';

export const node = (id: string, change: Partial<Subsection> = {}): Subsection => ({
  id,
  name: id.toUpperCase(),
  path: id,
  former: [],
  ...change,
});

export const section = (id: string, ...subsections: readonly (string | Subsection)[]): Section => ({
  ...node(id),
  subsections: subsections.map((each) => (typeof each === 'string' ? node(each) : each)),
});

export const treeOf = (...sections: readonly Section[]): SectionTree => ({ sections, removedSections: [] });

/** The ids of a tree as it is read: `a(b c) d`. */
export const shapeOf = ({ sections }: SectionTree): string =>
  sections
    .map(({ id, subsections }) =>
      subsections.length === 0 ? id : `${id}(${subsections.map((each) => each.id).join(' ')})`,
    )
    .join(' ');

/** Trees of up to five sections with up to three subsections each: s0, s0-0, s0-1, s1 … */
export const trees: fc.Arbitrary<SectionTree> = fc
  .array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 5 })
  .map((counts) =>
    treeOf(
      ...counts.map((count, index) =>
        section(`s${index}`, ...Array.from({ length: count }, (_, inner) => `s${index}-${inner}`)),
      ),
    ),
  );
