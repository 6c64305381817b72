import { describe, expect, it } from 'vitest';
import type { Article, StoryTarget } from '../../../../shared/article/article';
import { looseTitlesOf, putIntoList } from '../../../../renderer/inspector/looseTitles';
import { body, id, paragraph, teaser } from '../../shared/article/pages';

const page = (title: string, url = '') => ({ type: 'page', url, title }) as const;

describe('titles without an address', () => {
  it('are those of teasers and related stories, each with its place', () => {
    const text = body(
      paragraph('Mở đầu.'),
      teaser({ target: page('Có địa chỉ', 'https://a.example') }),
      teaser({ target: page('Hộp tin'), summary: 'Sapo' }),
      teaser({ target: page(''), headline: 'Tít của hộp' }),
      teaser({ target: page(''), summary: 'Chỉ có sapo' }),
    );
    const related = [
      { target: { type: 'article', id: id(2) } as const, headline: null },
      { target: page(' Tít rời '), headline: null },
    ];
    expect(looseTitlesOf(text, related)).toEqual([
      { title: 'Hộp tin', place: { type: 'teaser', index: 1 } },
      { title: 'Tít của hộp', place: { type: 'teaser', index: 2 } },
      { title: 'Tít rời', place: { type: 'related', index: 1 } },
    ]);
  });

  it('are those of the page’s own lists too, where a story takes the place of its title', () => {
    const item = (target: StoryTarget) => ({ target, kind: null, thumbnail: null });
    const lists: Article['pageLists'] = [
      { type: 'loose', title: '', subsections: [], items: [item(page('Có địa chỉ', 'https://a.example'))] },
      {
        type: 'mostRead',
        title: 'Đọc nhiều',
        subsections: [],
        items: [item(page('Một')), item(page('Hai'))],
      },
    ];
    expect(looseTitlesOf(body(paragraph('.')), [], lists)).toEqual([
      { title: 'Một', place: { type: 'list', list: 1, index: 0 } },
      { title: 'Hai', place: { type: 'list', list: 1, index: 1 } },
    ]);
    const story = { type: 'article', id: id(2) } as const;
    const put = putIntoList(lists, { list: 1, index: 1 }, story);
    expect(put[1]?.items.map(({ target }) => target)).toEqual([page('Một'), story]);
    expect(put[0]).toBe(lists[0]);
    expect(looseTitlesOf(body(paragraph('.')), [], put)).toHaveLength(1);
  });
});
