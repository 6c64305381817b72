import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAgency, newName } from '../../../../shared/article/knownName';
import {
  allSpellings,
  findKnownName,
  likenessOf,
  toHouseSpelling,
  withNewNames,
} from '../../../../shared/vietnamese/spellings';

const agencies = [
  { ...newAgency('TTXVN'), spellings: ['VNA', 'Thông tấn xã Việt Nam'] },
  newAgency('Vietnam+'),
  newAgency('Vietnam'),
  { ...newAgency('Xinhua'), spellings: ['THX', 'Tân Hoa xã'] },
  newAgency('Getty Images'),
];
const people = [newName('Phương Hoa'), newName('Phương Hòa'), newName('Trần Đức'), newName('T.T.D.')];

describe('the names of the desk', () => {
  it.each([
    ['TTXVN', 'TTXVN'],
    ['ttxvn', 'TTXVN'],
    ['T.T.X.V.N.', 'TTXVN'],
    ['vna', 'TTXVN'],
    ['Thông tấn xã việt nam'.normalize('NFD'), 'TTXVN'],
    ['THX', 'Xinhua'],
    ['  Tân  Hoa  Xã ', 'Xinhua'],
    ['getty images', 'Getty Images'],
    ['GettyImages', 'Getty Images'],
    ['vietnam+', 'Vietnam+'],
    ['Reuters', undefined],
    ['', undefined],
  ])('find the agency %j', (name, house) => {
    expect(findKnownName(name, agencies)?.name).toBe(house);
  });

  it.each([
    ['Phương Hoa', 'Phương Hoa'],
    ['PHƯƠNG HÒA', 'Phương Hòa'],
    ['Phương Hoà', 'Phương Hòa'],
    ['Phuong Hoa', undefined],
    ['Tran Duc', 'Trần Đức'],
    ['Trần Dục', undefined],
    ['TTD', 'T.T.D.'],
  ])('find the photographer %j', (name, house) => {
    expect(findKnownName(name, people)?.name).toBe(house);
  });

  it.each([
    ['agency', 'VNA', 'TTXVN'],
    ['agency', 'THX/VNA', 'Xinhua/TTXVN'],
    ['agency', 'Reuters/ttxvn', 'Reuters/TTXVN'],
    ['agency', 'TTXVN/Vietnam+', null],
    ['agency', 'TTXVN ', null],
    ['agency', 'Sao Biển', null],
    ['agency', '', null],
    ['issuedBy', 'vna', 'TTXVN'],
    ['photographer', 'tran duc, Hải Yến', 'Trần Đức, Hải Yến'],
    ['photographer', 'Trần Đức,', null],
  ] as const)('write the %s %j as the house does', (field, text, house) => {
    expect(toHouseSpelling(field, text, field === 'photographer' ? people : agencies)).toBe(house);
  });

  it('once in house form stay so, whatever was typed', () => {
    const typed = fc.oneof(
      fc.constantFrom(...allSpellings(agencies), 'vna/thx', 'Reuters'),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const house = toHouseSpelling('agency', text, agencies);
        if (house !== null) expect(toHouseSpelling('agency', house, agencies)).toBeNull();
      }),
    );
  });

  it('are alike where only marks, case, spaces and punctuation differ', () => {
    expect(new Set(['Phương Hoa', 'PHƯƠNG HÒA', 'Phuong-Hoa', 'phương hoa.'].map(likenessOf)).size).toBe(1);
    expect(likenessOf('Vietnam+')).not.toBe(likenessOf('Vietnam'));
  });

  it('take in new names once, under none of their spellings', () => {
    const more = ['VNA', 'AFP', 'AFP', '', 'TTXVN'].map(newAgency);
    expect(withNewNames(agencies, more)).toEqual([...agencies, newAgency('AFP')]);
  });
});
