import { describe, expect, it } from 'vitest';
import type { Article, DocumentNode } from '../../../../shared/article/article';
import { renderMarkdown } from '../../../../shared/export/markdown';
import { body, figure, gallery, heading, id, link, paragraph, table, text, video } from '../article/pages';
import { formatInput, newsPage } from './samples';

const print = (change: Partial<Article>) =>
  renderMarkdown(formatInput({ ...newsPage, article: { ...newsPage.article, related: [], ...change } }));
const bodyOf = (...blocks: readonly DocumentNode[]) =>
  print({ body: body(...blocks) })
    .split('\n---\n')
    .slice(1)
    .join('\n---\n')
    .trim();
const bold = { type: 'bold' };
const italic = { type: 'italic' };

describe('the front matter', () => {
  const lineOf = (name: string, change: Partial<Article> = {}) =>
    print(change)
      .split('\n')
      .find((line) => line.startsWith(`${name}: `));

  it('states headline, standfirst, authors, status, version and dates, each as a value of YAML', () => {
    expect(print({}).startsWith('---\ntitle: "Bến đò cuối sông: bốn mươi năm')).toBe(true);
    expect(lineOf('description')).toMatch(/^description: "Giữa những cây cầu mới, .+"$/);
    expect(lineOf('authors')).toBe('authors: ["Lan Anh","Quốc Bảo"]');
    expect(lineOf('status', { status: 'withdrawn' })).toBe('status: "canceled"');
    expect(lineOf('version')).toBe('version: 3');
    expect(lineOf('date')).toBe('date: "2026-11-22T06:05:00+07:00"');
    expect(lineOf('embargo', { embargo: '2026-11-22T17:00:00Z' })).toBe(
      'embargo: "2026-11-23T00:00:00+07:00"',
    );
  });

  it('leaves out what is not known', () => {
    for (const name of ['embargo', 'url', 'updates', 'withdrawn', 'withdrawnBecause']) {
      expect(lineOf(name)).toBeUndefined();
    }
  });

  it('cannot be left by what is written in it', () => {
    const headline = 'Tít\n---\nkẻ: "xấu"\u2028 # \\';
    const printed = print({ headline });
    expect(printed.split('\n').indexOf('---', 1)).toBeGreaterThan(10);
    expect(JSON.parse(/^title: (.+)$/m.exec(printed)?.[1] ?? '')).toBe('Tít --- kẻ: "xấu" # \\');
  });
});

describe('Markdown', () => {
  it('marks bold, italic and links', () => {
    const words = paragraph(
      'Ông ',
      text('nói', bold),
      ' rất ',
      text('chậm ', italic),
      'về ',
      text('chợ', bold, link('https://bao.example/a_(b)')),
      '.',
    );
    expect(bodyOf(words)).toBe('Ông **nói** rất *chậm* về [**chợ**](https://bao.example/a_%28b%29).');
  });

  it('marks with HTML where stars would stand for themselves', () => {
    expect(bodyOf(paragraph('a', text('“b”', bold), 'c'))).toBe('a<strong>“b”</strong>c');
    expect(bodyOf(paragraph(text('a', bold), text('b', italic)))).toBe('<strong>a</strong>*b*');
    expect(bodyOf(paragraph('ông: ', text('“b”', italic), ', rồi'))).toBe('ông: *“b”*, rồi');
  });

  it.each([
    ['1. Một', '1\\. Một'],
    ['5.000 đồng', '5.000 đồng'],
    ['- Hai', '\\- Hai'],
    ['-2 độ', '-2 độ'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['# Ba', '\\# Ba'],
    ['> Bốn', '\\> Bốn'],
    ['a * b _c_ `d` [e](f) <g> &amp; \\', 'a \\* b \\_c\\_ \\`d\\` \\[e\\](f) \\<g\\> \\&amp; \\\\'],
    ['    lùi vào', 'lùi vào'],
  ])('takes %j for text', (written, printed) => {
    expect(bodyOf(paragraph(written))).toBe(printed);
  });

  it('breaks a line with a backslash, and not at the end of a paragraph', () => {
    const rest: DocumentNode = { type: 'hardBreak' };
    expect(bodyOf(paragraph('Một', rest, '- hai', rest, rest))).toBe('Một\\\n\\- hai');
  });

  it('keeps a picture and its words in one paragraph', () => {
    expect(bodyOf(figure(id(1), 'Đò *rời* bến.', 'Người [chống] sào'))).toBe(
      '![Người \\[chống\\] sào](media/1-1200.jpg)\\\nĐò \\*rời\\* bến. Ảnh: Lan Anh/TTXVN',
    );
    expect(bodyOf(gallery(figure(id(1), 'Một.', 'a'), figure(id(9), 'Hai.', 'b')))).toBe(
      '![a](media/1-1200.jpg)\\\nMột. Ảnh: Lan Anh/TTXVN\n\nHai.',
    );
  });

  it('links a film by its poster', () => {
    expect(bodyOf(video('Chợ nổi.'))).toBe(
      '[![Ghe đậu kín mặt sông](media/1-1200.jpg)](media/video-01.mp4)\\\nChợ nổi. Video: Quốc Bảo/TTXVN (3:25)',
    );
  });

  it('sets a table, spans as empty cells', () => {
    expect(bodyOf(table(['a|b', 'c'], ['d', '']))).toBe('| a\\|b | c |\n| --- | --- |\n| d |  |');
    const wide: DocumentNode = {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [{ type: 'tableHeader', attrs: { colspan: 2 }, content: [paragraph('Giá')] }],
        },
        {
          type: 'tableRow',
          content: ['x', 'y'].map((words) => ({ type: 'tableCell', content: [paragraph(words)] })),
        },
      ],
    };
    expect(bodyOf(wide)).toBe('| Giá |  |\n| --- | --- |\n| x | y |');
  });

  it('sets a list in a list under its item', () => {
    const item = (...content: readonly DocumentNode[]): DocumentNode => ({ type: 'listItem', content });
    const inner: DocumentNode = { type: 'bulletList', content: [item(paragraph('trong'))] };
    const outer: DocumentNode = {
      type: 'orderedList',
      attrs: { start: 9 },
      content: [item(paragraph('ngoài'), inner), item(paragraph('sau'))],
    };
    expect(bodyOf(outer)).toBe('9. ngoài\n\n   - trong\n\n10. sau');
  });

  it('quotes pull quotes, quotes and fact boxes, subheads with them', () => {
    const box: DocumentNode = { type: 'factBox', content: [heading(2, 'Số #1'), paragraph('46 chuyến.')] };
    expect(bodyOf(box)).toBe('> ## Số \\#1\n>\n> 46 chuyến.');
  });

  it('tells first what changed, and last the related stories', () => {
    const printed = print({
      related: newsPage.article.related,
      updates: [{ type: 'correction', at: '2026-11-22T07:00:00+07:00', text: 'Giá vé là *5.000* đồng.' }],
    });
    expect(printed).toContain(
      '---\n\n> **Đính chính** 22/11/2026, 07:00 (GMT+7): Giá vé là \\*5.000\\* đồng.\n\nRạng sáng',
    );
    expect(printed.trimEnd()).toMatch(
      /## Tin bài liên quan\n\n- \[Chợ nổi[^\n]+\n- Những người[^\n]+\n- Thư viện[^\n]+$/,
    );
  });
});
