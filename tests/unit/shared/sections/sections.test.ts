import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addNode,
  changeNode,
  dropNode,
  findNode,
  mergeNode,
  moveNode,
  removeNode,
  rowsOf,
  type SectionTree,
} from '../../../../shared/sections/editTree';
import { findPlace, namesOfPlace, type SectionPlace, webPathOf } from '../../../../shared/sections/findPlace';
import { idsOf } from '../../../../shared/sections/newSection';
import { faultOfPath, faultsOfTree } from '../../../../shared/sections/webPath';
import { isStanding } from '../../../../shared/pageLists/fillPage';
import { newRule } from '../../../../shared/pageLists/listRule';
import { node, section, shapeOf, treeOf, trees } from './trees';

const at = (sectionId: string, subsection = ''): SectionPlace => ({ section: sectionId, subsection });

/** Every place that an article may hold under a tree. */
const placesIn = ({ sections }: SectionTree): readonly SectionPlace[] =>
  sections.flatMap(({ id, subsections }) => [at(id), ...subsections.map((each) => at(id, each.id))]);

type Edit = {
  readonly type: 'move' | 'merge' | 'drop' | 'rename' | 'add';
  readonly one: number;
  readonly other: number;
};

const edits: fc.Arbitrary<Edit> = fc.record({
  type: fc.constantFrom('move', 'merge', 'drop', 'rename', 'add'),
  one: fc.nat(20),
  other: fc.nat(20),
});

function edited(tree: SectionTree, { type, one, other }: Edit): SectionTree {
  const rows = rowsOf(tree.sections);
  const id = rows[one % rows.length] ?? '';
  const second = rows[other % rows.length] ?? '';
  switch (type) {
    case 'move':
      return moveNode(tree, id, other % 2 === 0 ? 1 : -1);
    case 'merge':
      return mergeNode(tree, id, second);
    case 'rename':
      return changeNode(tree, id, { name: `Tên ${other}` });
    case 'add':
      return addNode(tree, `Mục ${other}`, other % 2 === 0 ? null : (tree.sections[0]?.id ?? null)).tree;
    case 'drop': {
      const rest = rows.filter((row) => row !== id);
      const place = other % (rest.length + 1);
      return dropNode(tree, id, [...rest.slice(0, place), id, ...rest.slice(place)]);
    }
  }
}

describe('the place of an article', () => {
  const tree = [section('a', 'a1', node('a2', { former: ['a3', 'z'] })), section('b', 'b1')];

  it('is what it holds, where the tree knows it', () => {
    expect(findPlace(at('a', 'a1'), tree)).toEqual(at('a', 'a1'));
    expect(findPlace(at('b'), tree)).toEqual(at('b'));
    expect(findPlace(at(''), tree)).toEqual(at(''));
  });

  it('is where its section was merged or moved to', () => {
    expect(findPlace(at('a', 'a3'), tree)).toEqual(at('a', 'a2'));
    expect(findPlace(at('z'), tree)).toEqual(at('a', 'a2'));
    expect(findPlace(at('b', 'a1'), tree)).toEqual(at('a', 'a1'));
  });

  it('stays what the article says where the tree never knew it, and has no name then', () => {
    expect(findPlace(at('x', 'y'), tree)).toEqual(at('x', 'y'));
    expect(findPlace(at('b', 'y'), tree)).toEqual(at('b', 'y'));
    expect(namesOfPlace(at('b', 'y'), tree)).toEqual({ section: 'B', subsection: undefined });
    expect(webPathOf(at('x', 'y'), tree)).toBe('');
  });

  it('has the web path of both', () => {
    expect(webPathOf(at('z'), tree)).toBe('a/a2');
    expect(webPathOf(at('b'), tree)).toBe('b');
  });

  it('is known after any edits but removals, wherever it stood before', () => {
    fc.assert(
      fc.property(trees, fc.array(edits, { maxLength: 12 }), (start, steps) => {
        const end = steps.reduce(edited, start);
        for (const place of placesIn(start)) {
          const found = findPlace(place, end.sections);
          const own = findNode(end.sections, found.section);
          expect(own?.section.id).toBe(found.section);
          if (found.subsection !== '') {
            expect(own?.section.subsections.map(({ id }) => id)).toContain(found.subsection);
          }
        }
        expect(faultsOfTree(end.sections).size).toBe(0);
        expect(new Set(idsOf(end.sections)).size).toBe(idsOf(end.sections).length);
      }),
    );
  });
});

