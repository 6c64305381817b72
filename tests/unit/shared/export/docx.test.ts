import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '../../../../shared/article/article';
import type { PageInput } from '../../../../shared/article/page';
import { renderDocx } from '../../../../shared/export/docx/renderDocx';
import { body, figure, id, link, page, paragraph, photo, text, video } from '../article/pages';
import { documents, markedWords } from './documents';
import { englishPage, formatInput, hostilePage, newsPage } from './samples';

function partsOf(input: PageInput): Readonly<Record<string, string>> {
  return Object.fromEntries(
    renderDocx(formatInput(input)).map((part) => [part.name, 'xml' in part ? part.xml : part.href]),
  );
}

const textOf = (input: PageInput) => partsOf(input)['word/document.xml'] ?? '';
const withBody = (...blocks: readonly DocumentNode[]) => page({ body: body(...blocks), related: [] });

/** All text of each paragraph, with the id of its style. */
const paragraphsOf = (xml: string) =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(inner)?.[1] ?? '',
    text: [...inner.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, words]) => words).join(''),
  }));

const item = (...content: readonly DocumentNode[]): DocumentNode => ({ type: 'listItem', content });
const cell = (words: string, attrs: Record<string, unknown> = {}, type = 'tableCell'): DocumentNode => ({
  type,
  attrs,
  content: [paragraph(words)],
});
const rows = (...cells: readonly (readonly DocumentNode[])[]): DocumentNode => ({
  type: 'table',
  content: cells.map((content) => ({ type: 'tableRow', content })),
});

describe('a text document', () => {
  it('gives each part of the article its style', () => {
    const found = paragraphsOf(textOf(newsPage));
    const styleOf = (words: string) => found.find((each) => each.text.includes(words))?.style;
    expect(styleOf('Bến đò cuối sông: bốn mươi năm')).toBe('Heading1');
    expect(styleOf('Giữa những cây cầu mới')).toBe('Standfirst');
    expect(styleOf('Lan Anh, Quốc Bảo - Vĩnh Long - 22/11/2026')).toBe('Byline');
    expect(styleOf('Đò đầy từ mờ sáng')).toBe('Heading2');
    expect(styleOf('Nước lớn thì đi đường trong')).toBe('IntenseQuote');
    expect(styleOf('Ai sang sông')).toBe('Quote');
    expect(styleOf('Chuyến đò đầu tiên rời bến lúc rạng sáng. Ảnh: Lan Anh/TTXVN')).toBe('Caption');
    expect(styleOf('Những người giữ đèn biển')).toBe('ListParagraph');
  });

  it('has only styles that it describes', () => {
    const { 'word/document.xml': xml = '', 'word/styles.xml': styles = '' } = partsOf(newsPage);
    for (const [, style] of xml.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]+)"/g)) {
      expect(styles).toContain(`w:styleId="${style}"`);
    }
  });

  it.each([
    [newsPage, 'vi-VN'],
    [englishPage, 'en-GB'],
  ])('is in the language of the article', (input, language) => {
    const parts = partsOf(input);
    expect(parts['word/styles.xml']).toContain(`<w:lang w:val="${language}"`);
    expect(parts['docProps/core.xml']).toContain(`<dc:language>${language}</dc:language>`);
  });

  it('says before the headline what changed in the story', () => {
    const updates = [
      { type: 'correction', at: '2026-11-22T03:00:00Z', text: 'Chuyến đò lúc 5 giờ.' },
    ] as const;
    const [first] = paragraphsOf(textOf(page({ updates: [...updates] })));
    expect(first).toMatchObject({ style: 'Notice' });
    expect(first?.text).toMatch(/^Đính chính .*: Chuyến đò lúc 5 giờ\.$/);
  });

  it('holds a picture once, however often it is shown, and its alt text each time', () => {
    const shown = textOf(withBody(figure(id(1), 'Một.', 'Bến'), figure(id(1), 'Hai.', 'Sông "lớn"')));
    const parts = partsOf(withBody(figure(id(1), 'Một.', 'Bến'), figure(id(1), 'Hai.', 'Sông')));
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    expect(shown.match(/descr="[^"]*"/g)).toEqual(['descr="Bến"', 'descr="Sông &quot;lớn&quot;"']);
    expect(new Set(shown.match(/<wp:docPr id="\d+"/g)).size).toBe(2);
  });

  it('prints the caption and the credit of a photo whose file is not there', () => {
    const input = page(
      { body: body(figure(id(9), 'Chưa về.', 'Bến')) },
      { photos: [photo(9, { file: null })] },
    );
    expect(paragraphsOf(textOf(input)).map((each) => each.text)).toContain('Chưa về. Ảnh: Lan Anh/TTXVN');
  });

  it('leads to a film', () => {
    const { 'word/_rels/document.xml.rels': relations } = partsOf(withBody(video('Phim.')));
    expect(relations).toContain('Target="media/video-01.mp4" TargetMode="External"');
  });
});

