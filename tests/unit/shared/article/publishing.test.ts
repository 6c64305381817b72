import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../shared/article/article';
import { blankArticle } from '../../../../shared/article/blankArticle';
import {
  addNotice,
  changeStatus,
  lastAct,
  markPublished,
  takeBack,
  withdraw,
} from '../../../../shared/article/publishing';
import { id } from './pages';

const at = '2026-11-22T07:03:22.000Z';
const ready: Article = {
  ...blankArticle({ id: id(1), kind: 'news', language: 'vi', now: at }),
  status: 'ready',
};
const published: Article = { ...ready, ...markPublished(ready, { at, revision: 7 }) };
const later = '2026-11-23T01:00:00.000Z';

describe('marking a story as published', () => {
  it('remembers which text readers saw first, and when', () => {
    expect(published).toMatchObject({
      status: 'published',
      publishedAt: at,
      firstPublished: { at, revision: 7 },
    });
  });

  it('a second time leaves the first text and the first time', () => {
    expect({ ...published, ...markPublished(published, { at: later, revision: 9 }) }).toEqual(published);
  });

  it('keeps a time of publication that was typed before', () => {
    const typed = { ...ready, publishedAt: '2026-11-20T00:00:00Z' };
    expect(markPublished(typed, { at, revision: 2 })).toMatchObject({
      publishedAt: typed.publishedAt,
      firstPublished: { at: typed.publishedAt, revision: 2 },
    });
  });

  it('ends a withdrawal', () => {
    const gone = { ...published, ...withdraw(at, 'Sai nguồn tin') };
    expect(markPublished(gone, { at: later, revision: 9 }).withdrawal).toBeNull();
  });
});

describe('taking back', () => {
  const notice = fc.record({
    type: fc.constantFrom('update' as const, 'correction' as const),
    at: fc.constant(later),
    text: fc.string({ minLength: 1 }),
  });

  it('undoes each act, the last one first, until nothing of them is left', () => {
    fc.assert(
      fc.property(fc.array(notice, { maxLength: 6 }), fc.boolean(), (notices, isWithdrawn) => {
        const states = [ready, published];
        for (const each of notices) {
          const before = states.at(-1) ?? ready;
          states.push({ ...before, ...addNotice(before, each) });
        }
        const standing = states.at(-1) ?? ready;
        if (isWithdrawn) states.push({ ...standing, ...withdraw(later, 'Sai') });
        let now = states.at(-1) ?? ready;
        for (const before of states.slice(0, -1).reverse()) {
          expect(lastAct(now)).not.toBeNull();
          now = { ...now, ...takeBack(now) };
          expect(now).toEqual(before);
        }
        expect(lastAct(now)).toBeNull();
        expect(takeBack(now)).toEqual({});
      }),
    );
  });

  it('leaves a time of publication that the editor typed', () => {
    const typed: Article = { ...published, publishedAt: '2026-11-20T00:00:00Z' };
    expect({ ...typed, ...takeBack(typed) }).toMatchObject({
      status: 'ready',
      publishedAt: typed.publishedAt,
      firstPublished: null,
    });
  });

  it('a withdrawal of a story that was never published makes it a draft, and nothing that may be used', () => {
    const gone = { ...ready, ...withdraw(at, '') };
    expect(takeBack(gone)).toEqual({ status: 'draft', withdrawal: null });
    const planned = { ...ready, publishedAt: later, ...withdraw(at, '') };
    expect(takeBack(planned)).toMatchObject({ status: 'draft' });
  });

  it('a withdrawal of a story whose first text an older library does not know leaves it published', () => {
    const older: Article = { ...ready, status: 'published', publishedAt: at };
    expect({ ...older, ...takeBack({ ...older, ...withdraw(later, 'Sai') }) }).toEqual(older);
  });
});

it('a status chosen by hand ends a withdrawal', () => {
  const gone = { ...published, ...withdraw(at, 'Sai nguồn tin') };
  expect({ ...gone, ...changeStatus('draft') }).toMatchObject({ status: 'draft', withdrawal: null });
});
