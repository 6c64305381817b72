import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeScript, escapeText, printable } from '../../../../shared/export/escape';
import { cleanText } from '../../../../shared/vietnamese/normalize';
import { joinLines, markup, nothing, wrapLines } from '../../../../shared/export/html';

describe('markup', () => {
  it('escapes a text between tags and keeps its quotes', () => {
    expect(markup`<p>${'<b> & "x"'}</p>`.html).toBe('<p>&lt;b&gt; &amp; "x"</p>');
  });

  it('escapes quotes in an attribute, wherever in the value it stands', () => {
    expect(markup`<p class="a ${'" onclick="x'} b">${'"'}</p>`.html).toBe(
      '<p class="a &quot; onclick=&quot;x b">"</p>',
    );
  });

  it('takes finished markup as it is', () => {
    expect(markup`<p>${markup`<em>${'&'}</em>`}</p>`.html).toBe('<p><em>&amp;</em></p>');
  });

  it('leaves out what is nothing, and an element around nothing', () => {
    expect(joinLines([nothing, markup`<hr>`, nothing]).html).toBe('<hr>');
    expect(wrapLines(markup`<ul>`, [nothing], markup`</ul>`)).toBe(nothing);
  });
});

describe('text for every format', () => {
  it('is NFC, without control characters, half characters and characters that turn the line', () => {
    expect(printable('e\u0302\u0323\u0007\u202e\ufffe')).toBe('ệ');
    expect(printable('a\ud800b')).toBe('a\ufffdb');
  });

  it('is clean, however plain it looks', () => {
    const signs = Array.from({ length: 0x2030 }, (_, code) => String.fromCodePoint(code));
    for (const sign of signs) expect(printable(sign)).toBe(cleanText(sign));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 4 }), (some) => {
        expect(printable(some.join(''))).toBe(cleanText(some.join('')));
      }),
    );
  });

  it('never leaves a tag, whatever it says', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>]/.test(escapeText(text))));
  });

  it('in a script cannot close it, open another or start a comment, and says the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('</script>', '<!--<script>', '\u2028')),
        (text) => {
          const written = escapeScript({ text });
          expect(written).not.toMatch(/[<>&\u2028\u2029]/);
          expect(JSON.parse(written)).toEqual({ text });
        },
      ),
    );
  });
});
