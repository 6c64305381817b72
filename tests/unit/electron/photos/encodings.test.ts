import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSyllable } from '../../../../shared/vietnamese/isSyllable';
import { mendTags } from '../../../../electron/photos/mendTags';
import { metadataFromTags } from '../../../../electron/photos/metadataFromTags';
import { findEncoding, readBytes, repairEncoding } from '../../../../electron/photos/repairEncoding';

/** One line as four programs of their day wrote it, each read as Windows-1252: how exiftool gives unmarked IIM. */
const line = 'Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập – Tự do – Hạnh phúc';
const misread = {
  'Windows-1258': 'Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam, Ðôòc lâòp – Týò do – Haònh phuìc',
  TCVN3: 'Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp – Tù do – H¹nh phóc',
  VNI: 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp – Töï do – Haïnh phuùc',
  'UTF-8': Array.from(new TextEncoder().encode(line), (byte) =>
    new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
  ).join(''),
};

describe('texts in an unknown encoding', () => {
  it.each(Object.entries(misread))('%s is found by what it makes of them', (_, text) => {
    expect(findEncoding([text])(text)).toBe(line);
  });

  it('are judged together: a short one is read as the long one beside it', () => {
    const read = findEncoding(['Hueá', misread.VNI, 'TTXVN', 'Café']);
    expect(['Hueá', 'TTXVN'].map(read)).toEqual(['Huế', 'TTXVN']);
  });

  it.each([
    ['Thanh Hà', 'São Paulo', 'Hà Nam'],
    ['Café déjà vu à Genève, où l’été'],
    ['Müller, Jørgensen, Núñez, Citroën, naïve', 'Caïn'],
    ['Perché più città, cioè così', 'Zoë Saldaña'],
    ['Tour de Hanoï', 'Saïgon, l’Indochine française'],
    ['© 2026', '“plain” – 5 €', ''],
  ])('are left alone where they are no Vietnamese: %s', (...texts) => {
    expect(texts.map(findEncoding(texts))).toEqual(texts);
  });

  it('never lose a plain text, whatever stands beside it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii' }),
        fc.array(fc.string({ unit: 'binary' })),
        (plain, beside) => {
          expect(findEncoding([plain, ...beside])(plain)).toBe(plain);
        },
      ),
    );
  });

  it.each([
    ['Windows-1258', 'Huêì'],
    ['VNI', 'Hueá'],
    ['TCVN3', 'HuÕ'],
  ])('are found by one word that is nothing else: %s', (_, text) => {
    expect(findEncoding([text])(text)).toBe('Huế');
  });

  it.each(['Loïc', 'Noël', 'créée', 'Rhône', 'São Leão', 'Moët', 'Café®', 'Perú', 'm²', 'Nº 5', 'Šumperk'])(
    'are left alone as one word that may be another: %s',
    (text) => {
      expect(findEncoding([text])(text)).toBe(text);
    },
  );

  it('are decided by the rest of the file where they say too little', () => {
    const tags = { 'IPTC:Caption-Abstract': misread.VNI, 'IFD0:Artist': 'Loïc' };
    expect(mendTags(tags)['IFD0:Artist']).toBe('Lọc');
  });

  it('are UTF-8 though the last letter is cut in two, or a byte of many is wrong', () => {
    const bytes = new TextEncoder().encode(line.repeat(30)).slice(0, 1999);
    for (let length = 1999; length > 1990; length -= 1) {
      const text = readBytes(bytes.slice(0, length));
      const read = findEncoding([text])(text);
      expect(line.repeat(30).startsWith(read)).toBe(true);
      expect(read.length).toBeGreaterThan(1000);
    }
    expect(repairEncoding(`${misread['UTF-8']}\u00ff`)).toBe(line);
    expect(repairEncoding('Hué')).toBe('Hué');
  });

  it('are judged where their mark is untrue', () => {
    const old = { 'IPTC:CodedCharacterSet': 'ESC . A', 'IPTC:Caption-Abstract': misread['Windows-1258'] };
    expect(mendTags(old)['IPTC:Caption-Abstract']).toBe(line);
    const bytes = Buffer.from(misread.TCVN3.replaceAll('–', '-'), 'latin1').toString('base64');
    const lie = {
      'IPTC:CodedCharacterSet': 'UTF8',
      'IPTC:City': 'Huế',
      'IPTC:Caption-Abstract': `base64:${bytes}`,
    };
    expect(mendTags(lie)).toMatchObject({
      'IPTC:City': 'Huế',
      'IPTC:Caption-Abstract': line.replaceAll('–', '-'),
    });
  });

  it('are each block of a file by itself, and never where the file names its encoding', () => {
    const tags = { 'IPTC:Caption-Abstract': misread.TCVN3, 'IFD0:ImageDescription': misread.VNI };
    expect(mendTags(tags)).toEqual({ 'IPTC:Caption-Abstract': line, 'IFD0:ImageDescription': line });
    const marked = { 'IPTC:CodedCharacterSet': 'UTF8', 'IPTC:Caption-Abstract': misread.TCVN3 };
    expect(mendTags(marked)).toEqual(marked);
    const keywords = { 'IPTC:Keywords': ['H¹nh phóc', 'ViÖt Nam'], 'XMP-dc:Title': 'H¹nh' };
    expect(mendTags(keywords)).toEqual({
      'IPTC:Keywords': ['Hạnh phúc', 'Việt Nam'],
      'XMP-dc:Title': 'H¹nh',
    });
  });

  it('give their caption, and nothing of it to the alternative text', () => {
    expect(metadataFromTags({ 'IPTC:Caption-Abstract': misread.VNI })).toMatchObject({
      caption: line,
      alt: '',
    });
    expect(metadataFromTags({ 'XMP-xmpRights:UsageTerms-vi': 'Chỉ dùng cho báo chí' }).usageTerms).toBe(
      'Chỉ dùng cho báo chí',
    );
  });
});

describe('a Vietnamese syllable', () => {
  it.each([
    'Nguyễn',
    'nghiêng',
    'khuỷu',
    'gì',
    'quốc',
    'ước',
    'yêu',
    'thuở',
    'xoong',
    'giếng',
    'ở',
    'Đỗ',
    'hoà',
  ])('is %s', (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.normalize('NFD'))).toBe(true);
  });

  it.each(['café', 'déjà', 'bàc', 'ngiêng', 'kà', 'cịa', 'ăo', 'Müller', 'nạve', 'á́', 'ẓ', ''])(
    'is not %s',
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );
});
