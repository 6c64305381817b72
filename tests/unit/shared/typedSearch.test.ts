import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedFilterTexts } from '../../../shared/strings/typedFilters';
import { readTypedDay, readTypedSearch, typedFilterTypes } from '../../../shared/typedSearch';

const now = Date.parse('2026-11-22T03:00:00Z');
const read = (typed: string) => readTypedSearch(typed, now);
const day = (date: string) => Date.parse(`${date}T00:00:00+07:00`);

describe('filters typed among the words of a search', () => {
  it('are taken out of the words, quoted or not, with or without marks', () => {
    expect(read('hải đăng anh:"Minh Tuấn" muc:"Xã hội" sau:01/05')).toEqual({
      text: 'hải đăng',
      filters: [
        { type: 'photo', words: 'Minh Tuấn' },
        { type: 'section', words: 'Xã hội' },
        { type: 'after', instant: day('2026-05-01') },
      ],
    });
    expect(read('Mục:biển Ảnh:Tuấn').filters).toEqual([
      { type: 'section', words: 'biển' },
      { type: 'photo', words: 'Tuấn' },
    ]);
  });

  it('name kinds and states as the app calls them, in both languages', () => {
    expect(read('loai:"phóng sự ảnh" trangthai:"Đã đăng" kind:video status:draft').filters).toEqual([
      { type: 'kind', kind: 'photoStory' },
      { type: 'status', status: 'published' },
      { type: 'kind', kind: 'video' },
      { type: 'status', status: 'draft' },
    ]);
  });

  it.each([
    'https://b.example/1',
    'tỷ số 2:1',
    'sau:hôm qua'.slice(0, 7),
    'loai:thơ',
    'muc:',
    'giờ:15',
    'constructor:x',
  ])('are not %j', (typed) => expect(read(typed)).toEqual({ text: typed, filters: [] }));

  it('are read from anything without a fault, and nothing but filters is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const { text, filters } = read(typed);
        if (filters.length === 0) expect(text).toBe(typed);
        expect(read(`${typed} sau:1/5`).filters.length).toBeGreaterThanOrEqual(filters.length);
      }),
    );
  });
});

describe('the filters that the window explains', () => {
  const types: readonly string[] = typedFilterTypes;

  it.each(typedFilterTypes)('%s has an example in both languages that is read as it', (type) => {
    const { vi, en } = typedFilterTexts[`${type}Example`];
    for (const example of [vi, en]) {
      const { text, filters } = read(`gạo ${example}`);
      expect({ text, types: filters.map((filter) => filter.type) }).toEqual({ text: 'gạo', types: [type] });
    }
  });

  it('are all there are', () => {
    const typed = read('muc:a anh:a tacgia:a tag:a loai:video trangthai:draft sau:1/5 truoc:1/5');
    expect(typed.filters.map(({ type }) => type)).toEqual(types);
  });
});

describe('a typed day', () => {
  it.each([
    ['1/5', '2026-05-01'],
    ['22/11', '2026-11-22'],
    ['23/11', '2025-11-23'],
    ['01.05.2024', '2024-05-01'],
    ['2024-5-1', '2024-05-01'],
  ])('%s is %s', (typed, date) => expect(readTypedDay(typed, now)).toBe(day(date)));

  it.each(['31/2', '32/1', '1/13', 'mai', '', '2026-02-30'])('%j is none', (typed) =>
    expect(readTypedDay(typed, now)).toBeUndefined(),
  );
});
