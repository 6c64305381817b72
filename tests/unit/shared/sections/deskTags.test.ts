import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mainTag, mainTags, mergeTags } from '../../../../shared/sections/deskTags';

const sea = { name: 'Biển Đông', spellings: ['South China Sea', 'biển Đông Nam Á'] };
const flower = { name: 'Hòa', spellings: [] };
const tags = [sea, flower, { name: 'C++', spellings: ['cpp'] }];

describe('a tag', () => {
  it.each([
    ['south china sea', 'Biển Đông'],
    ['  BIỂN   đông ', 'Biển Đông'],
    ['hoà', 'Hòa'],
    ['hoa', 'hoa'],
    ['C', 'C'],
    ['CPP', 'C++'],
    [' du  lịch ', 'du lịch'],
  ])('typed as “%s” is “%s”', (typed, main) => {
    expect(mainTag(typed, tags)).toBe(main);
  });

  it('stands once on an article, under whatever spellings it was given', () => {
    expect(mainTags(['South China Sea', 'gạo', 'Biển Đông', ''], tags)).toEqual(['Biển Đông', 'gạo']);
  });

  it('merged into another leads there under all its spellings', () => {
    const merged = mergeTags(tags, 'Biển Đông', 'Hòa');
    for (const spelling of [sea.name, ...sea.spellings]) expect(mainTag(spelling, merged)).toBe('Hòa');
    expect(mergeTags(tags, 'Hòa', 'Hòa')).toBe(tags);
    expect(mergeTags(tags, 'Hòa', 'không có')).toBe(tags);
  });

  it('of the desk is itself, and to resolve twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 8 })), (typed) => {
        const once = mainTags(typed, tags);
        expect(mainTags(once, tags)).toEqual(once);
      }),
    );
    for (const { name } of tags) expect(mainTag(name, tags)).toBe(name);
  });
});
