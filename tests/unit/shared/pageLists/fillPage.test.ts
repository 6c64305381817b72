import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, PageList, PageListItem, StoryTarget } from '../../../../shared/article/article';
import {
  type DeskLists,
  chosenStories,
  fillPage,
  lostLists,
  questionsOf,
  rulesFor,
} from '../../../../shared/pageLists/fillPage';
import { firstLists, type ListRule, listLooks, newRule } from '../../../../shared/pageLists/listRule';
import { relatedOnPage } from '../../../../shared/pageLists/relatedOnPage';
import { body, cleanArticle, id, teaser } from '../article/pages';
import { section } from '../sections/trees';

const item = (number: number): PageListItem => ({
  target: { type: 'article', id: id(number) },
  kind: null,
  thumbnail: null,
});
const outside = (title: string, url = ''): PageListItem => ({
  target: { type: 'page', url, title },
  kind: null,
  thumbnail: null,
});
const keyOf = (target: StoryTarget) => (target.type === 'article' ? target.id : target.url || target.title);
const ownList = (type: PageList['type'], ...items: readonly PageListItem[]): PageList => ({
  type,
  title: '',
  subsections: [],
  items: [...items],
});
const placeIn = (index: number, item: number | null) => ({ type: 'list', index, item }) as const;
const article: Article = { ...cleanArticle, id: id(1), section: 'a', subsection: '', related: [] };

const deskOf = (change: Partial<DeskLists> = {}): DeskLists => ({
  sections: [section('a', 'a1'), { ...section('b'), former: ['gone'] }],
  tags: [{ name: 'Biển Đông', spellings: ['ECS'] }],
  mostRead: { type: 'mostRead', title: 'Đọc nhiều', subsections: [], items: [] },
  listRules: [],
  listTemplates: [],
  ...change,
});

/** A library of published stories, numbered from 1; every question finds the same, the newest first. */
const answer = (stories: number, { excluding, limit }: { excluding: readonly string[]; limit: number }) =>
  Array.from({ length: stories }, (_, index) => ({ id: id(index + 1) }))
    .filter((story) => !excluding.includes(story.id))
    .slice(0, limit);

function fill(page: Article, desk: DeskLists, stories: number) {
  const rules = rulesFor(page, desk);
  const questions = questionsOf(page, rules, desk, Date.parse('2026-11-22T00:00:00Z'));
  const byRule = new Map([...questions].map(([rule, question]) => [rule, answer(stories, question)]));
  const published = (each: string) => Number.parseInt(each, 16) <= stories;
  const chosen = new Set(chosenStories(page, rules, desk).filter(published));
  return fillPage(page, rules, desk, { byRule, chosen });
}

const stories = fc.nat({ max: 30 }).map((number) => item(number + 1));
const pins = fc.array(
  fc.oneof(
    stories,
    fc.constantFrom('X', 'Y', 'Z').map((title) => outside(title)),
  ),
  { maxLength: 6 },
);
const rules = fc
  .array(
    fc.record({
      look: fc.constantFrom(...listLooks),
      isByHand: fc.boolean(),
      count: fc.integer({ min: 1, max: 8 }),
      pins,
      exclusions: fc.array(fc.integer({ min: 1, max: 30 }).map(id), { maxLength: 5 }),
    }),
    { maxLength: 6 },
  )
  .map((all) => all.map((change, index): ListRule => ({ ...newRule(`r${index}`, change.look), ...change })))
  .filter((all) => all.filter(({ look }) => look === 'related').length < 2);

