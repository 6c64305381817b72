import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowedLink } from '../../../../shared/article/links';
import { linkHref } from '../../../../shared/export/linkHref';
import { id } from '../article/pages';

const unknown = () => undefined;

describe('the address of a link', () => {
  it('of a story is what the page knows of it', () => {
    expect(linkHref(`article:${id(1)}`, () => '../bai/index.html')).toBe('../bai/index.html');
    expect(linkHref(`article:${id(1)}`, unknown)).toBeUndefined();
  });

  it.each([
    ['https://Example.org/a?b=1&c=2#d', 'https://example.org/a?b=1&c=2#d'],
    ['https://example.org/đường|"x"#a#b', 'https://example.org/%C4%91%C6%B0%E1%BB%9Dng%7C%22x%22#a%23b'],
    ['https://example.org/%C4%91%zz', 'https://example.org/%C4%91%25zz'],
    ['mailto:toa-soan@example.org', 'mailto:toa-soan@example.org'],
    ['#ghi-chú', '#ghi-ch%C3%BA'],
  ])('%s is printed as %s', (link, href) => {
    expect(linkHref(link, unknown)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    '//host/x',
    'https://a@b/',
    'https://exa<mple.org/',
    'data:text/html,x',
    'ftp://x/',
    // Nothing of it can be printed: seed -1897937296.
    'mailto:\u{10fffe}',
  ])('is never %s', (link) => {
    expect(linkHref(link, unknown)).toBeUndefined();
  });

  it('is always ASCII, allowed, and free of what breaks out of an attribute', () => {
    const address = fc
      .tuple(
        fc.constantFrom('https://example.org/', 'mailto:', 'tel:', '#', ''),
        fc.string({ unit: 'binary' }),
      )
      .map(([start, rest]) => start + rest);
    fc.assert(
      fc.property(address, (link) => {
        const href = linkHref(link, unknown);
        if (href === undefined) return;
        expect(href).toMatch(/^[\x21-\x7e]+$/);
        expect(href).not.toMatch(/["<>\\^`{|}]/);
        expect(isAllowedLink(href)).toBe(true);
      }),
    );
  });
});
