import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBodySnapshots } from '../../../../renderer/editor/bodySnapshot';
import { changeWorkspace, readWorkspace } from '../../../../renderer/workspace';
import { blankArticle } from '../../../../shared/article/blankArticle';
import type { DocumentNode } from '../../../../shared/article/article';
import { paragraph } from './makeState';

const id = 'a'.repeat(32);
const bodyOf = (text: string): DocumentNode => ({ type: 'doc', content: [paragraph(text)] });

function open(articleId: string) {
  const now = '2026-01-01T00:00:00.000Z';
  const { body, ...fields } = blankArticle({ id: articleId, kind: 'news', language: 'vi', now });
  changeWorkspace({
    open: { fields, revision: 1, checksum: '', openedBody: body, bodySnapshot: body, draftBody: null },
  });
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  open(id);
});
afterEach(() => vi.useRealTimers());

describe('the snapshot of the body', () => {
  it('comes 0.3 s after a pause', () => {
    const body = bodyOf('chữ');
    const snapshots = createBodySnapshots(id, () => body);
    snapshots.touch();
    vi.advanceTimersByTime(299);
    expect(readWorkspace().open?.bodySnapshot).not.toBe(body);
    vi.advanceTimersByTime(1);
    expect(readWorkspace().open?.bodySnapshot).toBe(body);
  });

  it('comes every second while typing goes on', () => {
    let reads = 0;
    const snapshots = createBodySnapshots(id, () => bodyOf(String((reads += 1))));
    for (let key = 0; key < 50; key += 1) {
      snapshots.touch();
      vi.advanceTimersByTime(100);
    }
    expect(reads).toBeGreaterThanOrEqual(4);
    expect(reads).toBeLessThanOrEqual(5);
  });

  it('never shows one article in the place of another', () => {
    const snapshots = createBodySnapshots(id, () => bodyOf('của bài A'));
    snapshots.touch();
    open('b'.repeat(32));
    vi.advanceTimersByTime(5000);
    expect(JSON.stringify(readWorkspace().open?.bodySnapshot)).not.toContain('của bài A');
  });
});
