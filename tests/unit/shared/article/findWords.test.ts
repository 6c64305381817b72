import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, DocumentNode } from '../../../../shared/article/article';
import { blankArticle } from '../../../../shared/article/blankArticle';
import { checkDocument } from '../../../../shared/article/document';
import { type WordQuery, findWords, mostMatches, replaceWords } from '../../../../shared/article/findWords';
import { spotTextsOf } from '../../../../shared/article/wordSpots';

const text = (words: string, ...marks: readonly string[]): DocumentNode => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
});
const paragraph = (...content: readonly DocumentNode[]): DocumentNode => ({ type: 'paragraph', content });
const figure = (caption: string, alt: string): DocumentNode => ({
  type: 'figure',
  attrs: { alt },
  content: [text(caption)],
});

const articleOf = (content: readonly DocumentNode[], more: Partial<Article> = {}): Article => ({
  ...blankArticle({ id: 'a'.repeat(32), kind: 'news', language: 'vi', now: '2026-11-22T01:00:00Z' }),
  body: { type: 'doc', content },
  ...more,
});

const plain: WordQuery = {
  words: '',
  isPattern: false,
  isWholeWord: false,
  isCaseExact: false,
  ignoresMarks: false,
};

const found = (article: Article, query: Partial<WordQuery>, replacement = '') => {
  const result = findWords(spotTextsOf(article), { ...plain, ...query }, replacement);
  if (result.type !== 'found') throw new Error(result.type);
  return result.matches;
};
const hits = (words: string, query: Partial<WordQuery>) =>
  found(articleOf([paragraph(text(words))]), query).map(({ text: whole, from, to }) => whole.slice(from, to));
const replaced = (words: string, query: Partial<WordQuery>, replacement: string) => {
  const article = articleOf([paragraph(text(words))]);
  return replaceWords(article, found(article, query, replacement)).body.content?.[0]?.content?.[0]?.text;
};

const whole = articleOf(
  [
    paragraph(text('Tàu ra đảo, '), text('tàu', 'bold'), text(' về bến.')),
    { type: 'factBox', content: [{ type: 'heading', attrs: { level: 3 }, content: [text('Đoàn tàu')] }] },
    { type: 'gallery', content: [figure('Tàu một', 'Mũi tàu'), figure('Bến', 'Sóng')] },
    figure('Tàu hai', 'Đuôi tàu'),
    {
      type: 'teaser',
      attrs: {
        target: { type: 'page', url: 'https://bao.example/tau', title: 'Tàu khác' },
        headline: 'Tàu sắp tới',
        summary: 'Tàu và bến',
      },
    },
    paragraph(text('Hết.')),
  ],
  {
    headline: 'Chuyến tàu đầu năm',
    standfirst: 'Tàu rời bến.',
    bylines: ['Lan', 'Tàu Văn An'],
    dateline: 'Ga Tàu',
    tags: ['tàu'],
    related: [
      {
        target: { type: 'page', url: 'https://bao.example/b', title: 'Tàu ngoài' },
        headline: 'Tàu liên quan',
        summary: null,
      },
    ],
  },
);

describe('finding words', () => {
  it.each([
    ['Đường về', { words: 'đường' }, ['Đường']],
    ['Đường về', { words: 'đường', isCaseExact: true }, []],
    ['đường, dương', { words: 'duong' }, []],
    ['đường, Dương, dưỡng', { words: 'duong', ignoresMarks: true }, ['đường', 'Dương', 'dưỡng']],
    ['Đường đường', { words: 'đuong', ignoresMarks: true, isCaseExact: true }, ['đường']],
    ['hòa bình, hoà nhạc, hoàn', { words: 'hoà' }, ['hòa', 'hoà', 'hoà']],
    ['hòa bình, hoà nhạc, hoàn', { words: 'hòa', isWholeWord: true }, ['hòa', 'hoà']],
    ['thủy, thuỷ, quý', { words: 'thuỷ' }, ['thủy', 'thuỷ']],
    ['an, ban, an-toàn, ăn', { words: 'an', isWholeWord: true }, ['an', 'an']],
    ['ấn, an, bấn', { words: 'an', isWholeWord: true, ignoresMarks: true }, ['ấn', 'an']],
    ['1.500 (ba) [x] a+b', { words: '(ba) [x] a+b' }, ['(ba) [x] a+b']],
    ['1.500 và 1x500', { words: '1.500' }, ['1.500']],
    ['năm 1975, năm 2026', { words: String.raw`\d{4}`, isPattern: true }, ['1975', '2026']],
    [
      'Nguyễn Văn A',
      { words: String.raw`nguyen\s+\p{L}+`, isPattern: true, ignoresMarks: true },
      ['Nguyễn Văn'],
    ],
    ['aaa', { words: 'x*', isPattern: true }, []],
    ['😀 tàu 😀', { words: 'tàu' }, ['tàu']],
    ['Việt'.normalize('NFD'), { words: 'viet', ignoresMarks: true }, ['Việt'.normalize('NFD')]],
  ] as const)('in “%s”: %o', (words, query, expected) => {
    expect(hits(words, query)).toEqual(expected);
  });

  it('looks through every word of the article’s own, in the order of the page, and through nothing of others', () => {
    expect(found(whole, { words: 'tàu' }).map(({ spot, from }) => [spot, from])).toEqual([
      [{ type: 'field', field: 'headline' }, 7],
      [{ type: 'field', field: 'standfirst' }, 0],
      [{ type: 'byline', index: 1 }, 0],
      [{ type: 'field', field: 'dateline' }, 3],
      [{ type: 'text', block: 0 }, 0],
      [{ type: 'text', block: 0 }, 12],
      [{ type: 'text', block: 1 }, 5],
      [{ type: 'caption', of: 'figure', index: 0, block: 2 }, 0],
      [{ type: 'alt', of: 'figure', index: 0 }, 4],
      [{ type: 'caption', of: 'figure', index: 2, block: 4 }, 0],
      [{ type: 'alt', of: 'figure', index: 2 }, 5],
      [{ type: 'teaser', index: 0, part: 'headline' }, 0],
      [{ type: 'teaser', index: 0, part: 'summary' }, 0],
      [{ type: 'related', index: 0, part: 'headline' }, 0],
    ]);
  });

  it('says that a pattern is none, and that there is more than it shows', () => {
    const texts = spotTextsOf(articleOf([paragraph(text('a'.repeat(mostMatches + 1)))]));
    expect(findWords(texts, { ...plain, words: '(', isPattern: true }, '')).toEqual({ type: 'badPattern' });
    const many = findWords(texts, { ...plain, words: 'a' }, '');
    expect(many.type === 'found' && [many.matches.length, many.isAll]).toEqual([mostMatches, false]);
    expect(findWords(texts, plain, 'x')).toEqual({ type: 'found', matches: [], isAll: true });
  });

  it('reaches over no line break', () => {
    const body = [paragraph(text('một'), { type: 'hardBreak' }, text('hai'))];
    expect(found(articleOf(body), { words: String.raw`một\s*hai|hai`, isPattern: true })).toMatchObject([
      { from: 4, to: 7 },
    ]);
  });
});

