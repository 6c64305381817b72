import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Credit } from '../../../../shared/article/photo';
import {
  isEmptyCredit,
  readCreditLine,
  splitCredit,
  writeCredit,
} from '../../../../shared/vietnamese/credit';

const by = (photographer: string, agency = '', issuedBy = '', isArchive = false): Credit => ({
  photographer,
  agency,
  issuedBy,
  isArchive,
});

const lines: readonly (readonly [line: string, credit: Credit | null])[] = [
  ['Ảnh: Thanh Hà/TTXVN', by('Thanh Hà', 'TTXVN')],
  ['Ảnh: Thanh Hà / TTXVN', by('Thanh Hà', 'TTXVN')],
  ['Ảnh: Thanh Hà/ TTXVN.', by('Thanh Hà', 'TTXVN')],
  ['Ảnh : Thanh Hà - TTXVN', by('Thanh Hà', 'TTXVN')],
  ['Ảnh: Thanh Hà – TTXVN', by('Thanh Hà', 'TTXVN')],
  ['Ảnh: Thanh Hà, TTXVN', by('Thanh Hà', 'TTXVN')],
  ['Ảnh: Thanh Hà (TTXVN)', by('Thanh Hà', 'TTXVN')],
  ['Ảnh：Thanh Hà/TTXVN', by('Thanh Hà', 'TTXVN')],
  ['ẢNH: THANH HÀ/TTXVN', by('THANH HÀ', 'TTXVN')],
  ['ảnh: Thanh Hà/TTXVN...', by('Thanh Hà', 'TTXVN')],
  ['(Ảnh: TTXVN)', by('', 'TTXVN')],
  ['(Ảnh: TTXVN).', by('', 'TTXVN')],
  ['[Ảnh: TTXVN]', by('', 'TTXVN')],
  ['(Ảnh TTXVN)', by('', 'TTXVN')],
  ['Ảnh TTXVN', by('', 'TTXVN')],
  ['Ảnh: TTXVN', by('', 'TTXVN')],
  ['Ảnh: AFP/TTXVN phát', by('', 'AFP', 'TTXVN')],
  ['Ảnh: AFP/TTXVN phát.', by('', 'AFP', 'TTXVN')],
  ['Ảnh: AFP - TTXVN phát', by('', 'AFP', 'TTXVN')],
  ['Ảnh: THX/TTXVN phát', by('', 'THX', 'TTXVN')],
  ['Ảnh: Getty Images/TTXVN phát', by('', 'Getty Images', 'TTXVN')],
  ['Ảnh: Minh Đức/AFP/TTXVN phát', by('Minh Đức', 'AFP', 'TTXVN')],
  ['Ảnh: TTXVN phát', by('', '', 'TTXVN')],
  ['Ảnh: Phương Hoa/TTXVN phát', by('Phương Hoa', '', 'TTXVN')],
  ['Ảnh do TTXVN phát', by('', '', 'TTXVN')],
  ['Ảnh: Tư liệu/TTXVN phát', by('', '', 'TTXVN', true)],
  ['Ảnh: Tư liệu/TTXVN', by('', 'TTXVN', '', true)],
  ['Ảnh: Tư liệu TTXVN', by('', 'TTXVN', '', true)],
  ['Ảnh tư liệu: TTXVN', by('', 'TTXVN', '', true)],
  ['Ảnh tư liệu/TTXVN', by('', 'TTXVN', '', true)],
  ['Ảnh tư liệu TTXVN', by('', 'TTXVN', '', true)],
  ['Ảnh tư liệu', by('', '', '', true)],
  ['Ảnh: Tư liệu', by('', '', '', true)],
  ['Ảnh: Phương Hoa/Tư liệu/TTXVN', by('Phương Hoa', 'TTXVN', '', true)],
  ['Nguồn ảnh: TTXVN', by('', 'TTXVN')],
  ['Nguồn ảnh: Đại sứ quán Việt Nam tại Lào', by('', 'Đại sứ quán Việt Nam tại Lào')],
  ['Nguồn: Internet', by('', 'Internet')],
  ['(Nguồn: TTXVN)', by('', 'TTXVN')],
  ['Ảnh: NVCC', by('', 'NVCC')],
  ['Ảnh: Nhân vật cung cấp', by('', 'Nhân vật')],
  ['Ảnh do Bộ Ngoại giao cung cấp', by('', 'Bộ Ngoại giao')],
  ['Ảnh: Báo Quốc tế', by('', 'Báo Quốc tế')],
  ['Ảnh: Minh Tuấn/Báo Hà Nội mới', by('Minh Tuấn', 'Báo Hà Nội mới')],
  ['Ảnh: TTXVN/Vietnam+', by('', 'TTXVN/Vietnam+')],
  ['Ảnh: Minh Tuấn/TTXVN/Vietnam+', by('Minh Tuấn', 'TTXVN/Vietnam+')],
  ['(Ảnh: Minh Tuấn/Vietnam+)', by('Minh Tuấn', 'Vietnam+')],
  ['Ảnh: Reuters/TTXVN', by('', 'Reuters/TTXVN')],
  ['Ảnh: TTXVN/Phương Hoa', by('Phương Hoa', 'TTXVN')],
  ['Ảnh: Phương Hoa', by('Phương Hoa')],
  ['Ảnh: Trường Giang', by('Trường Giang')],
  ['Ảnh: Ban Mai', by('Ban Mai')],
  ['Ảnh: Minh Tuấn, Thanh Hà', by('Minh Tuấn, Thanh Hà')],
  ['Ảnh: Minh Tuấn - Thanh Hà', by('Minh Tuấn, Thanh Hà')],
  ['Ảnh: Minh Tuấn và Thanh Hà/TTXVN', by('Minh Tuấn, Thanh Hà', 'TTXVN')],
  ['Ảnh: Minh Tuấn & Thanh Hà/TTXVN', by('Minh Tuấn, Thanh Hà', 'TTXVN')],
  ['Ảnh: Minh Tuấn - Thanh Hà/TTXVN', by('Minh Tuấn, Thanh Hà', 'TTXVN')],
  ['Ảnh: Minh Tuấn/Thanh Hà/TTXVN', by('Minh Tuấn, Thanh Hà', 'TTXVN')],
  ['Ảnh/Photo: TTXVN', by('', 'TTXVN')],
  ['Photo: Thanh Hà/VNA', by('Thanh Hà', 'VNA')],
  ['Photos: VNA', by('', 'VNA')],
  ['Photo by John Smith / Getty Images via AFP', by('John Smith', 'Getty Images', 'AFP')],
  ['(Photo by John Smith/AFP via Getty Images)', by('John Smith', 'AFP', 'Getty Images')],
  ['Photo by Jean-Pierre de la Cour/AFP', by('Jean-Pierre de la Cour', 'AFP')],
  ['Photo courtesy of Embassy of Cuba', by('', 'Embassy of Cuba')],
  ['(AP Photo/John Smith)', by('John Smith', 'AP')],
  ['REUTERS/John Smith', by('John Smith', 'REUTERS')],
  ['File photo: Thanh Hà/VNA', by('Thanh Hà', 'VNA', '', true)],
  ['File photo', by('', '', '', true)],
  ['Photo: via TTXVN', by('', '', 'TTXVN')],
  ['Credit: Jane Doe', by('Jane Doe')],
  ['Phương Hoa/TTXVN', by('Phương Hoa', 'TTXVN')],
  ['TTXVN', by('', 'TTXVN')],
  ['Ảnh: Phương Hoa/TTXVN'.normalize('NFD'), by('Phương Hoa', 'TTXVN')],
  ['Ảnh:\u00a0Phương\u00a0Hoa/TTXVN\u200b', by('Phương Hoa', 'TTXVN')],
  ['Phương Hoa', null],
  ['Ảnh:', null],
  ['Ảnh: …', null],
  ['Ảnh: Lễ khai mạc diễn ra long trọng', null],
  ['Ảnh đẹp lắm', null],
  ['', null],
];