describe('the tree', () => {
  const tree = treeOf(section('a', 'a1', 'a2'), section('b'), section('c', 'c1'));

  it('moves a section with all it holds, and a subsection into the next section', () => {
    expect(shapeOf(moveNode(tree, 'b', -1))).toBe('b a(a1 a2) c(c1)');
    expect(shapeOf(moveNode(tree, 'a', -1))).toBe('a(a1 a2) b c(c1)');
    expect(shapeOf(moveNode(tree, 'a1', 1))).toBe('a(a2 a1) b c(c1)');
    expect(shapeOf(moveNode(tree, 'a2', 1))).toBe('a(a1) b(a2) c(c1)');
    expect(shapeOf(moveNode(tree, 'c1', -1))).toBe('a(a1 a2) b(c1) c');
    expect(shapeOf(moveNode(tree, 'c1', 1))).toBe('a(a1 a2) b c(c1)');
  });

  it('takes a row where it was dropped', () => {
    expect(shapeOf(dropNode(tree, 'c', ['c', 'a', 'a1', 'a2', 'b', 'c1']))).toBe('c(c1) a(a1 a2) b');
    expect(shapeOf(dropNode(tree, 'c1', ['a', 'a1', 'c1', 'a2', 'b', 'c']))).toBe('a(a1 c1 a2) b c');
    expect(shapeOf(dropNode(tree, 'a', ['a1', 'a2', 'b', 'c', 'a', 'c1']))).toBe('b c(c1) a(a1 a2)');
    expect(shapeOf(dropNode(tree, 'a1', ['a1', 'a', 'a2', 'b', 'c', 'c1']))).toBe('a(a1 a2) b c(c1)');
  });

  it('gives what is added an id that nobody has had, and a path that no neighbour has', () => {
    const { tree: gone } = { tree: removeNode(tree, 'b') };
    const added = addNode(gone, 'B', null);
    expect(added.id).toBe('b-2');
    expect(findNode(added.tree.sections, 'b-2')?.section).toMatchObject({ name: 'B', path: 'b' });
    expect(addNode(tree, 'Đời sống', 'a').id).toBe('doi-song');
    expect(addNode(tree, '???', null).id).toBe('muc');
  });

  it('merges a section with its subsections, each under a path of its own', () => {
    const twice = treeOf(
      section('a', node('a1', { path: 'tin' })),
      section('b', node('b1', { path: 'tin' })),
    );
    const merged = mergeNode(twice, 'a', 'b');
    expect(shapeOf(merged)).toBe('b(b1 a1)');
    expect(merged.sections[0]?.subsections.map(({ path }) => path)).toEqual(['tin', 'tin-2']);
    expect(findPlace(at('a', 'a1'), merged.sections)).toEqual(at('b', 'a1'));
    expect(findPlace(at('a'), merged.sections)).toEqual(at('b'));
  });

  it('merges a section into a subsection with all it holds, and nothing into itself', () => {
    const merged = mergeNode(tree, 'a', 'c1');
    expect(shapeOf(merged)).toBe('b c(c1)');
    expect(findPlace(at('a', 'a2'), merged.sections)).toEqual(at('c', 'c1'));
    expect(mergeNode(tree, 'a', 'a1')).toBe(tree);
    expect(mergeNode(tree, 'a', 'a')).toBe(tree);
    expect(mergeNode(tree, 'a', 'nobody')).toBe(tree);
  });

  it('keeps a page list standing on what is merged, and not on what is removed', () => {
    const rule = (id: string) => ({ ...newRule('khoi', 'section'), scope: { type: 'section' as const, id } });
    for (const from of ['b', 'c', 'c1', 'a1'])
      for (const into of ['b', 'c', 'a', 'a2'])
        expect(isStanding(rule(from), mergeNode(tree, from, into).sections)).toBe(true);
    for (const gone of ['b', 'c1', 'c'])
      expect(isStanding(rule(gone), removeNode(tree, gone).sections)).toBe(false);
    expect(isStanding(rule('c1'), removeNode(tree, 'c').sections)).toBe(false);
  });

  it('keeps the names of what is removed, also of what was merged into it', () => {
    const { removedSections } = removeNode(mergeNode(tree, 'b', 'c1'), 'c');
    expect(removedSections).toEqual([
      { id: 'c', name: 'C' },
      { id: 'c1', name: 'C1' },
      { id: 'b', name: 'C1' },
    ]);
  });
});

describe('a web path', () => {
  it.each([
    ['', 'empty'],
    ['Thời sự', 'notASlug'],
    ['thoi--su', 'notASlug'],
    ['-thoi', 'notASlug'],
    ['thoi/su', 'notASlug'],
    ['kinh-te', 'taken'],
    ['a'.repeat(81), 'tooLong'],
    ['thoi-su-2', undefined],
  ] as const)('“%s”: %s', (path, fault) => {
    expect(faultOfPath(path, [{ path: 'kinh-te' }])).toBe(fault);
  });

  it('may stand once among neighbours, and again elsewhere', () => {
    const sections = [section('a', node('x', { path: 'tin' })), section('b', node('y', { path: 'tin' }))];
    expect(faultsOfTree(sections).size).toBe(0);
    const twice = [
      section('a', node('x', { path: 'tin' }), node('y', { path: 'tin' })),
      node('b', { name: ' ' }),
    ];
    expect([...faultsOfTree(twice.map((each) => ({ subsections: [], ...each })))]).toEqual([
      ['b', 'nameMissing'],
      ['x', 'taken'],
      ['y', 'taken'],
    ]);
  });
});
