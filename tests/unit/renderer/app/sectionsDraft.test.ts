import { describe, expect, it } from 'vitest';
import type { Section } from '../../../../shared/article/page';
import { findNode } from '../../../../shared/sections/editTree';
import { faultsOf, rowsOf, withNewPhotographer } from '../../../../renderer/app/names/nameRows';
import {
  countArticlesIn,
  countTags,
  mergeOf,
  mergeRows,
  nameNode,
  tagsOf,
  unknownTags,
} from '../../../../renderer/app/sections/sectionsDraft';

const node = (id: string) => ({ id, name: id, path: id, former: [] as string[] });
const sections: readonly Section[] = [
  { ...node('a'), subsections: [{ ...node('a1'), former: ['x'] }] },
  { ...node('b'), subsections: [] },
];
const tag = (name: string, ...spellings: readonly string[]) => ({ name, spellings });
const counts = {
  places: [
    { section: 'a', subsection: '', articles: 2 },
    { section: 'a', subsection: 'a1', articles: 3 },
    { section: 'x', subsection: '', articles: 5 },
    { section: 'mất', subsection: '', articles: 7 },
  ],
  tags: [
    { tag: 'gạo', articles: 4 },
    { tag: 'South China Sea', articles: 2 },
    { tag: 'biển đông', articles: 1 },
  ],
};

describe('the draft of the sections', () => {
  it('counts a section with its subsections, where the draft has them', () => {
    expect(countArticlesIn('a', sections, counts)).toBe(10);
    expect(countArticlesIn('a1', sections, counts)).toBe(8);
    expect(countArticlesIn('b', sections, counts)).toBe(0);
  });

  it('lets the path of a new section follow its name, and never that of an old one', () => {
    const tree = { sections, removedSections: [] };
    const pathOf = (name: string, isNew: boolean) =>
      findNode(nameNode(tree, 'b', name, isNew).sections, 'b')?.section.path;
    expect(pathOf('Hồ sơ', true)).toBe('ho-so');
    expect(pathOf('Hồ sơ', false)).toBe('b');
    const typed = { ...tree, sections: [{ ...node('b'), path: 'khac', subsections: [] }] };
    expect(findNode(nameNode(typed, 'b', 'Hồ sơ', true).sections, 'b')?.section.path).toBe('khac');
  });
});

describe('the draft of the tags', () => {
  const before = [tag('Biển Đông', 'ECS'), tag('South China Sea', 'SCS'), tag('gạo')];

  it('keeps the old name of a renamed tag as a synonym', () => {
    const rows = rowsOf(before).map((row) =>
      row.key === 2 ? { ...row, known: { ...row.known, name: 'Lúa gạo' } } : row,
    );
    expect(tagsOf(rows, before)[2]).toEqual(tag('Lúa gạo', 'gạo'));
    expect(tagsOf(rowsOf(before), before)).toEqual(before);
    const recased = rowsOf(before).map((row) =>
      row.key === 2 ? { ...row, known: { ...row.known, name: 'Gạo' } } : row,
    );
    expect(tagsOf(recased, before)[2]).toEqual(tag('Gạo'));
  });

  it('takes a new tag for none of those that were removed before it', () => {
    const rows = withNewPhotographer(rowsOf(before).slice(0, 2));
    const typed = rows.map((row, index) =>
      index === 2 ? { ...row, known: { ...row.known, name: 'Du lịch' } } : row,
    );
    expect(tagsOf(typed, before)[2]).toEqual(tag('Du lịch'));
  });

  it.each([
    ['as a synonym of the first', 0, 'ECS; South China Sea'],
    ['as a synonym of the last', 2, 'south china sea'],
  ])('merges two tags where the name of one is typed %s', (_, key, spellings) => {
    const rows = rowsOf(before).map((row) => (row.key === key ? { ...row, spellings } : row));
    const merge = mergeOf(rows, faultsOf(rows));
    expect(merge?.from.known.name).toBe('South China Sea');
    if (merge === null) return;
    const merged = mergeRows(rows, merge);
    expect(faultsOf(merged).size).toBe(0);
    const into = tagsOf(merged, before).find(({ spellings: all }) => all.includes('SCS'));
    expect(into?.name).toBe(before[key]?.name);
    expect(into?.spellings.map((each) => each.toLowerCase())).toContain('south china sea');
    expect(tagsOf(merged, before)).toHaveLength(2);
  });

  it('knows no merge where nothing is claimed twice', () => {
    expect(mergeOf(rowsOf(before), faultsOf(rowsOf(before)))).toBeNull();
  });

  it('offers the tags of articles that it does not know, and counts under any spelling', () => {
    const known = [tag('Biển Đông', 'South China Sea')];
    expect(unknownTags(counts, rowsOf(known))).toEqual(['gạo']);
    expect([...countTags(counts, known).values()]).toEqual([4, 3]);
  });
});