const tails: readonly (readonly [tail: string, credit: Credit])[] = [
  [' Ảnh: Phương Hoa/TTXVN', by('Phương Hoa', 'TTXVN')],
  [' Ảnh: Phương Hoa/TTXVN.', by('Phương Hoa', 'TTXVN')],
  [' (Ảnh: Phương Hoa/TTXVN)', by('Phương Hoa', 'TTXVN')],
  [' (Ảnh: Phương Hoa/TTXVN).', by('Phương Hoa', 'TTXVN')],
  [' (ảnh: TTXVN)', by('', 'TTXVN')],
  [' (Phương Hoa/TTXVN)', by('Phương Hoa', 'TTXVN')],
  [' - Ảnh: Phương Hoa/TTXVN', by('Phương Hoa', 'TTXVN')],
  [' | Nguồn ảnh: Minh Tuấn', by('Minh Tuấn')],
  ['\nẢnh: AFP/TTXVN phát', by('', 'AFP', 'TTXVN')],
  [' Photo by John Smith / Getty Images via AFP', by('John Smith', 'Getty Images', 'AFP')],
  [' (AP Photo/John Smith)', by('John Smith', 'AP')],
];

const whole = [
  'Trong ảnh: Công nhân lắp ráp tua-bin.',
  'Trong Ảnh: Nguyễn Văn An',
  'Ảnh: Lễ khai mạc diễn ra long trọng tại quảng trường.',
  'Triển lãm ảnh “Biển gọi” mở cửa tại Huế.',
  'Tổ chức Giáo dục, Khoa học và Văn hóa Liên hợp quốc (UNESCO).',
  'Đại biểu hai khối họp trực tuyến (ASEAN/EU).',
  'Theo Hãng thông tấn Pháp (AFP).',
  'Ảnh: Phương Hoa/TTXVN. Ông An nói tiếp với các đại biểu.',
  'Nguồn nước: sông Lam.',
  '',
];

