import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutToBytes } from '../../../../electron/photos/cutToBytes';
import { fillCredit } from '../../../../electron/photos/fillCredit';
import { metadataFromTags } from '../../../../electron/photos/metadataFromTags';
import { readPhotoDate } from '../../../../electron/photos/photoDate';
import { repairEncoding } from '../../../../electron/photos/repairEncoding';
import { credit as creditShape, noCredit, noMetadata, photoMetadata } from '../../../../shared/article/photo';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;
const readAsLatin = (text: string) => Buffer.from(text).toString('latin1');

describe('a text cut to bytes', () => {
  it('fits, is a beginning, and ends at a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(80), (text, limit) => {
        const cut = cutToBytes(text, limit);
        expect(bytesOf(cut)).toBeLessThanOrEqual(limit);
        expect(text.startsWith(cut)).toBe(true);
        expect(cut).not.toMatch(/[\ud800-\udbff]$/);
        if (bytesOf(text) <= limit) expect(cut).toBe(text);
      }),
    );
  });

  it('ends before a word that does not fit, where enough is left', () => {
    expect(cutToBytes('Nguyễn Thị Phương Hoa Đỗ', 32)).toBe('Nguyễn Thị Phương Hoa');
    expect(cutToBytes('A Thongtanxavietnamthongtanxa', 20)).toBe('A Thongtanxavietnamt');
  });
});

describe('an encoding that was misread', () => {
  it('is repaired in Vietnamese', () => {
    for (const text of ['Đỗ Mạnh', 'Nguyễn Thị Bích Ngọc', 'Lễ hội đền Hùng – ngày “giỗ” Tổ…']) {
      expect(repairEncoding(readAsLatin(text))).toBe(text);
    }
    expect(repairEncoding('Nguyá»…n')).toBe('Nguyễn');
  });

  it('is not seen where there is none', () => {
    for (const text of ['Thanh Hà', 'Café déjà vu', 'Nguyễn Văn A', 'plain', '', '€ 5 – 10', 'naïve Ã']) {
      expect(repairEncoding(text)).toBe(text);
    }
  });
});

describe('a date in metadata', () => {
  it.each([
    ['2026:03:01 05:58:00+07:00', '2026-03-01T05:58:00+07:00'],
    ['2026-03-01T05:58:00.37Z', '2026-03-01T05:58:00Z'],
    ['2026:03:01 05:58', '2026-03-01T05:58:00'],
    ['2026:03:01 05:58:00+0700', '2026-03-01T05:58:00+07:00'],
    ['2026:03:01', '2026-03-01'],
    ['2026:03:01 99:99:99', '2026-03-01'],
    ['0000:00:00 00:00:00', ''],
    ['2026:02:30', ''],
    ['2026', '2026'],
    ['1975:04', '1975-04'],
    ['1975-04', '1975-04'],
    ['1975:04:00', '1975-04'],
    ['1975:00:00', '1975'],
    ['1975:13', ''],
    ['20265', ''],
    ['hôm qua', ''],
    [' ', ''],
  ])('%s', (text, date) => {
    expect(readPhotoDate(text)).toBe(date);
  });
});

describe('the credit that a file offers', () => {
  const offer = (creator: string, credit: string) =>
    fillCredit(noCredit, { ...noMetadata, creator, credit }, []);

  it.each([
    ['NGUYEN VAN A', 'TTXVN', { photographer: 'NGUYEN VAN A', agency: 'TTXVN' }],
    ['Phương Hoa/TTXVN', '', { photographer: 'Phương Hoa', agency: 'TTXVN' }],
    ['', 'Ảnh: Thanh Hà/TTXVN', { photographer: 'Thanh Hà', agency: 'TTXVN' }],
    ['', 'AFP/TTXVN phát', { agency: 'AFP', issuedBy: 'TTXVN' }],
    ['Thanh Hà', 'Thanh Hà', { photographer: 'Thanh Hà' }],
    ['Thanh Hà', 'Báo Đất Mũi số 7', { photographer: 'Thanh Hà', agency: 'Báo Đất Mũi số 7' }],
    ['', '', {}],
  ])('creator %j and credit %j', (creator, credit, expected) => {
    expect(offer(creator, credit)).toEqual({ ...noCredit, ...expected });
  });

  it('never replaces what the desk wrote', () => {
    const found = { ...noMetadata, creator: 'Thanh Hà', credit: 'AFP/TTXVN phát' };
    const archive = { ...noCredit, isArchive: true };
    expect(fillCredit(archive, found, [])).toEqual({ ...archive, photographer: 'Thanh Hà' });
    const ours = { ...noCredit, photographer: 'Phương Hoa', agency: 'TTXVN' };
    expect(fillCredit(ours, found, [])).toEqual(ours);
  });
});

describe('the tags of a file', () => {
  it('become a record that fits the library, whatever they hold', () => {
    const names = fc.constantFrom(
      ...['XMP-dc:Description', 'XMP-dc:Description-vi', 'XMP-dc:Creator', 'XMP-dc:Subject', 'XMP-dc:Rights'],
      ...[
        'XMP-photoshop:DateCreated',
        'XMP-photoshop:City',
        'IPTC:Keywords',
        'IPTC:By-line',
        'IPTC:DateCreated',
      ],
      ...[
        'IFD0:ImageDescription',
        'IFD0:Artist',
        'XMP-iptcCore:AltTextAccessibility',
        'XMP-photoshop:Credit',
      ],
    );
    const text = fc
      .string({ unit: 'binary', maxLength: 60 })
      .chain((part) => fc.nat(400).map((times) => part.repeat(times)));
    const value = fc.oneof(
      text,
      fc.array(text, { maxLength: 5 }),
      fc.integer(),
      fc.constant(null),
      fc.object(),
    );
    fc.assert(
      fc.property(fc.dictionary(names, value), (tags) => {
        const metadata = metadataFromTags(tags);
        expect(photoMetadata.safeParse(metadata).success).toBe(true);
        expect(creditShape.safeParse(fillCredit(noCredit, metadata, [])).success).toBe(true);
        // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
        expect(`${metadata.caption}${metadata.creator}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
      }),
      { numRuns: 200 },
    );
  });

  it('give Vietnamese before another language, and the default before both', () => {
    const both = { 'XMP-dc:Description-en': 'Dusk', 'XMP-dc:Description-vi-VN': 'Chiều' };
    expect(metadataFromTags(both).caption).toBe('Chiều');
    expect(metadataFromTags({ ...both, 'XMP-dc:Description': 'Mặc định' }).caption).toBe('Mặc định');
  });

  it.each(['OLYMPUS DIGITAL CAMERA', 'SONY DSC', 'DCIM\\100MEDIA\\DJI_0001.JPG', 'dav'])(
    'a camera wrote %s, which is no caption',
    (caption) => {
      expect(metadataFromTags({ 'IFD0:ImageDescription': caption }).caption).toBe('');
    },
  );
});
