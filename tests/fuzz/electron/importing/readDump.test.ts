import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article as articleSchema } from '../../../../shared/article/article';
import { checkDocument } from '../../../../shared/article/document';
import { fold } from '../../../../shared/vietnamese/fold';
import { blockOf, blockTypesOf } from '../../../../electron/importing/blockNames';
import { decodeEntities } from '../../../../electron/importing/entities';
import type { ImportedDraft } from '../../../../electron/importing/readDump';
import { cleanText } from '../../../../shared/vietnamese/normalize';
import { allText, dumpText, read } from '../../../unit/electron/importing/dumps';

/** What the reader turns into something else: marks of kinds, the words around a credit. */
const consumed = new Set(
  'infographic infographics video clip photo photos anh nguon by do via cung cap phat tu lieu file va and'.split(
    ' ',
  ),
);

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const found of wordsOf(text)) counts.set(found, (counts.get(found) ?? 0) + 1);
  return counts;
}

const isRelatedHeading = (line: string) => blockOf(line.replaceAll('|', ' '), blockTypesOf([])) === 'related';
/** A picture's own name may repeat the text beside it, and an address comes once. */
const nameOrAddress = /!\[[^\n]*?\]\([^\n]*?\)|https?:\/\/[^\s()]+/gu;

/** How often each word of the dump has to come out again at least. */
function requiredWords(text: string): ReadonlyMap<string, number> {
  const lines = decodeEntities(cleanText(text)).split('\n');
  const kept = lines.filter((line) => !isRelatedHeading(line)).join('\n');
  const required = new Map(countWords(kept.replaceAll(nameOrAddress, ' ')));
  for (const found of wordsOf(kept)) if (!required.has(found)) required.set(found, 1);
  return required;
}

/** The notes that are a word's only home: the others say again what stands in the article. */
const isOnlyHome = ({ code }: ImportedDraft['notes'][number]) =>
  code === 'linesDroppedDuplicateTitle' || code === 'photoMissing';

/** Words that come out less often than they stood in the dump, in the article, its lists and the report together. */
function lostWords(text: string, draft: ImportedDraft = read(text)): readonly string[] {
  const kept = countWords(allText({ ...draft, notes: draft.notes.filter(isOnlyHome) }));
  return [...requiredWords(text)].flatMap(([found, count]) =>
    consumed.has(found) || (kept.get(found) ?? 0) >= count
      ? []
      : [`${found} ${kept.get(found) ?? 0}/${count}`],
  );
}

/** Long texts are cut in the report, so addresses there may be too. */
const address = fc.constantFrom('', 'x.jpg', 'https://a.example/b_1.jpg?rt=2');
const word = fc.constantFrom(
  ...[
    'Biển',
    'đảo',
    'làng',
    'Ông',
    'Khơi',
    'nói',
    'rằng',
    'san',
    'hô',
    'TTXVN',
    '12/10',
    'A|B',
    '(Lan)',
    '[ghi]',
  ],
  ...[
    '“gió',
    'chướng”',
    '-',
    'Ảnh:',
    'Việt',
    'Nam',
    'bến',
    'đò…',
    'R&D',
    'a![b',
    '](c)',
    '1.800',
    'Trần/AFP',
  ],
);
const wordsUpTo = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(' '));
const title = wordsUpTo(12);
const sentence = fc
  .tuple(wordsUpTo(60), fc.constantFrom('.', '?', '', '…', ':'))
  .map((parts) => parts.join(''));
const credit = fc.constantFrom('', ' Ảnh: Phương Hoa/TTXVN', ' (Ảnh: TTXVN)', ' Photo by Lan Anh / AFP');
const bar = fc.constantFrom('', ' |', '|', '\t|');
const mark = fc.tuple(fc.oneof(fc.constant(''), title), address).map(([alt, url]) => `![${alt}](${url})`);
const heading = fc.constantFrom(
  ...['Tin bài liên quan', 'Các tin bài khác', 'ĐỌC NHIỀU:', 'Multimedia', 'Bờ cõi biển đảo', 'Góc vùng cao'],
  ...['Related stories', 'Miền đất - Con người Cuộc sống vùng biên', 'Nếp nhà Chợ phiên Lời ca', 'Thời sự'],
);
const line = fc.oneof(
  sentence,
  title,
  heading,
  fc.constant(''),
  fc.tuple(mark, bar).map((parts) => parts.join('')),
  fc.tuple(sentence, credit, bar).map((parts) => parts.join('')),
  fc.tuple(mark, sentence, credit, bar).map(([picture, text, by, end]) => `${picture} ${text}${by}${end}`),
  fc.tuple(mark, bar, mark, bar).map((parts) => parts.join(' ')),
  fc.tuple(fc.constantFrom('[Video] ', '[Infographic] ', '- ', '• '), title).map((parts) => parts.join('')),
  fc.tuple(mark, title).map((parts) => parts.join('\n')),
);
const dump = fc.array(line, { minLength: 1, maxLength: 40 }).map((lines) => lines.join('\n'));

