import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../shared/article/article';
import { editorNotes, versionLine } from '../../../../shared/export/editorNotes';
import { embargoAt, postStatusOf, publishedFirst, pubStatusOf } from '../../../../shared/export/publication';
import { renderText } from '../../../../shared/export/text';
import { newsPage } from './samples';

const now = '2026-11-22T01:02:03Z';
const later = '2026-11-23T00:00:00+07:00';
const article = (change: Partial<Article>): Article => ({ ...newsPage.article, ...change });
const withdrawal = { at: '2026-11-22T08:00:00+07:00', reason: 'Nguồn tin rút lời.' };

describe('the status of a story', () => {
  it.each([
    ['draft', 'withheld', 'draft'],
    ['inReview', 'withheld', 'draft'],
    ['ready', 'usable', 'publish'],
    ['published', 'usable', 'publish'],
    ['withdrawn', 'canceled', 'trash'],
  ] as const)('%s is %s to agencies and %s to WordPress', (status, pubStatus, postStatus) => {
    expect(pubStatusOf(article({ status }))).toBe(pubStatus);
    expect(postStatusOf(article({ status }), now)).toBe(postStatus);
  });

  it('is canceled for a story that was taken back, whatever it became since', () => {
    expect(pubStatusOf(article({ status: 'published', withdrawal }))).toBe('canceled');
    expect(postStatusOf(article({ status: 'ready', withdrawal }), now)).toBe('trash');
  });

  it('waits for the end of an embargo and for the day of publishing', () => {
    expect(postStatusOf(article({ status: 'ready', embargo: later }), now)).toBe('future');
    expect(postStatusOf(article({ status: 'ready', embargo: now }), now)).toBe('publish');
    expect(postStatusOf(article({ status: 'published', publishedAt: later }), now)).toBe('future');
    expect(postStatusOf(article({ status: 'draft', embargo: later }), now)).toBe('draft');
    expect(embargoAt(article({ embargo: '2026-11-22T08:02:04+07:00' }), now)).toBe(
      '2026-11-22T08:02:04+07:00',
    );
    expect(embargoAt(article({ embargo: '2026-11-22T08:02:03+07:00' }), now)).toBeNull();
  });

  it('keeps the day it was first seen, however often it is published again', () => {
    const at = '2026-11-20T00:00:00Z';
    expect(publishedFirst(article({ firstPublished: { at, revision: 2 }, publishedAt: now }))).toBe(at);
    expect(publishedFirst(article({ publishedAt: now }))).toBe(now);
  });
});

describe('the notes for whoever receives a story', () => {
  const told = article({
    embargo: later,
    withdrawal,
    updates: [
      { type: 'update', at: '2026-11-21T10:00:00+07:00', text: 'Thêm lời  của\nchủ bến.' },
      { type: 'correction', at: '2026-11-22T07:00:00+07:00', text: 'Giá vé là 5.000 đồng.' },
    ],
  });

  it('tell first what forbids its use, then what changed, the newest first', () => {
    expect(editorNotes(told)).toEqual([
      'BÀI ĐÃ GỠ 22/11/2026, 08:00 (GMT+7): Nguồn tin rút lời.',
      'KHÔNG ĐĂNG TRƯỚC 23/11/2026, 00:00 (GMT+7)',
      'Đính chính 22/11/2026, 07:00 (GMT+7): Giá vé là 5.000 đồng.',
      'Cập nhật 21/11/2026, 10:00 (GMT+7): Thêm lời của chủ bến.',
    ]);
    expect(editorNotes({ ...told, language: 'en' })[1]).toBe(
      'EMBARGOED UNTIL 23 November 2026, 00:00 (GMT+7)',
    );
    expect(editorNotes(newsPage.article)).toEqual([]);
  });

  it('stand at the head of the wire text; which text it is, stands at its end', () => {
    const wire = renderText({ ...newsPage, article: told }, 7)
      .trimEnd()
      .split('\n\n');
    expect(wire[0]?.split('\n')).toEqual(editorNotes(told));
    expect(wire.at(-1)).toBe(versionLine(told, 7));
    expect(wire.at(-1)).toMatch(
      /^Bản 7, sửa lúc \d\d\/\d\d\/\d{4}, \d\d:\d\d \(GMT\+7\), trạng thái: Bản nháp$/,
    );
    expect(versionLine(told, undefined)).toMatch(/^Sửa lúc/);
  });
});