describe('replacing words', () => {
  it.each([
    ['tàu và Tàu', { words: 'tàu' }, 'thuyền', 'thuyền và thuyền'],
    ['giá $1', { words: 'giá' }, '$1 $&', '$1 $& $1'],
    ['2 - 3', { words: String.raw`(\d) - (\d)`, isPattern: true }, '$2–$1, $&, $$, $9', '3–2, 2 - 3, $, $9'],
    [
      'Trần Văn',
      { words: '(?<ho>tran) (?<ten>van)', isPattern: true, ignoresMarks: true },
      '$<ten> $<ho>',
      'Văn Trần',
    ],
    ['ab', { words: '(x)?a', isPattern: true }, '[$1]', '[]b'],
    ['xin chao', { words: 'chao' }, 'chào'.normalize('NFD'), 'xin chào'],
  ] as const)('in “%s”: %o by “%s”', (words, query, replacement, expected) => {
    expect(replaced(words, query, replacement)).toBe(expected);
  });

  it('changes all spots, keeps the marks of the first letter replaced, and leaves the rest as it is', () => {
    const after = replaceWords(whole, found(whole, { words: 'tàu' }, 'thuyền'));
    expect(after.headline).toBe('Chuyến thuyền đầu năm');
    expect(after.bylines).toEqual(['Lan', 'thuyền Văn An']);
    expect(after.related[0]).toMatchObject({ headline: 'thuyền liên quan', target: { title: 'Tàu ngoài' } });
    const [first, box, gallery, picture, teaser, last] = after.body.content ?? [];
    expect(first?.content).toEqual([text('thuyền ra đảo, '), text('thuyền', 'bold'), text(' về bến.')]);
    expect(box?.content?.[0]?.content).toEqual([text('Đoàn thuyền')]);
    expect(gallery?.content?.[0]).toEqual(figure('thuyền một', 'Mũi thuyền'));
    expect(gallery?.content?.[1]).toBe(whole.body.content?.[2]?.content?.[1]);
    expect(picture).toEqual(figure('thuyền hai', 'Đuôi thuyền'));
    expect(teaser?.attrs).toMatchObject({ headline: 'thuyền sắp tới', summary: 'thuyền và bến' });
    expect(last).toBe(whole.body.content?.[5]);
    expect(() => checkDocument(after.body)).not.toThrow();
  });

  it('joins what it leaves alike, and leaves no empty text', () => {
    const article = articleOf([paragraph(text('a'), text('b', 'bold'), text('c')), paragraph(text('b'))]);
    const after = replaceWords(article, found(article, { words: 'b' }));
    expect(after.body.content).toEqual([paragraph(text('ac')), paragraph()]);
    expect(() => checkDocument(after.body)).not.toThrow();
  });

  it('leaves a text alone that has changed since it was searched', () => {
    const before = articleOf([paragraph(text('tàu')), paragraph(text('tàu'))]);
    const now = articleOf([paragraph(text('một tàu')), paragraph(text('tàu'))]);
    expect(replaceWords(now, found(before, { words: 'tàu' }, 'x')).body.content).toEqual([
      paragraph(text('một tàu')),
      paragraph(text('x')),
    ]);
  });

  it('is for any text what replaceAll is, whatever marks cut it up', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'à', 'Đ', ' ', '.', '😀', '$&'), { maxLength: 12 });
    const runs = fc.array(fc.tuple(letters, fc.constantFrom<'bold' | 'italic'>('bold', 'italic')), {
      maxLength: 6,
    });
    const query = fc.constantFrom('a', 'à', 'ab', '.', ' ', '😀', 'Đ');
    fc.assert(
      fc.property(runs, query, letters, (pieces, words, replacement) => {
        const content = pieces
          .map(([run, mark]) => text(run.join(''), mark))
          .filter((node) => node.text !== '');
        const article = articleOf([paragraph(...content)]);
        const matches = found(article, { words, isCaseExact: true }, replacement.join(''));
        const after = replaceWords(article, matches).body;
        const plainOf = (body: DocumentNode) =>
          (body.content?.[0]?.content ?? []).map((node) => node.text).join('');
        expect(plainOf(after)).toBe(plainOf(article.body).replaceAll(words, () => replacement.join('')));
        checkDocument(after);
      }),
    );
  });
});
