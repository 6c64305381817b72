import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyTerms, type KnownAgency, newAgency } from '../../../../shared/article/knownName';
import { wellKnownAgencies } from '../../../../shared/vietnamese/agencyNames';
import { likenessOf } from '../../../../shared/vietnamese/spellings';
import { blankPhoto, noCredit, noRights } from '../../../../shared/article/photo';
import { agencyKeysOf } from '../../../../shared/article/agencyKeys';
import { keysWithTerms, rightsOn } from '../../../../shared/article/rights';

const day = '2026-11-22';
const photoOf = (rights: Partial<typeof noRights>, credit: Partial<typeof noCredit> = {}) => ({
  ...blankPhoto('a'.repeat(32)),
  rights: { ...noRights, ...rights },
  credit: { ...noCredit, ...credit },
});
const denying = {
  ...newAgency('Getty Images'),
  spellings: ['Getty'],
  terms: 'denied',
  note: 'Hết hợp đồng',
} as const;
const asking = { ...newAgency('Tân Hoa xã'), terms: 'ask', note: 'Gọi chị Lan' } as const;
const agencies = [newAgency('TTXVN'), denying, asking];

const joinedWithGetty = [
  'AFP, Getty Images',
  'AFP; Getty',
  'Getty Images North America',
  'Getty Images Plus',
  'John Doe (Getty Images)',
  'gettyimages.com',
  'www.gettyimages.com',
  'https://www.gettyimages.com/photos/hanoi',
  'AFP & Getty Images',
  'AFP - Getty Images',
  'Getty Images via AFP',
  'Ảnh: Getty Images',
  'GETTY IMAGES EUROPE',
];
const otherAgencies = [
  ['AP', 'Báo Ấp Bắc'],
  ['AP', 'BAO AP BAC'],
  ['AP', 'AFP'],
  ['Lao Động', 'Người Lao Động'],
  ['Lao Động', 'Bộ Lao động - Thương binh và Xã hội'],
  ['Nhân Dân', 'Ủy ban nhân dân tỉnh Lào Cai'],
  ['Nhân Dân', 'Quân đội nhân dân'],
  ['Văn hóa', 'Thể thao & Văn hóa'],
  ['Thanh Niên', 'Hội Liên hiệp Thanh niên Việt Nam'],
  ['Vietnam News', 'Vietnam News Agency'],
  ['Times', 'The New York Times'],
  ['New York Times', 'New York Post'],
  ['Getty', 'Gettysburg Times'],
  ['VNA', 'VnExpress'],
] as const;
const sameAgency = [
  ['AP', 'AP Photo'],
  ['AP', 'AP PHOTO/John Doe'],
  ['Reuters', 'Thomson Reuters'],
  ['Thanh Niên', 'Báo Thanh Niên'],
  ['Thanh Niên', 'thanhnien.vn'],
  ['Tuổi Trẻ', 'Tuổi Trẻ Online'],
  ['TTXVN', 'PV TTXVN tại Lào'],
  ['Tân Hoa xã', 'AFP, Tân Hoa xã phát'],
  ['Vietnam+', 'TTXVN/Vietnam+'],
] as const;

