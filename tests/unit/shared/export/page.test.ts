import * as fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '../../../../shared/article/article';
import { checkDocument } from '../../../../shared/article/document';
import { auditPage } from '../../../../electron/exporting/auditPage';
import { renderFragment, renderPage } from '../../../../shared/export/page';
import { renderText } from '../../../../shared/export/text';
import { body, figure, heading, id, link, paragraph, photo, text } from '../article/pages';
import { documents, markedWords } from './documents';
import {
  barePage,
  bundle,
  englishPage,
  hostilePage,
  media,
  newsPage,
  photoStoryPage,
  preview,
} from './samples';

const anyFile = { isFragment: false, hasFile: () => true };
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
});

async function faultsOf(page: string): Promise<readonly string[]> {
  const report = await validator.validateString(page);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} — ${page.split('\n')[line - 1]}`),
  );
}

const withBody = (...content: readonly DocumentNode[]) => ({
  ...newsPage,
  article: { ...newsPage.article, body: body(...content) },
});
const fragment = (...content: readonly DocumentNode[]) => renderFragment(withBody(...content), media, bundle);

function readText(node: DefaultTreeAdapterTypes.ParentNode): string {
  return node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? readText(child) : ''))
    .join('');
}

describe('the page of an article', () => {
  const page = renderPage(newsPage, media, bundle);

  it('says its language, one headline, the standfirst, the byline and the time with its offset', () => {
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="vi">/);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain('<h1>Bến đò cuối sông: bốn mươi năm không một sáng nghỉ chèo</h1>');
    expect(page).toContain('<p class="standfirst">Giữa những cây cầu mới');
    expect(page).toContain('<span class="byline">Lan Anh, Quốc Bảo</span>');
    expect(page).toContain('<time datetime="2026-11-22T06:05:00+07:00">22/11/2026, 06:05 (GMT+7)</time>');
  });

  it('prints a figure with sources, sizes, its caption and the credit in house form', () => {
    expect(page).toContain('<source type="image/webp" srcset="media/1-480.webp 480w,');
    expect(page).toContain('width="1200" height="900"');
    expect(page).toContain(
      '<figcaption><span class="caption">Chuyến đò đầu tiên rời bến lúc rạng sáng.</span> ' +
        '<span class="credit">Ảnh: Lan Anh/TTXVN</span></figcaption>',
    );
  });

  it('fetches the first picture at once and the others when the reader comes near', () => {
    const images = page.match(/<img [^>]+>/g) ?? [];
    expect(images[0]).toContain('fetchpriority="high"');
    expect(images[0]).not.toContain('loading');
    expect(images.slice(1).every((image) => image.includes('loading="lazy"'))).toBe(true);
  });

  it('holds every list under its heading, linked where an address is known', () => {
    for (const title of [
      'Tin bài liên quan',
      'Các tin bài khác',
      'Đọc nhiều',
      'Sóng nước quê nhà',
      'Multimedia',
      'Tin khác',
    ]) {
      expect(page).toMatch(
        new RegExp(`<aside class="[^"]+" aria-labelledby="([^"]+)">\n<h2 id="\\1">${title}</h2>`),
      );
    }
    expect(page).toContain('<a class="story-headline" href="../bai-hai/index.html">Chợ nổi họp sớm');
    expect(page).toContain('<span class="story-headline">Những người giữ đèn biển');
    expect(page).toContain('<span class="kind">[Infographic]</span> Bản đồ các luồng cá mùa này');
    expect(page).toContain('<li>Nghề cũ</li>');
  });

  it('links a story of the bundle, a web page, and a telephone number that does not break', () => {
    expect(page).toContain('<a href="../bai-hai/index.html">chợ nổi</a>');
    expect(page).toContain('<a href="https://example.org/lich-do?ben=1&amp;gio=5">trang của xã</a>');
    expect(page).toContain('<a href="tel:0241234567">024&nbsp;1234&#8209;567</a>');
  });

  it('speaks English for an English article', () => {
    const english = renderPage(englishPage, media, bundle);
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('>Related stories</h2>');
    expect(english).toContain('22 November 2026, 06:05 (GMT+7)');
  });

  it.each(Object.entries({ newsPage, photoStoryPage, englishPage, hostilePage, barePage }))(
    'leaves validator and audit content: %s',
    async (_, input) => {
      const printed = renderPage(input, media, bundle);
      expect(await faultsOf(printed)).toEqual([]);
      expect(auditPage(printed, anyFile)).toEqual([]);
      const body = renderFragment(input, media, bundle);
      expect(auditPage(body, { ...anyFile, isFragment: true })).toEqual([]);
    },
  );

  it('tells two lists of one name apart', () => {
    expect(renderPage(hostilePage, media, bundle)).toMatch(/ \(2\)<\/h2>/);
  });

  describe('tells lists apart', () => {
    const titles = ['Tin A', 'Tin A', 'TIN A', 'Tin A (2)', 'tin  a', 'tin a'];
    const lists = newsPage.context.lists.map((each, index) => ({ ...each, title: titles[index] ?? '' }));
    const context = { ...newsPage.context, lists };
    const namesOn = (shown: string) =>
      [...shown.matchAll(/<h2 id="(?:related|list-\d)">([^<]*)/g)].map(([, name = '']) => name);

    it('whose names differ in case only, or are what another was called to tell it apart', async () => {
      const shown = renderPage({ ...newsPage, context }, media, bundle);
      expect(namesOn(shown)).toHaveLength(titles.length);
      expect(new Set(namesOn(shown).map((name) => name.toLowerCase())).size).toBe(titles.length);
      expect(await faultsOf(shown)).toEqual([]);
    });

    it('of which one has no stories without a word', () => {
      const article = { ...newsPage.article, related: [] };
      expect(namesOn(renderPage({ article, context }, media, bundle))[0]).toBe('Tin A');
    });
  });

  it('names the place of every part in a preview, and of none in a bundle', () => {
    const shown = renderPage(newsPage, media, preview);
    for (const place of [
      'field:headline',
      'field:standfirst',
      'figure:1:caption',
      'teaser:0',
      'related:2',
      'body:0',
    ]) {
      expect(shown).toContain(`data-place="${place}"`);
    }
    expect(page).not.toContain('data-place');
  });
});

describe('a figure', () => {
  it('without its photo keeps caption and credit, and the preview says what is missing', () => {
    const input = withBody(figure(id(9), 'Ảnh đang gửi về.', ''));
    const context = { ...input.context, photos: [photo(9, { file: null })] };
    const printed = renderFragment({ ...input, context }, media, bundle);
    expect(printed).not.toContain('<img');
    expect(printed).toContain('Ảnh đang gửi về.');
    expect(printed).toContain('Ảnh: Lan Anh/TTXVN');
    expect(renderFragment({ ...input, context }, media, preview)).toContain('Chưa có tệp ảnh');
  });

  it('whose original is lost keeps caption and credit, and the preview names the file', () => {
    const input = withBody(figure(id(9), 'Ảnh đã mất.', ''));
    const file = { sha256: 'b'.repeat(64), format: 'jpeg', bytes: 9, width: 900, height: 600 } as const;
    const lost = photo(9, { file: { ...file, originalName: 'tàu <1>.jpg' } });
    const context = { ...input.context, photos: [lost] };
    const shown = renderFragment({ ...input, context }, () => undefined, preview);
    expect(shown).toContain('Thiếu ảnh tàu &lt;1&gt;.jpg: tệp gốc bị mất hoặc hỏng');
    expect(shown).toContain('Ảnh đã mất.');
    expect(shown).toContain('Ảnh: Lan Anh/TTXVN');
    expect(renderFragment({ ...input, context }, () => undefined, bundle)).not.toContain('Thiếu ảnh');
  });

  it('does not read its caption out twice', () => {
    expect(fragment(figure(id(1), 'Bến đò.', 'Bến đò.'))).toContain(' alt=""');
  });

  it('that is small is not stretched', () => {
    const input = withBody(figure(id(1), 'Nhỏ.', 'Ảnh nhỏ'));
    const small = photo(1, {});
    const context = {
      ...input.context,
      photos: [{ ...small, file: small.file && { ...small.file, width: 500, height: 400 } }],
    };
    expect(renderFragment({ ...input, context }, media, bundle)).toContain('sizes="480px"');
  });
});

describe('the body', () => {
  it('never goes from the headline straight to a third level', () => {
    expect(fragment(heading(3, 'Một'), heading(2, 'Hai'), heading(3, 'Ba'))).toBe(
      '<h2>Một</h2>\n<h2>Hai</h2>\n<h3>Ba</h3>\n',
    );
  });

  it('prints one link over a text that is half bold', () => {
    const to = link('https://example.org/');
    expect(fragment(paragraph(text('một ', to), text('hai', to, { type: 'bold' })))).toBe(
      '<p><a href="https://example.org/">một <strong>hai</strong></a></p>\n',
    );
  });

  it('prints a link to a story without address, and a link around nothing, as plain text', () => {
    expect(fragment(paragraph(text('bài ba', link(`article:${id(3)}`))))).toBe('<p>bài ba</p>\n');
    expect(fragment(paragraph('a', text(' ', link('https://example.org/')), 'b'))).toBe('<p>a b</p>\n');
  });

  it('prints no empty blocks', () => {
    expect(fragment({ type: 'paragraph' }, heading(2, ''), paragraph('còn lại'))).toBe('<p>còn lại</p>\n');
  });

  it('refuses a node that the schema does not know', () => {
    expect(() => fragment({ type: 'iframe', content: [text('x')] })).toThrow('no block iframe');
  });
});

describe('whatever the document', () => {
  it('is one the schema allows', () => {
    fc.assert(fc.property(documents, (document) => void checkDocument(document)));
  });

  it('the page holds nothing but what is allowed, and every word of the document', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const page = renderPage(
          { ...newsPage, article: { ...newsPage.article, body: document } },
          media,
          bundle,
        );
        expect(auditPage(page, anyFile)).toEqual([]);
        const printed = readText(parse(page));
        for (const word of markedWords(document)) expect(printed).toContain(word);
      }),
      { numRuns: 60 },
    );
  });

  it('the wire text holds every word of the document', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const wire = renderText({ ...newsPage, article: { ...newsPage.article, body: document } });
        for (const word of markedWords(document)) expect(wire).toContain(word);
      }),
      { numRuns: 60 },
    );
  });

  it('the validator finds no fault in the page', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const page = renderPage(
          { ...newsPage, article: { ...newsPage.article, body: document } },
          media,
          bundle,
        );
        expect(await faultsOf(page)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
