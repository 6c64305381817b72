import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../shared/article/article';
import { articleLink } from '../../../../shared/article/links';
import type { Library } from '../../../../electron/library/library';
import { documentOf, newArticle, openTestLibrary, paragraph } from './testLibrary';

const pottery = 'Men lam của làng nghề phải nung ba ngày trong lò củi, thợ gốm mới dỡ mẻ.';
const storm = 'Đài khí tượng báo áp thấp nhiệt đới, tàu cá được gọi vào nơi trú bão.';

async function libraryOf(...articles: readonly Partial<Article>[]) {
  const library = await openTestLibrary();
  const made = articles.map((article) =>
    newArticle({ status: 'published', body: documentOf(paragraph('.')), ...article }),
  );
  for (const article of made) await library.createArticle(article);
  return { library, made };
}

const suggest = async (library: Library, article: Article) =>
  (await library.suggest({ article, limit: 10 })).map(({ story }) => story.headline);

const writing = (change: Partial<Article>) =>
  newArticle({ headline: 'Thợ gốm trẻ giữ men lam', body: documentOf(paragraph(pottery)), ...change });

describe('suggested stories', () => {
  it('are those that are about the same, before those that only stand in the same section', async () => {
    const { library } = await libraryOf(
      { headline: 'Bão số ba', body: documentOf(paragraph(storm)), section: 'van-hoa' },
      { headline: 'Làng gốm vào vụ Tết', body: documentOf(paragraph(pottery)), section: 'kinh-te' },
      { headline: 'Giá gạo', section: 'kinh-te' },
    );
    expect(await suggest(library, writing({ section: 'van-hoa' }))).toEqual([
      'Làng gốm vào vụ Tết',
      'Bão số ba',
    ]);
  });

  it('say what they have in common, in the words of the open article', async () => {
    const { library } = await libraryOf({
      headline: 'Gốm Thổ Lam đi triển lãm',
      standfirst: 'Bà Tạ Thị Mùi mang ba chiếc bình.',
      tags: ['lang nghe'],
      section: 'van-hoa',
      subsection: 'di-san',
    });
    const article = writing({
      standfirst: 'Chuyện của bà Tạ Thị Mùi ở làng Thổ Lam.',
      tags: ['Làng nghề'],
      section: 'van-hoa',
      subsection: 'di-san',
    });
    const [first] = await library.suggest({ article, limit: 10 });
    expect(first?.reasons).toEqual([
      { type: 'tags', tags: ['Làng nghề'] },
      { type: 'names', names: ['Tạ Thị Mùi', 'Thổ Lam'] },
      { type: 'subsection' },
    ]);
    expect(first?.score).toBeGreaterThan(0.2);
    expect(first?.score).toBeLessThanOrEqual(1);
  });

  it('know the desk’s tags under all their spellings, also those that became synonyms later', async () => {
    const { library } = await libraryOf(
      { headline: 'Biến đổi khí hậu', tags: ['BĐKH'] },
      { headline: 'Nước biển dâng', tags: ['biến đổi khí hậu'] },
      { headline: 'Giá gạo', tags: ['gạo'] },
    );
    const article = writing({ body: documentOf(paragraph('.')), tags: ['khí hậu nóng lên'] });
    expect(await suggest(library, article)).toEqual([]);
    const settings = await library.readDesk();
    const tag = { name: 'Biến đổi khí hậu', spellings: ['BĐKH', 'khí hậu nóng lên'] };
    await library.saveDesk({ ...settings, tags: [tag] });
    await library.indexed();
    const found = await library.suggest({ article, limit: 10 });
    expect(found.map(({ story }) => story.headline).sort()).toEqual(['Biến đổi khí hậu', 'Nước biển dâng']);
    for (const { reasons } of found) expect(reasons).toEqual([{ type: 'tags', tags: ['Biến đổi khí hậu'] }]);
  });

  it('know an article of a section that was merged by the place it has now', async () => {
    const { library } = await libraryOf(
      { headline: 'Giá gạo', section: 'kinh-te' },
      { headline: 'Bão số ba', section: 'thoi-su' },
    );
    const settings = await library.readDesk();
    const merged = {
      id: 'kinh-te',
      name: 'Kinh tế',
      path: 'kinh-te',
      former: ['thi-truong'],
      subsections: [],
    };
    await library.saveDesk({ ...settings, sections: [merged] });
    await library.indexed();
    const article = writing({ section: 'thi-truong' });
    const found = await library.suggest({ article, limit: 10 });
    expect(found).toMatchObject([{ story: { headline: 'Giá gạo' }, reasons: [{ type: 'section' }] }]);
  });

  it('leave out the article itself, what it points at in any way, and what is withdrawn', async () => {
    const alike = { body: documentOf(paragraph(pottery)) };
    const headlines = ['Trong bài', 'Hộp tin', 'Liên quan', 'Danh sách', 'Đã gỡ', 'Còn lại', 'Chính nó'];
    const { library, made } = await libraryOf(...headlines.map((headline) => ({ ...alike, headline })));
    const target = (index: number) => ({ type: 'article', id: made[index]?.id ?? '' }) as const;
    const stored = await library.readArticle(target(4).id);
    await library.saveArticle({ ...stored.article, status: 'withdrawn' }, stored.revision);
    const link = { type: 'link', attrs: { href: articleLink(target(0).id) } };
    const article = writing({
      id: target(6).id,
      body: documentOf(
        paragraph(pottery),
        { type: 'paragraph', content: [{ type: 'text', text: 'bài trước', marks: [link] }] },
        { type: 'teaser', attrs: { target: target(1), headline: null, summary: null, photo: null } },
      ),
      related: [{ target: target(2), headline: null }],
      pageLists: [
        {
          type: 'otherStories',
          title: '',
          subsections: [],
          items: [{ target: target(3), kind: null, thumbnail: null }],
        },
      ],
    });
    expect(await suggest(library, article)).toEqual(['Còn lại']);
  });

  it('follow what is saved and what is taken away', async () => {
    const { library, made } = await libraryOf({ headline: 'Bão số ba', body: documentOf(paragraph(storm)) });
    const id = made[0]?.id ?? '';
    expect(await suggest(library, writing({}))).toEqual([]);
    const { article, revision } = await library.readArticle(id);
    await library.saveArticle({ ...article, body: documentOf(paragraph(pottery)) }, revision);
    expect(await suggest(library, writing({}))).toEqual(['Bão số ba']);
    await library.trashArticle(id);
    expect(await suggest(library, writing({}))).toEqual([]);
  });

  it('are none where nothing is written yet, or nothing is like it', async () => {
    const { library } = await libraryOf({ headline: 'Bão số ba', body: documentOf(paragraph(storm)) });
    expect(await suggest(library, newArticle({ headline: '', body: documentOf(paragraph('')) }))).toEqual([]);
    expect(await suggest(library, writing({}))).toEqual([]);
  });

  it('take words that mean something to JavaScript for words', async () => {
    const tags = ['constructor', '__proto__', 'toString'];
    const { library } = await libraryOf({ headline: 'Lớp học', tags });
    const suggested = await library.suggest({ article: writing({ tags: ['toString'] }), limit: 5 });
    expect(suggested.map(({ reasons }) => reasons)).toEqual([[{ type: 'tags', tags: ['toString'] }]]);
    expect(await library.suggest({ article: writing({ tags: ['valueOf'] }), limit: 5 })).toEqual([]);
  });
});
