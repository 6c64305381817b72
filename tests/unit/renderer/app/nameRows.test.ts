import { describe, expect, it } from 'vitest';
import {
  faultsOf,
  namesOf,
  rowsOf,
  rowsWith,
  withNewAgency,
  withNewPhotographer,
} from '../../../../renderer/app/names/nameRows';
import { newAgency, newName } from '../../../../shared/article/knownName';

const agencies = [
  { ...newAgency('TTXVN'), spellings: ['VNA', 'Thông tấn xã Việt Nam'], note: 'Hợp đồng năm' },
  newAgency('AFP'),
];
const people = [newName('Phương Hoa'), newName('Trần Đức')];

const spelled = (names: readonly (readonly [name: string, spellings: string])[]) =>
  names.map(([name, spellings], key) => ({ key, known: newName(name), spellings }));

describe('the lists of names while they are edited', () => {
  it('come back as they were', () => {
    expect(namesOf(rowsOf(agencies))).toEqual(agencies);
    expect(namesOf(rowsOf(people))).toEqual(people);
  });

  it('are kept clean: no empty row, no spelling twice, none that is the name itself', () => {
    const rows = spelled([
      [' Phương  Hoa ', 'phuong hoa;; Phương Hoa ; phuong hoa;P. Hoa'],
      ['  ', ' ; '],
    ]);
    expect(namesOf(rows)).toEqual([{ name: 'Phương Hoa', spellings: ['phuong hoa', 'P. Hoa'] }]);
  });

  it('take new rows, which are not kept while they are blank', () => {
    const [row] = withNewAgency([]);
    expect(row).toEqual({ key: -1, known: newAgency(''), spellings: '' });
    const rows = withNewPhotographer(rowsOf(people));
    expect(rows.map(({ key }) => key)).toEqual([0, 1, -1]);
    expect(namesOf(rows)).toEqual(people);
    expect(faultsOf(rows).size).toBe(0);
  });

  it('lead a spelling to one name only, and every spelling to a name', () => {
    const rows = spelled([
      ['TTXVN', 'VNA'],
      ['Thông tấn xã', 'TTX; vna'],
      ['ttxvn', ''],
      ['', 'AFP'],
    ]);
    expect([...faultsOf(rows)]).toEqual([
      [1, { type: 'twice', name: 'vna', owner: 'TTXVN' }],
      [2, { type: 'twice', name: 'ttxvn', owner: 'TTXVN' }],
      [3, { type: 'nameMissing' }],
    ]);
  });

  it('are found under any spelling, with or without marks; a blank row stays in sight', () => {
    const rows = withNewAgency(rowsOf(agencies));
    const found = (typed: string) => rowsWith(rows, typed).map(({ known }) => known.name);
    expect(found('thong tan')).toEqual(['TTXVN', '']);
    expect(found('af')).toEqual(['AFP', '']);
    expect(found('')).toEqual(['TTXVN', 'AFP', '']);
  });
});