const fixtures = ['vuon-uom-san-ho.txt', 'hop-tin-truoc-sau.txt', 'english.txt'].map(dumpText);

/** A real page with lines taken out, doubled, moved, joined, cut or given other ends. */
const mutated = fc
  .tuple(
    fc.constantFrom(...fixtures),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 11 })), { maxLength: 25 }),
  )
  .map(([text, changes]) => {
    const lines = text.split('\n');
    for (const [first, second, change] of changes) {
      const [at, other] = [first % lines.length, second % lines.length];
      const current = lines[at] ?? '';
      if (change === 0) lines.splice(at, 1);
      if (change === 1) lines.splice(other, 0, current);
      if (change === 2) lines.splice(at, 1, lines[other] ?? '');
      if (change === 3) lines.splice(at, 2, `${current} ${lines[at + 1] ?? ''}`);
      if (change === 4) lines[at] = current.slice(0, second % (current.length + 1));
      if (change === 5) lines[at] = `${current} |`;
      if (change === 6) lines[at] = current.replace(/ \|$/, '');
      if (change === 7) lines.splice(at, 0, '');
      if (change === 8) lines[at] = current.normalize('NFD').toUpperCase();
      if (change === 9) lines.splice(0, 0, ...lines.splice(at, 1 + (second % 12)));
      if (change === 10) lines.splice(at, 0, '![]() |');
      if (change === 11) lines.splice(at, 0, `![${current}]() Hộp tin ${second} |`);
      if (lines.length === 0) lines.push('Tít');
    }
    return lines.join('\n');
  });

describe('whatever the dump', () => {
  it.each([
    ['generated', dump],
    ['changed from a fixture', mutated],
  ])('no word is lost (%s)', (_name, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(lostWords(text)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it.each(fixtures)('the search for lost words finds one lost block (%#)', (text) => {
    const draft = read(text);
    const without = (change: Partial<ImportedDraft['article']>) =>
      lostWords(text, { ...draft, photos: [], article: { ...draft.article, ...change } });
    const blocks = draft.article.body.content ?? [];
    const { related, pageLists } = draft.article;
    expect(without({ headline: '' })).not.toEqual([]);
    for (const lost of blocks) {
      const rest = blocks.filter((block) => block !== lost);
      expect(without({ body: { type: 'doc', content: rest } })).not.toEqual([]);
    }
    for (const lost of pageLists)
      expect(without({ pageLists: pageLists.filter((list) => list !== lost) })).not.toEqual([]);
    expect(without({ related: related.slice(1) })).not.toEqual([]);
  });

  it.each([
    ['generated', dump],
    ['changed from a fixture', mutated],
    ['any text', fc.string({ unit: 'binary', maxLength: 300 })],
  ])('the article is one the library accepts (%s)', (_name, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { article, photos } = read(text);
        expect(articleSchema.safeParse(article).success).toBe(true);
        checkDocument(article.body);
        expect(new Set(photos.map(({ id }) => id)).size).toBe(photos.length);
      }),
      { numRuns: 150 },
    );
  });

  it('no line is too long and no page has too many', () => {
    const lines = [
      'Tít',
      'Đọc nhiều',
      '',
      ...Array.from({ length: 3000 }, (_, index) => `Tít số ${index}\n`),
    ];
    const { article } = read(lines.join('\n'));
    expect(article.pageLists[0]?.items).toHaveLength(1000);
    expect(article.body.content).toHaveLength(2000);
    expect(lostWords(`Tít\n${'dài '.repeat(40_000)}hết`)).toEqual([]);
  });

  it.each([
    ['marks that never close', '![[('.repeat(100_000)],
    ['marks on one line', '![]()'.repeat(100_000)],
    ['credit labels', 'Ảnh: '.repeat(100_000)],
    ['bars', '| '.repeat(100_000)],
    ['entities', '&amp'.repeat(100_000)],
    ['lines of bars', '|\n'.repeat(100_000)],
    ['photo cells', '![]() |\n'.repeat(20_000)],
    ['short lines', 'Một dòng ngắn\n'.repeat(10_000)],
    ['parted titles', 'Đọc nhiều\n\nMột\n\nHai\nBa\n\n'.repeat(2_000)],
    ['capitals', 'Ấm Êm '.repeat(100_000)],
  ])('a page of %s is read in time', (_name, text) => {
    const start = performance.now();
    read(`Tít\n${text}`);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
