import { describe, expect, it } from 'vitest';
import type { Check } from '../../../../shared/article/check';
import { checkKey, isBlocking, withOverrides } from '../../../../shared/article/overrides';
import { id } from './pages';

const check = (code: string, level: Check['level'], index = 0): Check => ({
  code,
  level,
  where: { type: 'body', index },
  values: {},
});
const [alt, link, note] = [
  check('altMissing', 'error'),
  check('linkBroken', 'error', 2),
  check('long', 'warning'),
];
const own = (error: Check, reason: string, article = id(1)) => ({ article, check: checkKey(error), reason });

describe('a reason for letting errors go', () => {
  it('stands with each error of the article, and with nothing else', () => {
    const checks = withOverrides(id(1), [alt, link, note], { forAll: ' Ảnh gửi sau ', own: [] });
    expect(checks).toEqual([{ ...alt, override: 'Ảnh gửi sau' }, { ...link, override: 'Ảnh gửi sau' }, note]);
    expect(checks.some(isBlocking)).toBe(false);
  });

  it('of one error goes before that for all, and lets no other error go', () => {
    const reasons = [own(link, 'Trang sẽ mở chiều nay')];
    expect(withOverrides(id(1), [alt, link], { forAll: 'Gấp', own: reasons })).toEqual([
      { ...alt, override: 'Gấp' },
      { ...link, override: 'Trang sẽ mở chiều nay' },
    ]);
    const left = withOverrides(id(1), [alt, link], { forAll: '', own: reasons });
    expect(left.filter(isBlocking)).toEqual([alt]);
  });

  it('is for the article it was given for, the error it was given for, and more than white space', () => {
    const others = [
      own(alt, 'Của bài khác', id(2)),
      own({ ...alt, values: { count: 2 } }, 'Khác'),
      own(alt, '  '),
    ];
    expect(withOverrides(id(1), [alt], { forAll: ' ', own: others })).toEqual([alt]);
  });
});
