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

describe('the credit reader', () => {
  it.each([
    ['Phương Hoa/TTXVN', by('Phương Hoa', 'TTXVN')],
    ['TTXVN', by('', 'TTXVN')],
    ['(Phương Hoa/TTXVN)', by('Phương Hoa', 'TTXVN')],
    ['Tư liệu', by('', '', '', true)],
    ['File photo', by('', '', '', true)],
    ['Phương Hoa', null],
    ['Ảnh đẹp lắm', null],
  ])('reads the line %j', (line, credit) => {
    expect(readCreditLine(line)).toEqual(credit);
  });

  it('reads a name that stands alone only from the caption it belongs to', () => {
    expect(splitCredit('Cảng Hải Phòng. TTXVN')).toEqual({ caption: 'Cảng Hải Phòng. TTXVN', credit: null });
  });

  it('takes the agencies of the desk for agencies, whatever their case', () => {
    expect(readCreditLine('Ảnh: Sao Biển')).toEqual(by('Sao Biển'));
    expect(readCreditLine('Ảnh: Sao Biển', ['Sao Biển'])).toEqual(by('', 'Sao Biển'));
    expect(readCreditLine('Ảnh: SAO BIỂN', ['Sao Biển'])).toEqual(by('', 'SAO BIỂN'));
    expect(splitCredit('Tàu rời bến. (Hải Yến/Sao Biển)', ['Sao Biển'])).toEqual({
      caption: 'Tàu rời bến.',
      credit: by('Hải Yến', 'Sao Biển'),
    });
  });

  it('reads no further back than a credit is long', () => {
    const credit = 'Ảnh: Phương Hoa/TTXVN';
    expect(splitCredit(`${'Tàu rời bến. '.repeat(500)}${credit}`).credit).toEqual(by('Phương Hoa', 'TTXVN'));
    expect(splitCredit(`Tàu rời bến. ${credit}, ${'và Thanh Hà, '.repeat(30)}`).credit).toBeNull();
  });
});

describe('the credit writer', () => {
  it.each([
    [by('Phương Hoa', 'TTXVN'), 'Ảnh: Phương Hoa/TTXVN', 'Photo: Phương Hoa/TTXVN'],
    [by(' Phương Hoa. ', 'TTXVN/'), 'Ảnh: Phương Hoa/TTXVN', 'Photo: Phương Hoa/TTXVN'],
    [by('T.T.D.'), 'Ảnh: T.T.D.', 'Photo: T.T.D.'],
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
