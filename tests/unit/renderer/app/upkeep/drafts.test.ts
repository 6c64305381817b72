import { describe, expect, it } from 'vitest';
import { canReplay } from '../../../../../renderer/app/upkeep/drafts';
import { blankArticle } from '../../../../../shared/article/blankArticle';

const now = '2026-11-22T08:00:00.000Z';
const article = blankArticle({ id: 'a'.repeat(32), kind: 'news', language: 'vi', now });
const stored = { article, revision: 2, checksum: 'c'.repeat(64), savedAt: now };
const draft = { article, typedAt: now, baseRevision: 2 };

describe('typing that was not saved', () => {
  it('goes back into the very text that it was typed into, and into no other under its number', () => {
    expect(canReplay({ ...draft, baseChecksum: stored.checksum }, stored)).toBe(true);
    expect(canReplay({ ...draft, baseChecksum: 'd'.repeat(64) }, stored)).toBe(false);
    expect(canReplay({ ...draft, baseRevision: 1, baseChecksum: stored.checksum }, stored)).toBe(false);
  });

  it('of an older app, which knew only the number, goes by the number', () => {
    expect(canReplay(draft, stored)).toBe(true);
    expect(canReplay({ ...draft, baseRevision: 1 }, stored)).toBe(false);
  });
});