describe('the credit reader', () => {
  it.each(lines)('reads %j', (line, credit) => {
    expect(readCreditLine(line)).toEqual(credit);
  });

  it.each(tails)('splits the tail %j off a caption', (tail, credit) => {
    expect(splitCredit(`Các đại biểu chụp ảnh lưu niệm.${tail}`)).toEqual({
      caption: 'Các đại biểu chụp ảnh lưu niệm.',
      credit,
    });
  });

  it.each(whole)('leaves the caption %j whole', (caption) => {
    expect(splitCredit(caption)).toEqual({ caption, credit: null });
  });

  it('keeps what a label says of the picture', () => {
    expect(splitCredit('Mưa lớn ở vùng núi. (Ảnh minh họa: TTXVN)')).toEqual({
      caption: 'Mưa lớn ở vùng núi. Ảnh minh họa',
      credit: by('', 'TTXVN'),
    });
  });

  it('gives a caption that is only a credit an empty text', () => {
    expect(splitCredit('Ảnh: Phương Hoa/TTXVN')).toEqual({ caption: '', credit: by('Phương Hoa', 'TTXVN') });
  });

  it('gives the stop after the bracket back to the sentence', () => {
    expect(splitCredit('Người dân đón Tết (Ảnh: TTXVN).').caption).toBe('Người dân đón Tết.');
  });

  it('takes the agencies of the desk for agencies', () => {
    expect(readCreditLine('Ảnh: Sao Biển')).toEqual(by('Sao Biển'));
    expect(readCreditLine('Ảnh: Sao Biển', ['Sao Biển'])).toEqual(by('', 'Sao Biển'));
  });
});

