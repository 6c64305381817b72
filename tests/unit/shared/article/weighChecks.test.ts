import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleKinds } from '../../../../shared/article/article';
import { type CheckCode, checkLevels } from '../../../../shared/article/checkCodes';
import { checkArticle } from '../../../../shared/article/checks';
import type { DeskCheckLevel } from '../../../../shared/article/page';
import { heldFor, levelOf } from '../../../../shared/article/weighChecks';
import * as p from './pages';

const codes = Object.keys(checkLevels) as CheckCode[];
const said = (code: string, kind: DeskCheckLevel['kind'], level: DeskCheckLevel['level']) => ({
  code,
  kind,
  level,
});
const noByline = (...checkLevels: readonly DeskCheckLevel[]) =>
  checkArticle(p.page({ bylines: [] }, { checkLevels })).map(({ code, level }) => [code, level]);

describe('the desk', () => {
  it('switches a check off, and makes it graver or less grave', () => {
    expect(noByline()).toEqual([['bylineMissing', 'warning']]);
    expect(noByline(said('bylineMissing', null, 'off'))).toEqual([]);
    expect(noByline(said('bylineMissing', null, 'error'))).toEqual([['bylineMissing', 'error']]);
  });

  it('has another word for one kind, which goes before its word for all', () => {
    const all = said('bylineMissing', null, 'error');
    expect(noByline(all, said('bylineMissing', 'news', 'note'))).toEqual([['bylineMissing', 'note']]);
    expect(noByline(said('bylineMissing', 'video', 'off'), all)).toEqual([['bylineMissing', 'error']]);
  });

  it('asks for no dateline of pictures unless it wants one', () => {
    const codesOf = (...levels: readonly DeskCheckLevel[]) =>
      checkArticle(p.page({ kind: 'photoStory', dateline: '' }, { checkLevels: levels })).map(
        ({ code }) => code,
      );
    expect(codesOf()).toEqual([]);
    expect(codesOf(said('datelineMissing', null, 'warning'))).toEqual(['datelineMissing']);
  });

  it('cannot make less of what would break the page, an embargo or a right', () => {
    const held = codes.filter((code) => heldFor(code) !== undefined);
    expect(held.length).toBeGreaterThan(20);
    const level = fc.constantFrom('error', 'warning', 'note', 'off');
    const kind = fc.constantFrom(...articleKinds);
    fc.assert(
      fc.property(fc.constantFrom(...held), kind, fc.option(kind), level, (code, of, forKind, chosen) => {
        expect(levelOf(code, of, [said(code, forKind, chosen)])).toBe('error');
      }),
    );
  });

  it('is heard for every other check, of every kind', () => {
    for (const code of codes.filter((each) => heldFor(each) === undefined)) {
      for (const kind of articleKinds) expect(levelOf(code, kind, [said(code, null, 'off')])).toBe('off');
    }
  });

  it('may know checks that this version does not', () => {
    expect(noByline(said('ofLater', null, 'error'))).toEqual([['bylineMissing', 'warning']]);
  });
});
