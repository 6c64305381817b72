import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlace } from '../../../../shared/sections/findPlace';
import { joinFile, takeFile } from '../../../../shared/sections/joinFile';
import { idsOf } from '../../../../shared/sections/newSection';
import {
  readSectionsFile,
  type SectionsOfDesk,
  writeSectionsFile,
} from '../../../../shared/sections/sectionsFile';
import { faultsOfTree } from '../../../../shared/sections/webPath';
import { fileFaultNames } from '../../../../shared/strings/sections';
import { node, section, shapeOf, treeOf, trees } from './trees';

const deskOf = (change: Partial<SectionsOfDesk> = {}): SectionsOfDesk => ({
  ...treeOf(section('a', 'a1', 'a2'), section('b')),
  tags: [{ name: 'Biển Đông', spellings: ['ECS'] }],
  kinds: [{ id: 'news', name: 'Tin', mark: null, isOffered: true }],
  ...change,
});

const fileOf = (content: object) =>
  readSectionsFile(JSON.stringify({ format: 'toasoan-sections', version: 1, ...content }));

const faultsOf = (content: object) => {
  const reading = fileOf(content);
  return reading.status === 'read' ? [] : reading.faults;
};

function imported(desk: SectionsOfDesk, content: object) {
  const reading = fileOf(content);
  if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults));
  return joinFile(desk, reading.file);
}

