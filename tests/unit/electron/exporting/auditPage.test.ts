import { describe, expect, it } from 'vitest';
import { auditPage } from '../../../../electron/exporting/auditPage';
import { galleryScript } from '../../../../shared/export/galleryScript';

const options = {
  isFragment: true,
  hasFile: (href: string) => href === 'media/a.jpg' || href === '../b/index.html',
};
const codesOf = (fragment: string) => auditPage(fragment, options).map(({ code }) => code);

describe('the audit of an exported page', () => {
  it('is content with what the export prints', () => {
    expect(
      codesOf('<p class="x">a <a href="https://example.org/">b</a></p><img src="media/a.jpg" alt="">'),
    ).toEqual([]);
    expect(codesOf('<a href="../b/index.html">b</a>')).toEqual([]);
    expect(codesOf(`<script>${galleryScript}</script>`)).toEqual([]);
    expect(codesOf('<link rel="canonical" href="https://example.org/bai/">')).toEqual([]);
  });

  it.each([
    ['<p onclick="x()">a</p>', 'attributeNotAllowed'],
    ['<p style="color:red">a</p>', 'attributeNotAllowed'],
    ['<iframe src="x"></iframe>', 'tagNotAllowed'],
    ['<svg><script>x</script></svg>', 'tagNotAllowed'],
    ['<style>p{}</style>', 'tagNotAllowed'],
    ['<script>alert(1)</script>', 'scriptNotAllowed'],
    [`<script>${galleryScript} alert(1)</script>`, 'scriptNotAllowed'],
    [`<script src="media/a.jpg">${galleryScript}</script>`, 'scriptNotAllowed'],
    ['<script type="text/javascript">alert(1)</script>', 'scriptNotAllowed'],
    ['<a href="javascript:alert(1)">x</a>', 'linkNotAllowed'],
    ['<a href="&#106;avascript:alert(1)">x</a>', 'linkNotAllowed'],
    ['<a href="//host/x">x</a>', 'linkNotAllowed'],
    ['<a href="../c/index.html">x</a>', 'linkNotAllowed'],
    ['<a href="article:00000000000000000000000000000001">x</a>', 'linkNotAllowed'],
    ['<link rel="canonical" href="javascript:alert(1)">', 'linkNotAllowed'],
    ['<link rel="canonical stylesheet" href="https://example.org/a.css">', 'fileNotInBundle'],
    ['<link rel="stylesheet" href="https://example.org/a.css">', 'fileNotInBundle'],
    ['<img src="https://example.org/a.jpg" alt="">', 'fileNotInBundle'],
    ['<img src="data:image/png;base64,AA" alt="">', 'fileNotInBundle'],
    ['<img src="media/b.jpg" alt="">', 'fileNotInBundle'],
    ['<img src="media/a.jpg" srcset="media/a.jpg 1w, media/c.jpg 2w" alt="">', 'fileNotInBundle'],
  ])('finds %s', (fragment, code) => {
    expect(codesOf(fragment)).toContain(code);
  });
});