describe('lists', () => {
  const ordered = (start: number, ...content: readonly DocumentNode[]): DocumentNode => ({
    type: 'orderedList',
    attrs: { start },
    content,
  });

  it('count for themselves, from where each starts', () => {
    const { 'word/numbering.xml': numbering = '' } = partsOf(
      withBody(ordered(4, item(paragraph('a'))), ordered(1, item(paragraph('b')))),
    );
    expect(numbering.match(/<w:startOverride w:val="\d+"\/>/g)).toEqual([
      '<w:startOverride w:val="4"/>',
      '<w:startOverride w:val="1"/>',
    ]);
  });

  it('stand as deep as they are nested, as far as there are levels', () => {
    const nest = (depth: number): DocumentNode => ({
      type: 'bulletList',
      content: [item(paragraph(`lớp ${depth}`), ...(depth < 11 ? [nest(depth + 1)] : []))],
    });
    const levels = textOf(withBody(nest(1))).match(/<w:ilvl w:val="\d"/g) ?? [];
    expect(levels.slice(0, 11).map((level) => Number(/\d/.exec(level)))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8,
    ]);
  });

  it('mark the first paragraph of an item and set the others in', () => {
    const xml = textOf(withBody(ordered(1, item(paragraph('một'), paragraph('hai')))));
    expect(xml).toMatch(/<w:numId w:val="2"\/><\/w:numPr><\/w:pPr><w:r><w:t [^>]*>một/);
    expect(xml).toMatch(/<w:ind w:left="425"\/><\/w:pPr><w:r><w:t [^>]*>hai/);
  });
});

describe('tables', () => {
  it('keep their merged cells', () => {
    const xml = textOf(
      withBody(
        rows(
          [cell('Tuyến', { rowspan: 2 }, 'tableHeader'), cell('Giá', { colspan: 2 }, 'tableHeader')],
          [cell('Người lớn', {}, 'tableHeader'), cell('Học sinh', {}, 'tableHeader')],
          [cell('Bến trên'), cell('5.000'), cell('0')],
        ),
      ),
    );
    expect(xml.match(/<w:vMerge[^>]*>/g)).toEqual(['<w:vMerge w:val="restart"/>', '<w:vMerge/>']);
    expect(xml.match(/<w:gridSpan[^>]*>/g)).toEqual(['<w:gridSpan w:val="2"/>']);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  });

  it('too wide for Word become lines', () => {
    const xml = textOf(withBody(rows(Array.from({ length: 64 }, (_, index) => cell(`ô ${index}`)))));
    expect(xml).not.toContain('<w:tbl>');
    expect(xml).toContain('ô 62 | ô 63');
  });
});

describe('links', () => {
  it('are asked for once for each address, and never lead within a page that is not there', () => {
    const parts = partsOf(
      withBody(
        paragraph(
          text('một', link('https://example.org/a')),
          ' ',
          text('hai', link('https://example.org/a')),
        ),
        paragraph(text('ba', link('#ghi-chu'))),
      ),
    );
    const outside = parts['word/_rels/document.xml.rels']?.match(/TargetMode="External"/g);
    expect(outside).toHaveLength(1);
    expect(parts['word/document.xml']?.match(/<w:hyperlink /g)).toHaveLength(2);
  });

  it('are addresses that every reader takes, whatever the author typed', () => {
    const { 'word/_rels/document.xml.rels': relations = '' } = partsOf(hostilePage);
    const targets = [...relations.matchAll(/Target="([^"]+)" TargetMode="External"/g)];
    expect(targets.length).toBeGreaterThan(0);
    for (const [, target = ''] of targets) {
      expect(() => new URL(target.replace(/&amp;/g, '&'), 'https://example.org/')).not.toThrow();
    }
  });
});

describe('any document', () => {
  it('keeps every word, with every number that it names', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const input = page(
          { body: document },
          { photos: [photo(1), photo(2)], stories: newsPage.context.stories },
        );
        const parts = partsOf(input);
        const xml = parts['word/document.xml'] ?? '';
        const relations = parts['word/_rels/document.xml.rels'] ?? '';
        for (const word of markedWords(document)) expect(xml).toContain(word);
        for (const [, name] of xml.matchAll(/r:(?:id|embed)="([^"]+)"/g)) {
          expect(relations).toContain(`Id="${name}"`);
        }
        for (const [, number] of xml.matchAll(/<w:numId w:val="(\d+)"/g)) {
          expect(parts['word/numbering.xml']).toContain(`<w:num w:numId="${number}">`);
        }
        expect(partsOf(input)).toEqual(parts);
      }),
    );
  });
});
