import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleKinds } from '../../../../shared/article/article';
import { rulesFor } from '../../../../shared/pageLists/fillPage';
import { firstLists, listLooks, newRule } from '../../../../shared/pageLists/listRule';
import {
  addRule,
  changeRule,
  hasList,
  hiddenBecause,
  type ListsDraft,
  offeredLooks,
  orderRules,
  removeRule,
  scopeKey,
  scopeOf,
  setList,
  toggleExclusion,
  togglePin,
} from '../../../../renderer/app/pageLists/listDraft';

const draft: ListsDraft = {
  listRules: firstLists('a'),
  listTemplates: [],
  mostRead: { type: 'mostRead', title: '', subsections: [], items: [] },
};
const ids = ({ listRules }: ListsDraft) => listRules.map(({ id }) => id);
const onPage = (of: ListsDraft, kind: 'news' | 'video') =>
  rulesFor({ kind }, { ...of, sections: [], tags: [] }).map(({ id }) => id);

describe('the draft of the page lists', () => {
  it('puts a list on the pages of the kinds that are chosen, in the order of all', () => {
    const without = setList(setList(draft, 'news', 'more', false), 'news', 'block', false);
    expect(onPage(without, 'news')).toEqual(['related', 'most-read', 'multimedia']);
    expect(onPage(without, 'video')).toEqual(ids(draft));
    const moved = orderRules(without, ['multimedia', 'more', 'most-read', 'related', 'block']);
    expect(onPage(moved, 'news')).toEqual(['multimedia', 'most-read', 'related']);
    expect(setList(setList(without, 'news', 'more', true), 'news', 'block', true)).toEqual(draft);
  });

  it('gives each list an id of its own, on the pages of every kind', () => {
    const first = addRule(setList(draft, 'news', 'more', false), 'newest');
    const second = addRule(first.draft, 'newest');
    expect([first.id, second.id]).toEqual(['newest', 'newest-2']);
    for (const kind of articleKinds) expect(hasList(second.draft, kind, second.id)).toBe(true);
    expect(ids(removeRule(second.draft, 'newest'))).toEqual([...ids(draft), 'newest-2']);
  });

  it('has the related stories of an article once: another list of them is offered only where there is none', () => {
    expect(offeredLooks(draft)).toEqual(listLooks.filter((look) => look !== 'related'));
    const without = removeRule(draft, 'related');
    expect(offeredLooks(without)).toEqual(listLooks);
    const { draft: again, id } = addRule(without, 'related');
    expect(again.listRules.find((rule) => rule.id === id)).toMatchObject({ look: 'related', isByHand: true });
  });

  it('changes one list and leaves the others', () => {
    const changed = changeRule(draft, 'more', { count: 9 });
    expect(changed.listRules.map(({ count }) => count)).toEqual([5, 9, 10, 4, 8]);
  });

  it('never names a list in a template that is not there, whatever is done', () => {
    const step = fc.record({ what: fc.constantFrom('add', 'remove', 'on', 'off', 'turn'), at: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const end = steps.reduce((now, { what, at }) => {
          const id = ids(now)[at % Math.max(1, now.listRules.length)] ?? '';
          if (what === 'add') return addRule(now, 'newest').draft;
          if (what === 'remove') return removeRule(now, id);
          if (what === 'turn') return orderRules(now, [...ids(now)].reverse());
          return setList(now, 'news', id, what === 'on');
        }, draft);
        const shown = onPage(end, 'news');
        expect(shown).toEqual(ids(end).filter((id) => hasList(end, 'news', id)));
        for (const { lists } of end.listTemplates) for (const id of lists) expect(ids(end)).toContain(id);
      }),
    );
  });

  it.each([
    { type: 'anywhere' },
    { type: 'own' },
    { type: 'ownTags' },
    { type: 'section', id: 'a b' },
  ] as const)('takes the place %j through a select and back', (scope) =>
    expect(scopeOf(scopeKey(scope))).toEqual(scope),
  );
});

describe('the stories of a list that are chosen by hand', () => {
  const story = (digit: string) => ({ type: 'article', id: digit.repeat(32) }) as const;
  const outside = { type: 'page', url: 'https://bao.example/1', title: 'Trang ngoài' } as const;
  const rule = newRule('block', 'section');

  const changed = (toggled: ReturnType<typeof togglePin>): typeof rule => {
    if (toggled.type === 'full') throw new Error('full');
    return { ...rule, ...toggled.change };
  };

  it('are pinned and let go by the same key, each once', () => {
    const pinned = togglePin(rule, story('a'));
    expect(pinned.type).toBe('added');
    const both = changed(togglePin(changed(pinned), outside));
    expect(both.pins.map(({ target }) => target)).toEqual([story('a'), outside]);
    const one = togglePin(both, story('a'));
    expect(one).toMatchObject({ type: 'removed', change: { pins: [{ target: outside }] } });
  });

  it('are either pinned or left out', () => {
    const { id } = story('a');
    const left = toggleExclusion(rule, id);
    expect(left).toMatchObject({ type: 'added', change: { exclusions: [id] } });
    const pinned = changed(togglePin(changed(left), story('a')));
    expect(pinned.exclusions).toEqual([]);
    const again = changed(toggleExclusion(pinned, id));
    expect(again).toMatchObject({ pins: [], exclusions: [id] });
    expect(changed(toggleExclusion(again, id)).exclusions).toEqual([]);
  });

  it('end where the list can hold no more', () => {
    const pins = Array.from({ length: 50 }, (_, index) => ({
      target: { ...outside, url: `https://bao.example/${index}` },
      kind: null,
      thumbnail: null,
    }));
    expect(togglePin({ ...rule, pins }, story('a'))).toEqual({ type: 'full', most: 50 });
  });
});

describe('a story that was chosen by hand', () => {
  it('is said to stand on no page while it is not published, or under embargo', () => {
    const now = Date.parse('2026-11-22T02:00:00Z');
    const embargo = '2026-11-22T02:00:01Z';
    expect(hiddenBecause({ status: 'published', embargo: null }, now)).toBeNull();
    expect(hiddenBecause({ status: 'withdrawn', embargo: null }, now)).toBe('status');
    expect(hiddenBecause({ status: 'draft', embargo }, now)).toBe('status');
    expect(hiddenBecause({ status: 'published', embargo }, now)).toBe('embargo');
    expect(hiddenBecause({ status: 'published', embargo }, now + 1000)).toBeNull();
  });
});
