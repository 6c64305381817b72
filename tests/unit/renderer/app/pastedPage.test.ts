import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedPage } from '../../../../renderer/app/picker/pastedPage';

const pasted = (text: string, html = '') => readPastedPage({ text, html });
const page = { url: 'https://bao.example/tin', title: 'Tàu khách cập cảng' };

describe('a page pasted from the clipboard', () => {
  it.each([
    ['an address and its title on the next line', `${page.url}\nTàu khách cập cảng`],
    ['the title first', `Tàu khách cập cảng\r\n\r\n${page.url}`],
    ['both on one line', `Tàu khách cập cảng - ${page.url}`],
    ['white space and composed letters', `  ${page.url} \n  Tàu  khách cập cảng `],
  ])('is read from %s', (_, text) => {
    expect(pasted(text)).toEqual(page);
  });

  it('is read from a link, entities and tags inside it undone', () => {
    const html = `<meta charset="utf-8"><p>Xem <a class=x href="https://bao.example/tin"><b>Tàu khách</b> c&#7853;p c&#x1ea3;ng</a></p>`;
    expect(pasted('Xem Tàu khách cập cảng', html)).toEqual(page);
    expect(pasted(page.url, `<a href='${page.url}'>Tàu khách cập cảng</a>`)).toEqual(page);
  });

  it('passes over links that lead to no web page, or say their address only', () => {
    const html = `<a href="mailto:a@b.example">Thư</a><a href="https://x.example">https://x.example</a><a href="${page.url}">Tàu khách cập cảng</a>`;
    expect(pasted('', html)).toEqual(page);
    // oxlint-disable-next-line no-script-url -- exactly what must not be read
    expect(pasted('chữ thường', '<a href="javascript:alert(1)">Bấm</a>')).toBeNull();
  });

  it('has no title where there is an address alone, and is none without one', () => {
    expect(pasted(page.url)).toEqual({ url: page.url, title: '' });
    expect(pasted('chỉ có chữ')).toBeNull();
    expect(pasted('')).toBeNull();
  });

  it('never invents: the title is in what was pasted, the address a web address', () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl(), fc.string(), (before, url, after) => {
        const found = pasted(`${before}\n${url}\n${after}`);
        const all = `${before}\n${url}\n${after}`.normalize('NFC').replace(/\s+/g, ' ');
        return found !== null && /^https?:/i.test(found.url) && all.includes(found.title);
      }),
    );
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, html) => {
        const found = readPastedPage({ text, html });
        return found === null || /^https?:\/\//i.test(found.url);
      }),
    );
  });
});
