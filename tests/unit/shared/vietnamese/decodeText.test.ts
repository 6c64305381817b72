import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../shared/vietnamese/decodeText';

const words = 'Đảo nhỏ đón chuyến đò đầu năm\nBà con ra bến từ sáng sớm, có người mang theo cả mẻ lưới.\n';
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

/** Windows-1258 writes a tone behind its letter as one more byte: â and the hỏi tone make ẩ. */
const windows1258 = Buffer.from([
  ...[0x43, 0xf4, 0x20, 0x67, 0xe1, 0x69, 0x20, 0xf0, 0xe2, 0xd2, 0x6e, 0x67, 0x20, 0x73, 0xf4, 0x6e, 0x67],
]);

describe('a text file', () => {
  it.each([
    ['UTF-8', Buffer.from(words), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`), 'utf-8'],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${words}`, 'utf16le'), 'utf-16le'],
    ['UTF-16, big end first, with a mark', utf16be(`\ufeff${words}`), 'utf-16be'],
    ['UTF-16 without a mark', Buffer.from(words, 'utf16le'), 'utf-16le'],
    ['UTF-16, big end first, without a mark', utf16be(words), 'utf-16be'],
  ])('in %s is read', (_name, bytes, encoding) => {
    expect(decodeText(bytes, TextDecoder)).toEqual({ text: words, encoding });
  });

  it('in the old Vietnamese encoding of Windows is read', () => {
    const decoded = decodeText(windows1258, TextDecoder);
    expect(decoded?.encoding).toBe('windows-1258');
    expect(decoded?.text.normalize('NFC')).toBe('Cô gái đẩng sông');
  });

  it('with a few damaged bytes is still UTF-8', () => {
    const decoded = decodeText(
      Buffer.concat([Buffer.from(words), Buffer.from([0xc3, 0x28]), Buffer.from(words)]),
      TextDecoder,
    );
    expect(decoded).toEqual({ text: `${words}\ufffd(${words}`, encoding: 'utf-8' });
  });

  it.each([
    [
      'a JPEG photo',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ],
    ['a zip', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 8, 8, 8, 0, 0x21, 0x5a, 0, 0, 0, 0, 1, 2, 3, 4])],
    ['zeros', Buffer.alloc(500)],
  ])('is not %s', (_name, bytes) => {
    expect(decodeText(bytes, TextDecoder)).toBeNull();
  });
});
