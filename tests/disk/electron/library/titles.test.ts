import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../shared/article/article';
import { benchArticle, fillLibrary } from '../../../bench/fillLibrary';
import { newArticle, newClosedLibrary, openTestLibrary } from './testLibrary';

async function libraryOf(...articles: readonly Partial<Article>[]) {
  const library = await openTestLibrary();
  const made = articles.map((article) => newArticle({ status: 'published', ...article }));
  for (const article of made) await library.createArticle(article);
  return { library, made };
}

describe('the titles of an old page', () => {
  it('find the stories they name, with and without marks, each for itself', async () => {
    const { library, made } = await libraryOf(
      { headline: 'Hội thảo về biển đảo tại Đà Nẵng' },
      { headline: 'Khánh thành cầu đường bộ ở Lào Cai' },
      { headline: 'Hội thảo về giáo dục', status: 'draft' },
    );
    const titles = [
      'Hoi thao ve bien dao tai Da Nang',
      '[Video] Khánh thành cầu đường bộ ở Lào Cai',
      'Một tít không ai viết bao giờ',
      '“',
    ];
    const found = await library.matchTitles({ titles, excluding: [] });
    expect(found.map(({ title, story }) => [title, story.id])).toEqual([
      [titles[0], made[0]?.id],
      [titles[1], made[1]?.id],
    ]);
    const draft = await library.matchTitles({ titles: ['Hội thảo về giáo dục'], excluding: [] });
    expect(draft).toMatchObject([{ score: 1, story: { status: 'draft' } }]);
  });

  it('name no story that was withdrawn, left out, or taken out of the library', async () => {
    const { library, made } = await libraryOf(
      { headline: 'Bài đã gỡ khỏi trang', status: 'withdrawn' },
      { headline: 'Bài đang mở trên bàn' },
      { headline: 'Bài nằm trong thùng rác' },
    );
    await library.trashArticle(made[2]?.id ?? '');
    const titles = made.map(({ headline }) => headline);
    expect(await library.matchTitles({ titles, excluding: [made[1]?.id ?? ''] })).toEqual([]);
  });

  it('are found among thousands', async () => {
    const folder = await newClosedLibrary();
    fillLibrary(folder, 2000);
    const library = await openTestLibrary(folder);
    await library.indexed();
    const sample = Array.from({ length: 30 }, (_, index) => benchArticle(index * 60));
    const titles = sample.filter(({ status }) => status !== 'withdrawn').map(({ headline }) => headline);
    const found = await library.matchTitles({ titles, excluding: [] });
    expect(found.map(({ story }) => story.headline)).toEqual(found.map(({ title }) => title));
    expect(found.length).toBe(new Set(titles).size);
  }, 120_000);
});