describe('the credit writer', () => {
  it.each([
    [by('Phương Hoa', 'TTXVN'), 'Ảnh: Phương Hoa/TTXVN', 'Photo: Phương Hoa/TTXVN'],
    [by('', 'AFP', 'TTXVN'), 'Ảnh: AFP/TTXVN phát', 'Photo: AFP via TTXVN'],
    [by('', '', 'TTXVN', true), 'Ảnh: Tư liệu/TTXVN phát', 'File photo: via TTXVN'],
    [by('', '', '', true), 'Ảnh: Tư liệu', 'File photo'],
    [by('  '), '', ''],
  ])('prints %j in house form', (credit, vietnamese, english) => {
    expect(writeCredit(credit, 'vi')).toBe(vietnamese);
    expect(writeCredit(credit, 'en')).toBe(english);
    expect(isEmptyCredit(credit)).toBe(vietnamese === '');
  });
});

const given = fc.constantFrom('Minh', 'Thanh Hà', 'Đức', 'Quỳnh Như', 'Ý Nhi', 'Ngọc Ánh', 'Khoa', 'Sơn');
const family = fc.constantFrom('Nguyễn', 'Trần', 'Lê', 'Đỗ', 'Vũ', 'Hồ', 'Smith', 'O’Neil');
const person = fc.tuple(family, given).map((names) => names.join(' '));
const people = fc.array(person, { maxLength: 3 }).map((names) => names.join(', '));
const agency = fc.constantFrom(
  '',
  'TTXVN',
  'AFP',
  'Báo Quốc tế',
  'Sao Biển',
  'Đài Truyền hình Huế',
  'Vietnam+',
);
const anyCredit: fc.Arbitrary<Credit> = fc.record({
  photographer: people,
  agency,
  issuedBy: agency,
  isArchive: fc.boolean(),
});
const piece = fc.constantFrom(
  ...[
    'Ảnh',
    ': ',
    '/',
    ' - ',
    ', ',
    '(',
    ')',
    '.',
    ' ',
    'TTXVN',
    'AFP',
    'Phương Hoa',
    'Tư liệu',
    ' phát',
    ' via ',
  ],
  ...[
    'Photo by ',
    'và',
    'Nguồn ảnh: ',
    'minh họa',
    'do ',
    'cung cấp',
    'Báo Quốc tế',
    'lễ',
    '|',
    '“',
    'File photo',
  ],
);
const anyLine = fc.oneof(
  fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 6 }).map((pieces) => `Ảnh: ${pieces.join('')}`),
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => `Ảnh: ${text}`),
);
const wordsOf = (text: string): readonly string[] => text.normalize('NFC').match(/[\p{L}\p{N}+]+/gu) ?? [];
const labelWords =
  /^(ảnh|nguồn|photo|photos|file|by|do|via|và|and|cung|cấp|phát|tư|liệu|minh|họa|image|images|credit|source|tin|bài)$/i;

describe('reading and writing a credit', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(anyCredit, fc.constantFrom('vi' as const, 'en' as const), (credit, language) => {
        fc.pre(!isEmptyCredit(credit));
        expect(readCreditLine(writeCredit(credit, language), ['Sao Biển'])).toEqual(credit);
      }),
      { numRuns: 2000 },
    );
  });

  it('settles on one reading of any line it understands', () => {
    fc.assert(
      fc.property(anyLine, fc.constantFrom('vi' as const, 'en' as const), (line, language) => {
        const credit = readCreditLine(line);
        fc.pre(credit !== null);
        expect(readCreditLine(writeCredit(credit, language))).toEqual(credit);
      }),
      { numRuns: 5000 },
    );
  });

  it('loses no word of a caption', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'Đại biểu dự lễ. ', 'Đại biểu '), anyLine, (before, line) => {
        const { caption, credit } = splitCredit(before + line);
        const kept = wordsOf(`${caption} ${credit === null ? '' : writeCredit(credit, 'vi')}`);
        const lost = wordsOf(before + line).filter((word) => !kept.includes(word) && !labelWords.test(word));
        expect(lost).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });
});