describe('a file of sections', () => {
  it('brings a desk to an empty one as it is, and changes nothing where it came from', () => {
    const desk = deskOf();
    const reading = readSectionsFile(writeSectionsFile(desk));
    if (reading.status === 'refused') throw new Error('refused');
    const empty = { sections: [], removedSections: [], tags: [], kinds: [] };
    expect(joinFile(empty, reading.file)).toEqual({ desk, added: 4, kept: 0 });
    expect(joinFile(desk, reading.file)).toEqual({ desk, added: 0, kept: 0 });
  });

  it('adds, renames, orders and moves, and keeps what it does not name behind that', () => {
    const { desk, added, kept } = imported(deskOf(), {
      sections: [
        { name: 'Mới', subsections: [{ id: 'a2', name: 'Đổi tên' }] },
        { id: 'a', name: 'A' },
      ],
    });
    expect(shapeOf(desk)).toBe('moi(a2) a(a1) b');
    expect(desk.sections[0]).toMatchObject({ path: 'moi', subsections: [{ name: 'Đổi tên', path: 'a2' }] });
    expect([added, kept]).toEqual([1, 2]);
    expect(desk.kinds).toEqual(deskOf().kinds);
  });

  it('finds a section without an id by its name', () => {
    const { desk } = imported(deskOf(), { sections: [{ name: ' b ', path: 'be' }] });
    expect(shapeOf(desk)).toBe('b a(a1 a2)');
    expect(desk.sections[0]?.path).toBe('be');
  });

  it('gives two sections of one name two ids', () => {
    const { desk } = imported(deskOf(), { sections: [{ name: 'B' }, { name: 'B' }] });
    expect(shapeOf(desk)).toBe('b b-2 a(a1 a2)');
  });

  it('carries out a merge that was made elsewhere', () => {
    const { desk } = imported(deskOf(), { sections: [{ id: 'b', name: 'B', former: ['a', 'a1'] }] });
    expect(shapeOf(desk)).toBe('b(a2)');
    expect(findPlace({ section: 'a', subsection: 'a1' }, desk.sections)).toEqual({
      section: 'b',
      subsection: '',
    });
  });

  it('never moves the pages of a section to another address unsaid', () => {
    const text = (content: object) => JSON.stringify({ format: 'toasoan-sections', version: 1, ...content });
    const take = (sections: readonly object[]) => takeFile(deskOf(), text({ sections }));
    expect(take([{ name: 'Mới', path: 'b' }])).toEqual({
      status: 'refused',
      faults: [{ code: 'pathOfOther', place: 'sections[0].path', value: '“B” (b)' }],
    });
    expect(
      take([
        { name: 'Mới', path: 'b' },
        { id: 'b', name: 'B' },
      ]),
    ).toMatchObject({
      faults: [{ code: 'pathOfOther', place: 'sections[0].path' }],
    });
    const inside = { id: 'a', name: 'A', subsections: [{ name: 'Mới', path: 'a1' }] };
    expect(take([inside])).toMatchObject({
      faults: [{ code: 'pathOfOther', place: 'sections[0].subsections[0].path', value: '“A1” (a1)' }],
    });
    expect(
      take([
        { name: 'Mới', path: 'b' },
        { id: 'b', name: 'B', path: 'be' },
      ]),
    ).toMatchObject({
      status: 'joined',
    });
    const slug = take([{ id: 'moi', name: 'B!' }]);
    expect(slug.status === 'joined' && slug.joined.desk.sections.map(({ path }) => path)).toEqual([
      'b-2',
      'a',
      'b',
    ]);
  });

  it('leaves the kinds that it does not name as they are', () => {
    const { desk } = imported(deskOf(), { kinds: [{ id: 'video', mark: '[Phim]' }] });
    expect(desk.kinds).toEqual([
      { id: 'video', name: '', mark: '[Phim]', isOffered: true },
      { id: 'news', name: 'Tin', mark: null, isOffered: true },
    ]);
  });

  it('joins tags by any spelling', () => {
    const { desk } = imported(deskOf(), {
      tags: [{ name: 'South China Sea', synonyms: ['biển đông'] }, { name: 'gạo' }],
    });
    expect(desk.tags).toEqual([
      { name: 'South China Sea', spellings: ['biển đông', 'ECS'] },
      { name: 'gạo', spellings: [] },
    ]);
  });

  it.each([
    ['notJson', '', readSectionsFile('{')],
    ['notSections', 'format', readSectionsFile('[]')],
    ['notSections', 'format', readSectionsFile('{"sections":[]}')],
  ] as const)('is refused whole: %s', (code, place, reading) => {
    expect(reading).toMatchObject({ status: 'refused', faults: [{ code, place }] });
  });

  it.each([
    [{ version: 2 }, 'newerFile', 'version', '2'],
    [{ sections: 'a' }, 'notAList', 'sections', 'a'],
    [{ sections: [7] }, 'notAnEntry', 'sections[0]', '7'],
    [{ sections: [{ name: 7 }] }, 'notText', 'sections[0].name', '7'],
    [{ sections: [{ id: 'x' }] }, 'nameMissing', 'sections[0]', 'x'],
    [{ sections: [{ name: 'A', path: 'Á' }] }, 'notASlug', 'sections[0].path', 'Á'],
    [
      { sections: [section('a', 'x', node('y', { path: 'x' }))] },
      'pathTaken',
      'sections[0].subsections[1].path',
      'x',
    ],
    [{ sections: [section('a', 'x'), section('x')] }, 'idTaken', 'sections[1]', 'x'],
    [
      { sections: [section('a', node('x', { former: ['a'] }))] },
      'idTaken',
      'sections[0].subsections[0]',
      'a',
    ],
    [
      { sections: Array.from({ length: 201 }, (_, index) => section(`s${index}`)) },
      'tooMany',
      'sections',
      '201',
    ],
    [{ tags: [{ name: 'a'.repeat(501) }] }, 'tooLong', 'tags[0].name', 'a'.repeat(80)],
    [{ tags: [{ name: 'Hòa' }, { name: 'b', synonyms: ['hoà'] }] }, 'tagTwice', 'tags[1]', 'Hòa'],
    [{ kinds: [{ id: 'poem' }] }, 'unknownKind', 'kinds[0]', 'poem'],
    [{ section: [] }, 'unknownKey', 'toasoan-sections', 'section'],
    [{ sections: [{ name: 'A', paths: 'a' }] }, 'unknownKey', 'sections[0]', 'paths'],
    [{ tags: [{ name: 'A', synonym: ['b'] }] }, 'unknownKey', 'tags[0]', 'synonym'],
    [{ kinds: [{ id: 'news', label: 'Tin' }] }, 'unknownKey', 'kinds[0]', 'label'],
    [{ kinds: [{ id: 'news', isOffered: 'false' }] }, 'notYesOrNo', 'kinds[0].isOffered', 'false'],
    [{ sections: [{ name: 'Bi\ufffdn' }] }, 'brokenText', 'sections[0].name', 'Bi\ufffdn'],
    [
      { sections: [{ name: 'A', subsections: [{ name: 'B', subsections: [{ name: 'C' }] }] }] },
      'tooDeep',
      'sections[0].subsections[0].subsections[0]',
      'C',
    ],
  ] as const)('names a bad entry by its place, case %#', (content, code, place, value) => {
    expect(faultsOf(content)).toContainEqual({ code, place, value });
    expect(Object.keys(fileFaultNames)).toContain(code);
  });

  it('names all bad entries at once', () => {
    expect(faultsOf({ sections: [{}, 1], tags: [null], kinds: [{ id: 'x' }] })).toHaveLength(4);
  });

  it('from any desk into any other leaves a tree that can be saved and loses no place', () => {
    fc.assert(
      fc.property(trees, trees, (one, other) => {
        const desk = { ...one, tags: [], kinds: [] };
        const reading = readSectionsFile(writeSectionsFile({ ...other, tags: [], kinds: [] }));
        if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults));
        const { sections } = joinFile(desk, reading.file).desk;
        expect(faultsOfTree(sections).size).toBe(0);
        expect(new Set(idsOf(sections)).size).toBe(idsOf(sections).length);
        for (const id of [...idsOf(one.sections), ...idsOf(other.sections)])
          expect(idsOf(sections)).toContain(id);
      }),
    );
  });
});