describe('the rights of a photo on a day', () => {
  it('last through the last day of use and no longer', () => {
    expect(rightsOn(day, photoOf({ usableUntil: '2026-11-22' }), [])).toEqual({ type: 'usable' });
    expect(rightsOn(day, photoOf({ usableUntil: '2026-11-21' }), [])).toEqual({
      type: 'expired',
      usableUntil: '2026-11-21',
    });
    expect(rightsOn(day, photoOf({}), agencies)).toEqual({ type: 'usable' });
  });

  it('follow the terms of every agency in the credit, under any spelling', () => {
    const state = (credit: Partial<typeof noCredit>) => rightsOn(day, photoOf({}, credit), agencies);
    const no = { type: 'denied', agency: 'Getty Images', note: 'Hết hợp đồng' };
    expect(state({ agency: 'getty' })).toEqual(no);
    expect(state({ agency: 'AFP', issuedBy: 'Getty Images ' })).toEqual(no);
    expect(state({ agency: 'CNN/Getty' })).toEqual(no);
    expect(state({ agency: 'Getty-Images' })).toEqual(no);
    expect(state({ agency: 'TAN HOA XA' })).toEqual({
      type: 'askFirst',
      agency: 'Tân Hoa xã',
      note: 'Gọi chị Lan',
    });
    expect(state({ agency: 'TTXVN' })).toEqual({ type: 'usable' });
    expect(state({ photographer: 'Getty' })).toEqual({ type: 'usable' });
    for (const agency of joinedWithGetty) expect([agency, state({ agency })]).toEqual([agency, no]);
    for (const photographer of ['John Doe/Getty Images', 'John Doe (Getty)', 'John Doe Getty Images'])
      expect([photographer, state({ photographer })]).toEqual([photographer, no]);
    expect(state({ agency: 'Gettysburg' })).toEqual({ type: 'usable' });
  });

  it('do not fall on another agency for a word that both names hold', () => {
    const state = (of: string, agency: string) =>
      rightsOn(day, photoOf({}, { agency }), [{ ...newAgency(of), terms: 'denied' }]).type;
    for (const [of, agency] of otherAgencies)
      expect([of, agency, state(of, agency)]).toEqual([of, agency, 'usable']);
    for (const [of, agency] of sameAgency)
      expect([of, agency, state(of, agency)]).toEqual([of, agency, 'denied']);
  });

  it('are those of the longer name where the desk knows it as another agency', () => {
    const free = [...agencies, newAgency('Getty Images Plus')];
    const state = (agency: string, known: readonly KnownAgency[]) =>
      rightsOn(day, photoOf({}, { agency }), known).type;
    expect(state('Getty Images Plus', agencies)).toBe('denied');
    expect(state('Getty Images Plus', free)).toBe('usable');
    expect(state('Getty Images Plus/Getty Images', free)).toBe('denied');
  });

  it('never fall on a well-known agency whose name does not hold the denied one', () => {
    const name = fc.constantFrom(...wellKnownAgencies);
    const shape = fc.constantFrom(
      (one: string) => one,
      (one: string) => `${one}/TTXVN`,
      (one: string) => `Báo ${one}`,
    );
    fc.assert(
      fc.property(name, name, shape, (of, other, write) => {
        const agency = write(other);
        fc.pre(!likenessOf(agency).includes(likenessOf(of)));
        const terms = [{ ...newAgency(of), terms: 'denied' as const }];
        expect(rightsOn(day, photoOf({}, { agency }), terms)).toEqual({ type: 'usable' });
      }),
    );
  });

  it('fall on an agency however a credit joins it with others', () => {
    const name = fc.constantFrom(...wellKnownAgencies);
    const join = fc.constantFrom('/', ', ', ' / ', '; ', ' - ', ' | ', ' – ');
    const around = fc.constantFrom<readonly [string, string]>(
      ['', ''],
      ['(', ')'],
      ['Ảnh: ', ''],
      ['', ' phát'],
      ['Báo ', ''],
    );
    fc.assert(
      fc.property(name, name, join, around, fc.boolean(), (of, other, sign, [open, close], isLast) => {
        const dressed = `${open}${of}${close}`;
        const agency = isLast ? `${other}${sign}${dressed}` : `${dressed}${sign}${other}`;
        const terms = [{ ...newAgency(of), terms: 'denied' as const }];
        expect(rightsOn(day, photoOf({}, { agency }), terms).type).toBe('denied');
      }),
    );
  });

  it('are those of the strictest word: denied before expired before asking', () => {
    const credit = { agency: 'Tân Hoa xã' };
    expect(
      rightsOn(day, photoOf({ isDenied: true, note: 'Gia đình không đồng ý' }, credit), agencies),
    ).toEqual({
      type: 'denied',
      agency: '',
      note: 'Gia đình không đồng ý',
    });
    expect(rightsOn(day, photoOf({ usableUntil: '2025-01-01' }, credit), agencies).type).toBe('expired');
    expect(rightsOn(day, photoOf({ usableUntil: '2025-01-01' }, { agency: 'Getty' }), agencies).type).toBe(
      'denied',
    );
  });

  it('never grow looser with another agency that denies, nor as days go by', () => {
    const strictness = { usable: 0, askFirst: 1, expired: 2, denied: 3 } as const;
    const name = fc.constantFrom('AFP', 'afp', 'Ảnh Việt', 'Anh Viet', '', 'TTXVN/AFP');
    const known = fc.array(
      fc
        .record({ name, terms: fc.constantFrom(...agencyTerms) })
        .map((agency) => ({ ...newAgency(''), ...agency })),
    );
    const days = fc.constantFrom('', '2026-01-01', '2026-11-22', '2027-01-01');
    fc.assert(
      fc.property(known, name, name, days, fc.boolean(), (list, agency, issuedBy, usableUntil, isDenied) => {
        const photo = photoOf({ usableUntil, isDenied }, { agency, issuedBy });
        const rank = (on: string, terms: readonly KnownAgency[]) =>
          strictness[rightsOn(on, photo, terms).type];
        expect(rank('2026-12-31', list)).toBeGreaterThanOrEqual(rank('2026-01-01', list));
        expect(rank(day, [...list, { ...newAgency('AFP'), terms: 'denied' }])).toBeGreaterThanOrEqual(
          rank(day, list),
        );
      }),
    );
  });

  it('hang on names, not on nothing: an empty credit and an empty agency never meet', () => {
    expect(agencyKeysOf(noCredit)).toEqual([]);
    expect(keysWithTerms([{ ...newAgency(''), terms: 'denied' }, denying], 'denied')).toEqual([
      { key: 'gettyimages', covers: [] },
      { key: 'getty', covers: [] },
    ]);
    expect(rightsOn(day, photoOf({}), [{ ...newAgency(' '), terms: 'denied' }])).toEqual({ type: 'usable' });
  });
});
