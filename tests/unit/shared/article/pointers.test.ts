import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../shared/article/article';
import { blankArticle } from '../../../../shared/article/blankArticle';
import { articleLink } from '../../../../shared/article/links';
import { pointersOf, usesOf } from '../../../../shared/article/pointers';
import { storiesOf } from '../../../../shared/article/walk';
import { id, link, paragraph, text } from './pages';

const story = (number: number) => ({ type: 'article', id: id(number) }) as const;
const page = { type: 'page', url: 'https://bao.example/tin', title: 'Trang bạn' } as const;
const article: Article = {
  ...blankArticle({ id: id(9), kind: 'news', language: 'vi', now: '2026-01-01T00:00:00Z' }),
  body: {
    type: 'doc',
    content: [
      paragraph(
        text('bài trước', link(articleLink(id(1)))),
        text(' và '),
        text('trang ngoài', link('https://bao.example/a')),
        text('mục', link('#muc')),
        text('thư', link('mailto:a@bao.example')),
      ),
      { type: 'teaser', attrs: { target: story(2), headline: 'Tít riêng' } },
    ],
  },
  related: [
    { target: story(1), headline: null },
    { target: page, headline: 'Tít khác' },
  ],
  pageLists: [
    {
      type: 'mostRead',
      title: '',
      subsections: [],
      items: [{ target: story(3), kind: null, thumbnail: null }],
    },
  ],
};

describe('what an article points at', () => {
  it('is told in the order of the page, stories and outside pages, not places in itself or addresses of people', () => {
    expect(pointersOf(article)).toEqual([
      { use: 'link', target: story(1), text: 'bài trước' },
      {
        use: 'link',
        target: { type: 'page', url: 'https://bao.example/a', title: 'trang ngoài' },
        text: 'trang ngoài',
      },
      { use: 'teaser', target: story(2), text: 'Tít riêng' },
      { use: 'related', target: story(1), text: '' },
      { use: 'related', target: page, text: 'Tít khác' },
      { use: 'pageList', target: story(3), text: '' },
    ]);
  });

  it('names the ways in which one story is used, each once', () => {
    expect(usesOf(article, id(1))).toEqual(['link', 'related']);
    expect(usesOf(article, id(3))).toEqual(['pageList']);
    expect(usesOf(article, id(4))).toEqual([]);
  });

  it('agrees with the stories that its page needs', () => {
    const ids = pointersOf(article).flatMap(({ target }) => (target.type === 'article' ? [target.id] : []));
    expect(new Set(ids)).toEqual(new Set(storiesOf(article)));
  });
});
