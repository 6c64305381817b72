import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeSlug, writeSlugs } from '../../../../shared/export/slug';

describe('a slug', () => {
  it('is the headline without marks', () => {
    expect(writeSlug('Đường ra đảo: “đèn” đã sáng!')).toBe('duong-ra-dao-den-da-sang');
  });

  it('ends at a word when the headline is long', () => {
    const slug = writeSlug('Nghiêng nghiêng một triền sông '.repeat(5));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/-(nghieng|mot|trien|song)$/);
  });

  it('is no name that Windows keeps for itself', () => {
    expect(writeSlug('CON')).toBe('con-1');
    expect(writeSlug('Lpt1')).toBe('lpt1-1');
  });

  it('is ASCII, short and without stray hyphens, whatever the headline', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (headline) => {
        expect(writeSlug(headline)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(writeSlug(headline).length).toBeLessThanOrEqual(82);
      }),
    );
  });

  it('is given once only, also to headlines that differ in marks or case or say nothing', () => {
    const headlines = ['Hòn đảo', 'HÒN ĐẢO', 'hon dao', '…', '!', 'x'.repeat(200), 'x'.repeat(201)];
    const slugs = writeSlugs(headlines);
    expect(new Set(slugs).size).toBe(headlines.length);
    expect(slugs.slice(0, 5)).toEqual(['hon-dao', 'hon-dao-2', 'hon-dao-3', 'bai-viet', 'bai-viet-2']);
    expect(slugs.every((slug) => slug.length <= 80)).toBe(true);
  });
});
