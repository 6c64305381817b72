import { describe, expect, it } from 'vitest';
import type { StoryCard } from '../../../../shared/article/page';
import type { Suggestion } from '../../../../shared/suggestion';
import { listStories } from '../../../../renderer/app/picker/listStories';
import {
  isFiltering,
  noFilter,
  passes,
  pickerAges,
  toArticleFilter,
} from '../../../../renderer/app/picker/pickerFilter';

const now = Date.UTC(2026, 10, 22, 9, 30);
const card = (id: string, change: Partial<StoryCard> = {}): StoryCard => ({
  id,
  headline: id,
  standfirst: '',
  kind: 'news',
  status: 'published',
  section: 'kinh-te',
  subsection: 'du-lich',
  leadPhoto: null,
  embargo: null,
  publicUrl: '',
  publishedAt: '2026-11-20T00:00:00.000Z',
  updatedAt: '2026-11-21T00:00:00.000Z',
  ...change,
});
const row = (id: string) => ({ ...card(id), hit: null });
const suggestion = (id: string, change: Partial<StoryCard> = {}): Suggestion => ({
  story: card(id, change),
  score: 0.5,
  reasons: [{ type: 'section' }],
});

describe('the filter of the picker', () => {
  it('asks the library for whole days, so that the question stays the same all day', () => {
    const asked = toArticleFilter({ ...noFilter, age: 'lastWeek' }, 'gạo', now);
    expect(asked).toEqual({
      text: 'gạo',
      status: null,
      section: '',
      kind: null,
      since: '2026-11-15T00:00:00.000Z',
    });
    expect(toArticleFilter({ ...noFilter, age: 'lastWeek' }, 'gạo', now + 3_600_000)).toEqual(asked);
    expect(toArticleFilter(noFilter, '', now)).not.toHaveProperty('since');
  });

  it('reaches further back with every choice', () => {
    const sinces = pickerAges.map((age) => toArticleFilter({ ...noFilter, age }, '', now).since ?? '');
    expect([...sinces].sort().reverse()).toEqual(sinces);
    expect(new Set(sinces).size).toBe(pickerAges.length);
  });

  it('lets suggested stories through as the library would', () => {
    const by = (filter: Partial<typeof noFilter>) => toArticleFilter({ ...noFilter, ...filter }, '', now);
    expect(passes(card('a'), by({}))).toBe(true);
    expect(passes(card('a'), by({ section: 'kinh-te' }))).toBe(true);
    expect(passes(card('a'), by({ section: 'du-lich' }))).toBe(true);
    expect(passes(card('a'), by({ section: 'van-hoa' }))).toBe(false);
    expect(passes(card('a'), by({ kind: 'video' }))).toBe(false);
    expect(passes(card('a'), by({ status: 'draft' }))).toBe(false);
    expect(passes(card('a'), by({ age: 'lastWeek' }))).toBe(true);
    expect(passes(card('a', { publishedAt: '2026-10-01T00:00:00Z' }), by({ age: 'lastWeek' }))).toBe(false);
    expect(passes(card('a', { publishedAt: null }), by({ age: 'lastWeek' }))).toBe(true);
  });

  it('knows whether it filters at all', () => {
    expect(isFiltering(noFilter)).toBe(false);
    expect(isFiltering({ ...noFilter, age: 'lastYear' })).toBe(true);
    expect(isFiltering({ ...noFilter, section: 'kinh-te' })).toBe(true);
  });
});

describe('the stories that the picker lists', () => {
  const suggestions = [suggestion('a'), suggestion('b', { status: 'draft' })];
  const found = [row('c'), row('a')];
  const ids = (...given: Parameters<typeof listStories>) => listStories(...given).map((each) => each.row.id);

  it('are the suggested ones and then the newest, none twice', () => {
    expect(ids('', noFilter, suggestions, found)).toEqual(['a', 'b', 'c']);
    expect(ids('', { ...noFilter, status: 'published' }, suggestions, found)).toEqual(['a', 'c']);
  });

  it('are those that were found as soon as something is typed', () => {
    expect(ids('gạo', noFilter, suggestions, found)).toEqual(['c', 'a']);
  });

  it('begin with ten suggestions at the most', () => {
    const many = Array.from({ length: 30 }, (_, index) => suggestion(`s${index}`));
    expect(listStories('', noFilter, many, []).length).toBe(10);
  });
});
