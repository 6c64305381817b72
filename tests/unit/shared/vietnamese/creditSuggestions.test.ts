import { describe, expect, it } from 'vitest';
import { newName } from '../../../../shared/article/knownName';
import { noCredit } from '../../../../shared/article/photo';
import { suggestNames } from '../../../../shared/vietnamese/creditSuggestions';

const used = [
  { ...noCredit, photographer: 'Lan Anh, Quốc Bảo', agency: 'AFP/Sao Biển', issuedBy: 'VNA' },
  { ...noCredit, photographer: 'Quốc Bảo', agency: 'Reuters' },
  { ...noCredit, agency: 'Reuters' },
  noCredit,
];
const agencies = [{ name: 'TTXVN', spellings: ['VNA'] }, newName('AFP')];

describe('the suggestions of a credit field', () => {
  it('are the names of the desk, then the others that photos carry, the most used first', () => {
    const names = (...given: Parameters<typeof suggestNames>) =>
      suggestNames(...given).map(({ name }) => name);
    expect(names('photographer', [newName('Hà Thu')], used)).toEqual(['Hà Thu', 'Quốc Bảo', 'Lan Anh']);
    expect(names('agency', agencies, used)).toEqual(['TTXVN', 'AFP', 'Reuters', 'Sao Biển']);
    expect(names('issuedBy', agencies, [])).toEqual(['TTXVN', 'AFP']);
  });

  it('keep the spellings they are found by', () => {
    expect(suggestNames('agency', agencies, used)[0]).toEqual({ name: 'TTXVN', spellings: ['VNA'] });
  });
});