describe('the lists of a page', () => {
  it('never show the article itself, nor any story twice, and each no more than its number', () => {
    fc.assert(
      fc.property(rules, pins, pins, fc.nat({ max: 30 }), (listRules, most, related, library) => {
        const mostRead = { type: 'mostRead' as const, title: '', subsections: [], items: [...most] };
        const page = { ...article, related: related.map(({ target }) => ({ target, headline: null })) };
        const lists = fill(page, deskOf({ listRules, mostRead }), library);
        const shown = lists.flatMap(({ items }) => items.map(({ target }) => keyOf(target)));
        expect(shown).not.toContain(article.id);
        expect(new Set([...shown, ...related.map(({ target }) => keyOf(target))]).size).toBe(
          shown.length + new Set(related.map(({ target }) => keyOf(target))).size,
        );
        for (const [index, { items }] of lists.entries()) {
          const rule = listRules[index];
          const before = rule?.look === 'related' ? relatedOnPage(page).length : 0;
          expect(items.length).toBeLessThanOrEqual(Math.max(0, (rule?.count ?? 0) - before));
          for (const { target } of items) expect(rule?.exclusions).not.toContain(keyOf(target));
        }
      }),
    );
  });

  it('put pins first, and let no rule take them away', () => {
    fc.assert(
      fc.property(rules, fc.nat({ max: 30 }), (listRules, library) => {
        const lists = fill(article, deskOf({ listRules }), library);
        const claimed = new Set<string>([article.id]);
        for (const [index, rule] of listRules.entries()) {
          const wanted = rule.pins
            .map(({ target }) => target)
            .filter((target) => target.type === 'page' || !rule.exclusions.includes(target.id))
            .filter((target) => target.type === 'page' || Number.parseInt(target.id, 16) <= library)
            .map(keyOf)
            .filter((key) => !claimed.has(key));
          const mine = [...new Set(wanted)].slice(0, rule.count);
          for (const key of mine) claimed.add(key);
          const shown = lists[index]?.items.map(({ target }) => keyOf(target)) ?? [];
          expect(shown.slice(0, mine.length)).toEqual(mine);
        }
      }),
    );
  });

  it('are full wherever the library has enough, though all are asked at once', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(counts, (sizes) => {
        const listRules = sizes.map((count, index) => ({ ...newRule(`r${index}`, 'newest'), count }));
        expect(fill(article, deskOf({ listRules }), 60).map(({ items }) => items.length)).toEqual(sizes);
      }),
    );
  });

  it('leave out a list of the kind that the page has of its own, and what stands in that', () => {
    const own = ownList('newest', item(2));
    const listRules = [newRule('one', 'newest'), { ...newRule('two', 'multimedia'), count: 2 }];
    const lists = fill({ ...article, pageLists: [own] }, deskOf({ listRules }), 9);
    expect(lists.map(({ type, items }) => [type, items])).toEqual([
      ['newest', [item(2)]],
      ['multimedia', [item(3), item(4)]],
    ]);
  });

  it('hold the lists that the page has of its own to the rules of all: nothing unpublished, nothing twice', () => {
    const spelled = outside('Tít khác', 'http://www.a.example/bai/');
    const page = {
      ...article,
      related: [{ target: item(5).target, headline: null }],
      pageLists: [
        ownList('loose', item(1), item(2), item(5), item(40), outside('Tít', 'https://a.example/bai')),
        ownList('multimedia', item(2), spelled, item(3), outside('Chỉ có tít'), outside('Chỉ có tít')),
        ownList('mostRead', item(41)),
      ],
    };
    const lists = fill(page, deskOf({ listRules: [newRule('one', 'multimedia')] }), 9);
    expect(lists.map(({ type, items }) => [type, items])).toEqual([
      ['multimedia', [item(3), outside('Chỉ có tít')]],
      ['mostRead', []],
      ['loose', [item(2), outside('Tít', 'https://a.example/bai')]],
    ]);
    expect(lists.map(({ places }) => places)).toEqual([
      { list: placeIn(1, null), items: [placeIn(1, 2), placeIn(1, 3)] },
      { list: placeIn(2, null), items: [] },
      { list: placeIn(0, null), items: [placeIn(0, 1), placeIn(0, 4)] },
    ]);
  });

  it('are missed where their section is gone, but for those of the page’s own and those made by hand', () => {
    const gone = { scope: { type: 'section', id: 'nobody' } as const };
    const listRules = [
      { ...newRule('a', 'section'), ...gone, title: 'Biển đảo' },
      { ...newRule('b', 'newest'), ...gone },
      { ...newRule('c', 'multimedia'), ...gone, isByHand: true },
      { ...newRule('d', 'section'), scope: { type: 'section', id: 'gone' } as const },
    ];
    expect(lostLists({ pageLists: [ownList('newest')] }, listRules, deskOf())).toEqual([
      { rule: 'a', look: 'section', title: 'Biển đảo' },
    ]);
  });

  it('stand in the order of the rules, though others of their look stand elsewhere', () => {
    const listRules = [newRule('a', 'section'), newRule('b', 'newest'), newRule('c', 'section')];
    const many = listRules.map((rule) => ({ ...rule, count: 1 }));
    const order = (page: Article) => fill(page, deskOf({ listRules: many }), 9).map(({ type }) => type);
    expect(order(article)).toEqual(['section', 'newest', 'section']);
    expect(
      order({ ...article, pageLists: [ownList('section', item(2)), ownList('section', item(3))] }),
    ).toEqual(['section', 'section', 'newest']);
  });

  it('take all spellings of an address for one story, in the text and in any list', () => {
    const spelled = [
      'https://a.example/bai',
      'http://www.a.example/bai/?utm_source=zalo',
      'HTTPS://A.example/bai#dau',
    ];
    const pins = spelled.map((url, index) => outside(`Tít ${index}`, url));
    const other = outside('Trang khác', 'https://a.example/khac');
    const listRules = [
      { ...newRule('one', 'newest'), isByHand: true, pins: [...pins, other] },
      { ...newRule('two', 'multimedia'), isByHand: true, pins },
    ];
    const lists = (page: Article) => fill(page, deskOf({ listRules }), 0).map(({ items }) => items);
    expect(lists(article)).toEqual([[pins[0], other], []]);
    const related = [{ target: outside('Liên quan', 'https://a.example/bai/').target, headline: null }];
    expect(lists({ ...article, related })).toEqual([[other], []]);
    const boxed = body(teaser({ target: outside('Hộp tin', 'http://a.example/bai').target }));
    expect(lists({ ...article, body: boxed })).toEqual([[other], []]);
  });

  it('show the most read as they were loaded, behind the pins of their list', () => {
    const items = [item(4), outside('Ngoài', 'https://a.example'), item(5), item(99)];
    const mostRead = { ...deskOf().mostRead, items };
    const listRules = [{ ...newRule('m', 'mostRead'), isByHand: true, pins: [item(6)], count: 9 }];
    const [list] = fill(article, deskOf({ listRules, mostRead }), 9);
    expect(list?.items).toEqual([item(6), ...items.slice(0, 3)]);
    expect(list?.title).toBe('Đọc nhiều');
  });

  it('leave the words over the most read to the language of the page, where the desk has none of its own', () => {
    const english = { ...article, language: 'en' as const };
    const titleIn = (page: Article, title: string) => {
      const listRules = [{ ...newRule('m', 'mostRead'), isByHand: true }];
      const mostRead = { ...deskOf().mostRead, title, items: [item(4)] };
      return fill(page, deskOf({ listRules, mostRead }), 9)[0]?.title;
    };
    expect(titleIn(english, 'Đọc nhiều')).toBe('');
    expect(titleIn(english, 'Xem nhiều')).toBe('Xem nhiều');
    expect(titleIn(article, 'Đọc nhiều')).toBe('Đọc nhiều');
  });

  it('follow the template of the kind, in its order', () => {
    const listRules = firstLists('a');
    const listTemplates = [{ kind: 'news' as const, lists: ['multimedia', 'more', 'lost'] }];
    expect(fill(article, deskOf({ listRules, listTemplates }), 9).map(({ type }) => type)).toEqual([
      'multimedia',
      'otherStories',
    ]);
    const video = { ...article, kind: 'video' as const };
    expect(fill(video, deskOf({ listRules, listTemplates }), 9)).toHaveLength(5);
  });

  it('fill the related stories of an article up to their number, with nothing that stands on the page', () => {
    const related = [4, 5].map((number) => ({ target: item(number).target, headline: 'Tít riêng' }));
    const byRule = { ...newRule('related', 'related'), isByHand: false, pins: [item(5), item(6)] };
    const filledUp = (count: number, page: Partial<Article> = {}) => {
      const listRules = [newRule('newest', 'newest'), { ...byRule, count, exclusions: [id(9)] }];
      return fill({ ...article, related, ...page }, deskOf({ listRules }), 30)[1]?.items;
    };
    expect(filledUp(2), 'what the editor chose is enough').toEqual([]);
    expect(filledUp(1)).toEqual([]);
    expect(filledUp(5), 'the newest have the first list').toEqual([item(6), item(10), item(11)]);
    const repeated = [...related, ...related, { target: item(1).target, headline: null }];
    expect(
      filledUp(5, { related: repeated }),
      'one that the page leaves out counts for nothing',
    ).toHaveLength(3);
    const plain = fill({ ...article, related }, deskOf({ listRules: firstLists('a') }), 30)[0];
    expect(plain).toMatchObject({ type: 'related', title: '', items: [] });
  });

  it('have the related stories once, whatever the desk says', () => {
    const listRules = [newRule('a', 'related'), newRule('b', 'newest'), newRule('c', 'related')];
    const listTemplates = [{ kind: 'video' as const, lists: ['b', 'c', 'a'] }];
    const ids = (kind: Article['kind']) =>
      rulesFor({ kind }, deskOf({ listRules, listTemplates })).map((rule) => rule.id);
    expect([ids('news'), ids('video')]).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ]);
  });
});

