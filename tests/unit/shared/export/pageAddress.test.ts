import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unknownSite } from '../../../../shared/article/page';
import { addressParts, baseUrlOf, folderAddress, pageAddress } from '../../../../shared/export/pageAddress';
import {
  faultOfBaseUrl,
  faultOfLicence,
  faultOfPattern,
  faultOfWidths,
  faultsOfSite,
  readWidths,
  widthBounds,
} from '../../../../shared/export/siteFaults';

const sections = [
  {
    id: 'bien',
    name: 'Biển',
    path: 'bien-dao',
    former: [],
    subsections: [{ id: 'nhip', name: 'Nhịp sống', path: 'nhip-song', former: ['cu'] }],
  },
];
const article = {
  id: 'a'.repeat(32),
  section: 'bien',
  subsection: 'nhip',
  publishedAt: '2026-11-21T18:00:00Z',
  createdAt: '2026-01-01T00:00:00Z',
};
const deskWith = (urlPattern: string, baseUrl = 'https://bao.example') => ({
  site: { ...unknownSite, baseUrl, urlPattern },
  sections,
});
const addressBy = (pattern: string, change: Partial<typeof article> = {}) =>
  pageAddress({ ...article, ...change }, deskWith(pattern), 'cho-phien');

describe('the address of a page', () => {
  it.each([
    ['', 'https://bao.example/cho-phien/'],
    ['{section}/{slug}-{id}', `https://bao.example/bien-dao/cho-phien-${'a'.repeat(32)}/`],
    ['{section}/{subsection}/{slug}', 'https://bao.example/bien-dao/nhip-song/cho-phien/'],
    ['{year}/{month}/{day}/{slug}.html', 'https://bao.example/2026/11/22/cho-phien.html'],
    ['/tin/{slug}/', 'https://bao.example/tin/cho-phien/'],
  ])('by the pattern %j is %s', (pattern, address) => {
    expect(addressBy(pattern)).toBe(address);
  });

  it('leaves out what the article does not have, with its slash', () => {
    const pattern = '{section}/{subsection}/{slug}';
    expect(addressBy(pattern, { subsection: '' })).toBe('https://bao.example/bien-dao/cho-phien/');
    expect(addressBy(pattern, { section: '', subsection: '' })).toBe('https://bao.example/cho-phien/');
    expect(addressBy('{section}-{slug}', { section: '', subsection: '' })).toBe(
      'https://bao.example/cho-phien/',
    );
  });

  it('follows a section that was merged, and takes the day of the beginning until there is a better one', () => {
    expect(addressBy('{subsection}/{slug}', { section: '', subsection: 'cu' })).toContain('/nhip-song/');
    expect(pageAddress({ ...article, publishedAt: null }, deskWith('{year}/{slug}'), 's')).toContain(
      '/2026/s/',
    );
  });

  it('is nothing where the desk has no site, or none that can be one', () => {
    for (const baseUrl of ['', 'bao.example', 'https://báo.example', 'ftp://a.example']) {
      expect(pageAddress(article, deskWith('', baseUrl), 's')).toBe('');
      expect(folderAddress(article, deskWith('', baseUrl), 's')).toBe('');
    }
    expect(baseUrlOf({ baseUrl: 'https://bao.example//' })).toBe('https://bao.example');
  });

  it('has a folder of its own for the files of each article', () => {
    expect(folderAddress(article, deskWith(''), 'a')).toBe('https://bao.example/a/');
    expect(folderAddress(article, deskWith('tin/{slug}.html'), 'a')).toBe('https://bao.example/tin/a/');
  });

  const part = fc.constantFrom(...addressParts.map((name) => `{${name}}`), 'tin', 'bai-');
  const pattern = fc
    .array(fc.array(part, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map((each) => each.join('')).join('/'));

  it('is an absolute ASCII address by every pattern that has no fault, and no two articles share it', () => {
    const slug = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,2}$/);
    fc.assert(
      fc.property(pattern, slug, fc.constantFrom('', '.html'), (made, name, ending) => {
        const typed = made + ending;
        fc.pre(faultOfPattern(typed) === undefined);
        const address = pageAddress(article, deskWith(typed), name);
        expect(address).toMatch(/^https:\/\/bao\.example\/[\x21-\x7e]+$/);
        expect(new URL(address).href).toBe(address);
        const other = { ...article, id: 'b'.repeat(32) };
        expect(pageAddress(other, deskWith(typed), `${name}z`)).not.toBe(address);
        expect(new URL('media/a.jpg', folderAddress(article, deskWith(typed), name)).href).toMatch(
          /^https:\/\/bao\.example\/.+\/media\/a\.jpg$/,
        );
      }),
    );
  });
});

describe('what is typed of the site', () => {
  it.each([
    ['', undefined],
    ['https://bao.example', undefined],
    ['https://bao.example:8443/tin', undefined],
    ['bao.example', 'addressNotWeb'],
    ['https://bao', 'addressNotWeb'],
    ['https://báo.example', 'addressNotWeb'],
    ['javascript:alert(1)', 'addressNotWeb'],
    ['http://bao.example', 'addressInsecure'],
    ['https://bao.example/?a=1', 'addressHasMore'],
  ])('%j as address of the site: %s', (typed, code) => {
    expect(faultOfBaseUrl(typed)?.code).toBe(code);
  });

  it('lets a licence page have a query', () => {
    expect(faultOfLicence('https://bao.example/dieu-khoan?v=2#anh')).toBeUndefined();
  });

  it.each([
    ['', undefined, undefined],
    ['{section}/{slug}-{id}.html', undefined, undefined],
    ['{section}/{year}', 'patternNotUnique', '{section}/{year}'],
    ['{muc}/{slug}', 'partUnknown', '{muc}'],
    ['{slug', 'partNotClosed', '{slug'],
    ['tin tức/{slug}', 'patternNotPath', ' '],
    ['https://a.example/{slug}', 'patternNotPath', ':'],
    ['{slug}?id={id}', 'patternNotPath', '?'],
    ['../{slug}', 'patternNotPath', '../'],
  ])('%j as pattern: %s', (typed, code, value) => {
    expect(faultOfPattern(typed)).toEqual(code && { code, value });
  });

  it.each([
    ['', undefined],
    ['480, 800; 1200 1600', undefined],
    ['480, to', 'widthsUnreadable'],
    ['200, 800', 'widthOutOfBounds'],
    ['800, 4000', 'widthOutOfBounds'],
    ['400,500,600,700,800,900,1000,1100,1200', 'widthsTooMany'],
  ])('%j as widths: %s', (typed, code) => {
    expect(faultOfWidths(typed)?.code).toBe(code);
  });

  it('reads widths in order, each once, within the bounds', () => {
    expect(readWidths('1200, 480,480')).toEqual([480, 1200]);
    expect(readWidths('')).toEqual([480, 800, 1200, 1600]);
    const width = fc.integer({ min: widthBounds.least, max: widthBounds.most });
    fc.assert(
      fc.property(fc.array(width, { minLength: 1, maxLength: widthBounds.count }), (widths) => {
        const typed = widths.join(', ');
        expect(faultOfWidths(typed)).toBeUndefined();
        expect(readWidths(typed)).toEqual([...new Set(widths)].sort((a, b) => a - b));
      }),
    );
  });

  it('is told field by field', () => {
    const site = { baseUrl: 'x', urlPattern: '{x}', licencePage: 'y' };
    expect([...faultsOfSite(site, { widths: [1] }).keys()]).toEqual([
      'baseUrl',
      'urlPattern',
      'licencePage',
      'widths',
    ]);
  });
});
