import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../shared/pageLists/readCsv';
import { readMostRead, readMostReadFile } from '../../../../shared/pageLists/readMostRead';
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
    ['a comma in a title', 'url,title\nhttps://b.example/1,Gạo, lúa\n{good}', [[2, 'cellsExtra']]],
    ['a comma in a title, without a heading', 'https://b.example/1,Gạo, lúa\n{good}', [[1, 'cellsExtra']]],
    [
      'a comma in every title',
      'https://b.example/1,Gạo, lúa\nhttps://b.example/2,Mía, đường\n{good}',
      [
        [1, 'cellsUnclear'],
        [2, 'cellsUnclear'],
      ],
    ],
    [
      'a comma before a number',
      'https://b.example/1,Gạo tăng 10, 20%\n{good}\nhttps://b.example/2,Mía',
      [[1, 'cellsExtra']],
    ],
    ['names that nobody knows', 'Foo,Bar\n{good}', [[1, 'headingUnknown']]],
    ['a name for the address only', 'Foo,Link\n{good}', [[1, 'headingUnknown']]],
    [
      'quotes inside a cell',
      '"Giá" gạo,https://b.example/1\n{good}\n"Lúa" x,"https://b.example/2"',
      [
        [1, 'quoteNotClosed'],
        [3, 'quoteNotClosed'],
      ],
    ],
    ['letters that were lost', 'Gi? g?o,https://b.example/1\n{good}', [[1, 'lettersLost']]],
    ['a named separator', 'sep=;\n{good}', []],
  ] as const)('keep what is good beside %s', (_, text, expected) => {
    const good = text.startsWith('sep') ? 'Biển;https://b.example/9' : 'https://b.example/9,Biển';
    const { items, faults } = readMostRead(text.replace('{good}', good));
    expect(items.map(({ target }) => target)).toContainEqual({
      type: 'page',
      url: 'https://b.example/9',
      title: 'Biển',
    });
    expect(faults.map(({ line, code }) => [line, code])).toEqual(expected);
  });

  it.each([
    ['Page title,Page path,Views\nBiển,https://b.example/1,"12,000"'],
    ['Headline\tPermalink\nBiển\thttps://b.example/1'],
    ['article_title;page-url\nBiển;https://b.example/1'],
    [
      JSON.stringify({
        tags: ['a', 'b'],
        data: { rows: [{ headline: 'Biển', url: 'https://b.example/1' }] },
      }),
    ],
    ['{"title":"Biển","url":"https://b.example/1"}\n{"title":"Biển","url":"http://www.b.example/1/"}'],
  ])('case %#: know how other desks name what they count', (text) => {
    expect(titlesOf(text)).toEqual(['Biển|https://b.example/1']);
    const twice = text.startsWith('{"title"') ? [[2, 'twice']] : [];
    expect(readMostRead(text).faults.map(({ line, code }) => [line, code])).toEqual(twice);
  });

  it('are told line by line in JSON of all sorts', () => {
    const rows = [
      { title: 'Biển' },
      5,
      null,
      'Sông',
      ['x'],
      { views: 3 },
      { title: 7, url: 'https://b.example/1' },
    ];
    const { items, faults } = readMostRead(JSON.stringify(rows));
    expect(items).toHaveLength(2);
    expect(faults.map(({ line, code }) => [line, code])).toEqual([
      [2, 'notAnEntry'],
      [3, 'notAnEntry'],
      [5, 'notAnEntry'],
      [6, 'notAnEntry'],
      [7, 'titleMissing'],
    ]);
    const lines = '{"title":"Biển"}\nhỏng\n{"title":"Sông"}';
    expect(titlesOf(lines)).toEqual(['Biển|', 'Sông|']);
    expect(readMostRead(lines).faults).toMatchObject([{ line: 2, code: 'notAnEntry', value: '["hỏng"]' }]);
  });

  it('take one page for one story, however its address is written', () => {
    const text =
      'title,url\nMột,https://b.example/1\nHai,http://www.b.example/1/\nBa,HTTPS://B.example/1?utm_source=x';
    expect(titlesOf(text)).toEqual(['Một|https://b.example/1']);
    expect(readMostRead(text).faults.map(({ code }) => code)).toEqual(['twice', 'twice']);
  });

  describe('from the bytes of a file', () => {
    const text = 'title\turl\nGiá gạo\thttps://b.example/1\n';
    const codes = (bytes: Uint8Array) => readMostReadFile(bytes, TextDecoder).faults.map(({ code }) => code);
    /** Excel's old Vietnamese files: tones are bytes behind their letters. */
    const old = [0x47, 0x69, 0xe1, 0x20, 0x67, 0x61, 0xf2, 0x6f, 0x0a];

    it.each([
      ['UTF-8', Buffer.from(`\ufeff${text}`)],
      ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
      ['UTF-16 the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
      ['the old Vietnamese encoding of Windows', Buffer.from([...Buffer.from('title\n'), ...old])],
    ])('in %s are read', (_, bytes) => {
      const { items, faults } = readMostReadFile(bytes, TextDecoder);
      expect(items.map(({ target }) => (target.type === 'page' ? target.title : ''))).toEqual(['Giá gạo']);
      expect(faults).toEqual([]);
    });

    it('in another encoding are refused before letters are spoiled, and a picture is no text', () => {
      const western = [0x53, 0xe3, 0x6f, 0x20, 0x43, 0x6f, 0x72, 0x61, 0xe7, 0xe3, 0x6f, 0x0a];
      expect(codes(Buffer.from([...Buffer.from('title\n'), ...western]))).toEqual(['encodingUnknown']);
      expect(codes(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0, 1, 2, 3, 4, 5]))).toEqual(['notText']);
      const cut = Buffer.concat([
        Buffer.from('title\nBiển đảo quê hương\nGi'),
        Buffer.from([0xe1, 0xba]),
        Buffer.from(' x'),
      ]);
      expect(codes(cut)).toEqual(['lettersLost']);
    });
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
