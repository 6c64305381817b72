import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../../../shared/article/checks';
import { newAgency, newName } from '../../../../shared/article/knownName';
import type { PageContext } from '../../../../shared/article/page';
import { type Credit, noCredit } from '../../../../shared/article/photo';
import { checkText } from '../../../../shared/strings/checks';
import * as p from './pages';

const agencies = [{ ...newAgency('TTXVN'), spellings: ['VNA'] }, newAgency('AFP')];
const photographers = [newName('Phương Hoa'), newName('Phương Hòa')];
const now = Date.parse('2026-11-22T02:00:00Z');

/** What is said of the credits of an article whose photos have these, one figure each. */
function checksOf(credits: readonly Partial<Credit>[], context: Partial<PageContext> = {}) {
  const photos = credits.map((credit, index) => p.photo(index + 1, { credit: { ...noCredit, ...credit } }));
  const figures = photos.map(({ id }, index) => p.figure(id, `Chuyến đò ${index}.`, `Đò cập bến ${index}`));
  const input = p.page({ body: p.body(p.paragraph('Sáng sớm.'), ...figures) }, { photos, ...context });
  return checkArticle(input, now).filter(({ code }) => code.startsWith('credit'));
}

const codesOf = (...given: Parameters<typeof checksOf>) =>
  checksOf(...given).map(({ code, where }) => [code, where.type === 'figure' && where.index]);

const desk = { agencies, photographers };

describe('the credits of an article', () => {
  it('must name somebody, unless the photo is from the archive', () => {
    expect(checksOf([{}])).toMatchObject([{ code: 'creditMissing', level: 'error' }]);
    expect(checksOf([{ isArchive: true }])).toEqual([]);
    expect(checksOf([{ issuedBy: 'TTXVN' }])).toEqual([]);
  });

  it.each(['Internet', 'internet', 'Mạng xã hội', 'MXH', 'ST', 'Sưu tầm', 'nguồn Internet'])(
    'may not go to %j',
    (agency) => {
      expect(checksOf([{ agency }])).toMatchObject([{ code: 'creditInternet', values: { name: agency } }]);
    },
  );

  it('are flagged where the house writes a name otherwise', () => {
    const [check] = checksOf([{ photographer: 'phuong hoà', agency: 'AFP/VNA' }], desk);
    expect(check).toMatchObject({ code: 'creditSpelling', level: 'warning', values: { house: 'TTXVN' } });
    expect(checkText(check!, 'vi')).toBe(
      'Ảnh 1: nguồn ảnh ghi “VNA”, tòa soạn viết là “TTXVN”. Sửa cho thống nhất.',
    );
    expect(codesOf([{ issuedBy: 'ttxvn' }], desk)).toEqual([['creditSpelling', 0]]);
    expect(codesOf([{ photographer: 'Phương Hoà' }], desk)).toEqual([['creditSpelling', 0]]);
    expect(codesOf([{ photographer: 'Phương Hoa', agency: 'TTXVN' }], desk)).toEqual([]);
  });

  it('show three spellings of one name, each once and beside the first', () => {
    const spellings = ['Trần Hạ', 'Trần Hà', 'TRẦN HẠ', 'Trần Hạ', 'Trần Hà'];
    const checks = checksOf(spellings.map((photographer) => ({ photographer })));
    expect(checks.map(({ code, values }) => [code, values['number'], values['name']])).toEqual([
      ['creditSpellings', 2, 'Trần Hà'],
      ['creditSpellings', 3, 'TRẦN HẠ'],
    ]);
    expect(checkText(checks[0]!, 'vi')).toBe(
      'Ảnh 2 ghi “Trần Hà”, ảnh 1 ghi “Trần Hạ”. Nếu là một tên, chọn một cách viết.',
    );
  });

  it('compare agencies with those who issue, and people with people', () => {
    expect(codesOf([{ agency: 'Sao Biển' }, { issuedBy: 'SAO BIỂN' }])).toEqual([['creditSpellings', 1]]);
    expect(codesOf([{ agency: 'Sao Biển' }, { photographer: 'Sao Biên' }])).toEqual([]);
    expect(codesOf([{ photographer: 'An Bình, Trần Hạ' }, { photographer: 'Tran Ha' }])).toEqual([
      ['creditSpellings', 1],
    ]);
  });

  it('leave two people of the desk alone whose names differ by a mark', () => {
    const both = [{ photographer: 'Phương Hoa' }, { photographer: 'Phương Hòa' }];
    expect(codesOf(both, desk)).toEqual([]);
    expect(codesOf(both)).toEqual([['creditSpellings', 1]]);
  });

  it('say a spelling of the house once, not again as one of several', () => {
    expect(codesOf([{ agency: 'TTXVN' }, { agency: 'ttxvn' }], desk)).toEqual([['creditSpelling', 1]]);
  });

  it('inside a caption are found by the agencies of the desk', () => {
    const figure = p.figure(p.id(1), 'Tàu rời bến. (Hải Yến/Sao Biển)', 'Tàu rời bến');
    const article = { body: p.body(p.paragraph('Sáng.'), figure) };
    const codes = (context: Partial<PageContext>) =>
      checkArticle(p.page(article, context), now).map(({ code }) => code);
    expect(codes({ agencies: [newAgency('Sao Biển')] })).toContain('creditInCaption');
    expect(codes({})).not.toContain('creditInCaption');
  });
});
