import { describe, expect, it } from 'vitest';
import { rightsText } from '../../../../shared/strings/rights';

describe('the rights of a photo in a sentence', () => {
  it('say what follows, and why', () => {
    expect(rightsText({ type: 'usable' }, 'vi')).toBe('Hôm nay được dùng.');
    expect(rightsText({ type: 'expired', usableUntil: '2026-02-01' }, 'vi')).toBe(
      'Hết hạn dùng từ sau ngày 01/02/2026. Bài có ảnh này không xuất được.',
    );
    expect(rightsText({ type: 'expired', usableUntil: '2026-02-01' }, 'en')).toContain('1 February 2026');
    expect(rightsText({ type: 'denied', agency: '', note: 'Gia đình không đồng ý.' }, 'vi')).toBe(
      'Không được dùng. Bài có ảnh này không xuất được. Gia đình không đồng ý.',
    );
    expect(rightsText({ type: 'denied', agency: 'Getty', note: '' }, 'en')).toBe(
      'The desk may not use photos by Getty. A story that shows it cannot be exported.',
    );
    expect(rightsText({ type: 'askFirst', agency: 'AFP', note: '{day}' }, 'vi')).toBe(
      'Phải hỏi AFP trước mỗi lần dùng. {day}',
    );
  });
});
