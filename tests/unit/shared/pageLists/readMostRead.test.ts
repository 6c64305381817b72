import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../shared/pageLists/readCsv';
import { readMostRead } from '../../../../shared/pageLists/readMostRead';
import { mostReadFaultNames } from '../../../../shared/strings/pageLists';

const article = 'a'.repeat(32);
const titlesOf = (text: string) =>
  readMostRead(text).items.map(({ target }) =>
    target.type === 'article' ? target.id : `${target.title}|${target.url}`,
  );

describe('the most read stories', () => {
  it.each([
    ['a heading in Vietnamese', 'Tít;Địa chỉ;Lượt xem\n"Giá gạo; lúa";https://b.example/1;12.000\nBiển;;3'],
    ['a heading in English', 'rank,title,url\n1,"Giá gạo; lúa",https://b.example/1\n2,Biển,'],
    ['lines that differ, the last one ended', 'Tít;Địa chỉ\n"Giá gạo; lúa";https://b.example/1\nBiển\n'],
    ['no heading', '1,"Giá gạo; lúa",https://b.example/1\r\n2,Biển,\r\n'],
    ['tabs', 'url\ttitle\nhttps://b.example/1\tGiá gạo; lúa\n\tBiển'],
    ['a list of entries', JSON.stringify([{ Title: 'Giá gạo; lúa', link: 'https://b.example/1' }, 'Biển'])],
    [
      'a list in an object',
      JSON.stringify({
        date: 'x',
        items: [{ headline: 'Giá gạo; lúa', url: 'https://b.example/1' }, { title: 'Biển' }],
      }),
    ],
  ])('are read from a file with %s', (_, text) => {
    expect(titlesOf(`\ufeff${text}`)).toEqual(['Giá gạo; lúa|https://b.example/1', 'Biển|']);
    expect(readMostRead(text).faults).toEqual([]);
  });

  it('may be articles of the library by their ids', () => {
    expect(titlesOf(`id,title\n${article},Tít`)).toEqual([article]);
    expect(titlesOf(`3,${article}`)).toEqual([article]);
  });

  it('name every line that cannot be used, and read the others', () => {
    const text = [
      'title,url',
      'Một,https://b.example/1',
      ',https://b.example/2',
      'Hai,b.example/2',
      'Ba,javascript:alert(1)',
      'Một lần nữa,https://b.example/1',
      '"Bốn,https://b.example/4',
      'Năm,https://b.example/5',
    ].join('\n');
    const { items, faults } = readMostRead(text);
    expect(items).toHaveLength(2);
    expect(faults.map(({ line, code }) => [line, code])).toEqual([
      [3, 'titleMissing'],
      [4, 'addressInvalid'],
      [5, 'addressInvalid'],
      [6, 'twice'],
      [7, 'quoteNotClosed'],
    ]);
  });

  it.each([
    ['', 'empty'],
    ['{', 'notJson'],
    ['{"a":1}', 'notJson'],
    ['[[1]]', 'notAnEntry'],
    [`title\n${'a'.repeat(1001)}`, 'tooLong'],
    [`title\n${Array.from({ length: 1001 }, (_, index) => `Bài ${index}`).join('\n')}`, 'tooMany'],
  ] as const)('case %#: a file is answered with %s', (text, code) => {
    expect(readMostRead(text).faults.map((fault) => fault.code)).toContain(code);
    expect(Object.keys(mostReadFaultNames)).toContain(code);
  });

  it('come out of any text without an error, each once and with a title', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        const titles = titlesOf(text);
        expect(new Set(titles).size).toBe(titles.length);
        expect(titles).not.toContain('|');
      }),
    );
  });
});

describe('a CSV file', () => {
  it('brings back every cell that was quoted into it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' b') }).map((text) => text.trim());
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (cells) => {
        // The first line decides the separator.
        const all = [['x', 'y', 'z'], ...cells];
        const text = all
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(readCsv(text).map((row) => row.cells)).toEqual(all);
      }),
    );
  });
});
