import { describe, expect, it } from 'vitest';
import type { Article, PageListItem } from '../../../../shared/article/article';
import { plainRelated, type ShownList } from '../../../../shared/article/page';
import { renderMarkdown } from '../../../../shared/export/markdown';
import { renderPage } from '../../../../shared/export/page';
import { noMedia } from '../../../../shared/export/pageMedia';
import { renderText } from '../../../../shared/export/text';
import { id, page, story } from '../article/pages';
import { bundle, formatInput, list, preview } from './samples';

const ofLibrary = (number: number) => ({ type: 'article', id: id(number) }) as const;
const item = (number: number): PageListItem => ({ target: ofLibrary(number), kind: null, thumbnail: null });
const stories = [5, 6, 7, 8].map((number) => story(number, { headline: `Tít ${number}` }));
const chosen: Article['related'] = [
  { target: ofLibrary(5), headline: 'Tít riêng' },
  { target: ofLibrary(6), headline: null },
];
const filled: ShownList = {
  ...plainRelated,
  title: 'Đọc thêm',
  items: [item(7)],
  places: {
    list: { type: 'rule', rule: 'related', item: null },
    items: [{ type: 'rule', rule: 'related', item: null }],
  },
};
const newest = list('newest', [item(8)]);
const multimedia = list('multimedia', [item(8)]);

const withLists = (lists: readonly ShownList[], related = chosen) => page({ related }, { stories, lists });
const render = (...[lists, related]: Parameters<typeof withLists>) =>
  renderPage(withLists(lists, related), noMedia, bundle);

const headlinesIn = (html: string) =>
  [...html.matchAll(/class="story-headline"[^>]*>(?<words>[^<]*)</g)].map(({ groups }) => groups?.['words']);

describe('the related stories as a list of the page', () => {
  it('stand under the article where they are the first list, else with the list before them', () => {
    const beside = '[beside]';
    const below = '[below]';
    expect(render([plainRelated, newest])).toMatch(/<\/main>\s*<aside class="page-list related"/);
    const order = (...lists: readonly ShownList[]) => {
      const html = render(lists);
      const at = (words: string) => html.indexOf(words);
      return [
        [at('class="page-beside"'), beside] as const,
        [at('class="page-below"'), below] as const,
        [at('page-list related'), 'related'] as const,
        [at('page-list newest'), 'newest'] as const,
        [at('page-list multimedia'), 'multimedia'] as const,
      ]
        .filter(([place]) => place !== -1)
        .sort(([one], [other]) => one - other)
        .map(([, name]) => name);
    };
    expect(order(plainRelated, newest, multimedia)).toEqual([
      'related',
      beside,
      'newest',
      below,
      'multimedia',
    ]);
    expect(order(newest, plainRelated, multimedia)).toEqual([
      beside,
      'newest',
      'related',
      below,
      'multimedia',
    ]);
    expect(order(multimedia, plainRelated, newest)).toEqual([
      beside,
      'newest',
      below,
      'multimedia',
      'related',
    ]);
    expect(order(list('newest', []), plainRelated, multimedia), 'an empty list is none').toEqual([
      'related',
      below,
      'multimedia',
    ]);
  });

  it('are those of the article with their own words, then what fills them up, under the title of the desk', () => {
    const html = render([filled]);
    expect(html).toContain('<h2 id="related">Đọc thêm</h2>');
    expect(headlinesIn(html)).toEqual(['Tít riêng', 'Tít 6', 'Tít 7']);
    expect(render([plainRelated])).toContain('<h2 id="related">Tin bài liên quan</h2>');
    expect(renderText(withLists([filled]))).toContain('Đọc thêm\n- Tít riêng\n- Tít 6\n- Tít 7');
    expect(renderMarkdown(formatInput(withLists([filled])))).toMatch(
      /## Đọc thêm\n\n- .*Tít riêng.*\n- .*Tít 6/,
    );
  });

  it('lead to the inspector, and what fills them up to its rule', () => {
    const html = renderPage(withLists([filled]), noMedia, preview);
    expect(
      [...html.matchAll(/data-place="(?<place>(?:field:related|related:|rule:)[^"]*)"/g)].map(
        ({ groups }) => groups?.['place'],
      ),
    ).toEqual(['field:related', 'related:0', 'related:1', 'rule:related']);
  });

  it('are on no page that goes without the list, though a content management system is still told of them', () => {
    expect(headlinesIn(render([newest]))).toEqual(['Tít 8']);
    expect(renderText(withLists([newest]))).not.toContain('Tít riêng');
    expect(renderMarkdown(formatInput(withLists([newest])))).toContain('Tít riêng');
  });

  it('never are the article itself, and each is there once', () => {
    const related = [{ target: ofLibrary(100), headline: 'Chính bài này' }, ...chosen, ...chosen];
    const html = renderPage(withLists([plainRelated], related), noMedia, preview);
    expect(headlinesIn(html)).toEqual(['Tít riêng', 'Tít 6']);
    expect(html).toContain('data-place="related:1"');
  });

  it('count no number of the other lists', () => {
    const ids = (lists: readonly ShownList[]) =>
      [...render(lists).matchAll(/<h2 id="([\w-]+)"/g)].map(([, name]) => name);
    expect(ids([plainRelated, newest, multimedia])).toEqual(['related', 'list-1', 'list-2']);
    expect(ids([newest, plainRelated, multimedia])).toEqual(['list-1', 'related', 'list-2']);
  });
});
