import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyTerms, type KnownAgency, newAgency } from '../../../../shared/article/knownName';
import { blankPhoto, noCredit, noRights } from '../../../../shared/article/photo';
import { agencyKeysOf, keysWithTerms, rightsOn } from '../../../../shared/article/rights';

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
    expect(state({ agency: 'Gettysburg' })).toEqual({ type: 'usable' });
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
      'gettyimages',
      'getty',
    ]);
    expect(rightsOn(day, photoOf({}), [{ ...newAgency(' '), terms: 'denied' }])).toEqual({ type: 'usable' });
  });
});