describe('what a rule asks of the library', () => {
  const ask = (rule: ListRule, page = article) =>
    questionsOf(page, [rule], deskOf(), Date.parse('2026-11-22T00:00:00Z')).get(rule.id);

  it('is the place of the tree as it is now, the tags by all spellings, and the age in days', () => {
    expect(ask({ ...newRule('r', 'section'), scope: { type: 'section', id: 'gone' } })).toMatchObject({
      section: 'b',
      subsection: '',
    });
    expect(ask({ ...newRule('r', 'section'), scope: { type: 'section', id: 'a1' } })).toMatchObject({
      section: 'a',
      subsection: 'a1',
    });
    const own = { ...newRule('r', 'otherStories'), scope: { type: 'own' } as const };
    expect(ask(own, { ...article, section: 'gone' })).toMatchObject({ section: 'b' });
    const question = ask({ ...newRule('r', 'newest'), tags: ['biển đông'], days: 2 });
    expect(question?.tags).toHaveLength(2);
    const renamed = ask({ ...newRule('r', 'newest'), tags: ['ECS'] });
    expect([...(renamed?.tags ?? [])].sort(), 'by what is a synonym today').toEqual(
      [...(question?.tags ?? [])].sort(),
    );
    expect(question?.since).toBe(Date.parse('2026-11-20T00:00:00Z'));
  });

  it('is what shares a tag with the article, and nothing where it has none', () => {
    const shared = { ...newRule('r', 'newest'), scope: { type: 'ownTags' } as const, tags: ['khác'] };
    const tags = ask({ ...newRule('r', 'newest'), tags: ['Biển Đông'] })?.tags;
    expect(ask(shared, { ...article, tags: ['ecs'] })).toMatchObject({ section: '', subsection: '' });
    expect([...(ask(shared, { ...article, tags: ['ecs'] })?.tags ?? [])].sort()).toEqual(
      [...(tags ?? [])].sort(),
    );
    expect(ask(shared, { ...article, tags: [] })).toBeUndefined();
  });

  it('is nothing for a list made by hand, and for a section that was taken out', () => {
    expect(ask({ ...newRule('r', 'newest'), isByHand: true })).toBeUndefined();
    expect(ask({ ...newRule('r', 'section'), scope: { type: 'section', id: 'nobody' } })).toBeUndefined();
  });
});
