import { describe, expect, it } from 'vitest';
import type { Credit } from '../../../../shared/article/photo';
import { splitFilmCredit, writeFilmCredit } from '../../../../shared/vietnamese/filmCredit';

const credit = (photographer: string, agency: string, issuedBy = '', isArchive = false): Credit => ({
  photographer,
  agency,
  issuedBy,
  isArchive,
});

const caption = 'Lễ hội trên sông Hương.';

describe('the credit of a film', () => {
  it.each([
    ['Video: Quốc Bảo/TTXVN', credit('Quốc Bảo', 'TTXVN')],
    ['(Video: TTXVN)', credit('', 'TTXVN')],
    ['video: AFP/TTXVN phát', credit('', 'AFP', 'TTXVN')],
    ['Nguồn video: Reuters', credit('', 'Reuters')],
    ['Clip: Minh Tuấn', credit('Minh Tuấn', '')],
    ['Nguồn clip: VTV', credit('', 'VTV')],
    ['Video by Jane Doe/AFP', credit('Jane Doe', 'AFP')],
    ['Ảnh: Quốc Bảo/TTXVN', credit('Quốc Bảo', 'TTXVN')],
  ])('is read at the end of a caption: %s', (line, expected) => {
    expect(splitFilmCredit(`${caption} ${line}`, ['VTV'])).toEqual({ caption, credit: expected });
  });

  it.each([
    caption,
    'Cảnh trong phim: người lính trở về làng cũ sau nhiều năm.',
    'Xem video: lễ hội diễn ra trong ba ngày tại Huế, thu hút hàng vạn người.',
    'Trong video: công nhân lắp ráp tua-bin.',
  ])('is in no caption that only speaks of one: %s', (words) => {
    expect(splitFilmCredit(words, []).credit).toBeNull();
  });

  it.each(['vi', 'en'] as const)('is read again as it is printed (%s)', (language) => {
    for (const each of [
      credit('Quốc Bảo', 'TTXVN'),
      credit('', 'AFP', 'TTXVN'),
      credit('', 'TTXVN', '', true),
    ]) {
      const line = writeFilmCredit(each, language);
      expect(splitFilmCredit(`${caption} ${line}`, []), line).toEqual({ caption, credit: each });
    }
  });
});
