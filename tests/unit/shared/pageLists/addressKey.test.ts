import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey } from '../../../../shared/pageLists/addressKey';

const page = 'https://baodoingoai.example/bien-dao/hai-dang-12.html';

describe('the key of an address', () => {
  it.each([
    'http://baodoingoai.example/bien-dao/hai-dang-12.html',
    'https://www.BaoDoiNgoai.example/bien-dao/hai-dang-12.html/',
    `${page}#binh-luan`,
    `${page}?utm_source=zalo&fbclid=abc`,
    `  ${page} `,
  ])('is that of the page for %j', (url) => expect(addressKey(url)).toBe(addressKey(page)));

  it.each(['https://khac.example/bien-dao/hai-dang-12.html', `${page}?trang=2`, `${page}x`])(
    'is another for %j',
    (url) => expect(addressKey(url)).not.toBe(addressKey(page)),
  );

  it('is the same for letters that are written out and letters that are escaped', () => {
    expect(addressKey('https://b.example/h%E1%BA%A3i')).toBe(addressKey('https://b.example/hải'));
  });

  it.each(['', 'bien-dao', 'mailto:a@b.example', 'article:00', 'https://', 'https://a b/c'])(
    'is none for %j',
    (url) => expect(addressKey(url)).toBe(''),
  );

  it('is asked of anything that is typed without a fault', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl()), (url) => typeof addressKey(url) === 'string'));
  });
});
