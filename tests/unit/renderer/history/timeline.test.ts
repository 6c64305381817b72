import { describe, expect, it } from 'vitest';
import { groupByDay, localDay } from '../../../../renderer/history/dayGroups';
import { dayName, describeVersion } from '../../../../renderer/history/timelineWords';
import { otherRevision } from '../../../../renderer/history/useSides';
import { translate } from '../../../../shared/strings/strings';
import type { Translate } from '../../../../renderer/strings';
import { version } from './versions';

const t: Translate = (key, ...values) => translate('vi', key, ...values);
const words = { t, language: 'vi' } as const;
/** Local noon, so that the test holds in every time zone. */
const noon = (day: number) => new Date(2026, 10, day, 12).toISOString();

describe('the timeline', () => {
  it('puts versions under the day they were saved on, in their order', () => {
    const versions = [version(4, noon(22)), version(3, noon(22)), version(2, noon(20))];
    expect(
      groupByDay(versions).map(({ day, versions: of }) => [day, of.map(({ revision }) => revision)]),
    ).toEqual([
      ['2026-11-22', [4, 3]],
      ['2026-11-20', [2]],
    ]);
  });

  it('keeps the order of the revisions where a clock went back', () => {
    const versions = [version(3, noon(22)), version(2, noon(24)), version(1, noon(22))];
    expect(groupByDay(versions).map(({ day }) => day)).toEqual(['2026-11-22', '2026-11-24', '2026-11-22']);
  });

  it('names today and yesterday', () => {
    const name = (day: number) => dayName(localDay(noon(day)), noon(day), words, Date.parse(noon(22)));
    expect(name(22)).toBe('Hôm nay, 22/11/2026');
    expect(name(21)).toBe('Hôm qua, 21/11/2026');
    expect(name(20)).toBe('20/11/2026');
  });

  it('reads an entry out with its name, who saved it and what changed', () => {
    const named = version(2, noon(22), {
      milestone: { type: 'named', name: 'Bản gửi duyệt' },
      change: { wordsAdded: 1, wordsRemoved: 0, others: ['captions', 'related'] },
    });
    expect(describeVersion(named, words)).toBe(
      '12:00:00, Bản gửi duyệt, lan, thêm 1 chữ, Sửa chú thích, mô tả ảnh, Đổi tin bài liên quan',
    );
    const first = version(1, noon(22), {
      savedBy: '',
      change: null,
      milestone: { type: 'import', name: '' },
    });
    expect(describeVersion(first, words)).toBe('12:00:00, Lúc nhập bài, bản đầu tiên');
  });
});

describe('the other side of a comparison', () => {
  const versions = [version(9, noon(22)), version(6, noon(22)), version(2, noon(20))];

  it('is the article now, the version before, or the one chosen', () => {
    expect(otherRevision(versions, 6, 'current')).toBeNull();
    expect(otherRevision(versions, 6, 'previous')).toBe(2);
    expect(otherRevision(versions, 6, 9)).toBe(9);
  });

  it('is the article now for the oldest, which has none before it', () => {
    expect(otherRevision(versions, 2, 'previous')).toBeNull();
  });
});
