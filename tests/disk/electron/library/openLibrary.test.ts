import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { everything, newArticle, newFolder, openTestLibrary } from './testLibrary';

describe('a library', () => {
  it('keeps an article over closing and opening', async () => {
    const folder = newFolder();
    const article = newArticle({ headline: 'Tuần tra biên giới' });
    const first = await openTestLibrary(folder);
    expect(await first.createArticle(article)).toMatchObject({ revision: 1 });
    expect(await first.saveArticle({ ...article, headline: 'Sửa lại' }, 1)).toMatchObject({
      status: 'saved',
      revision: 2,
    });
    await first.close();
    const second = await openTestLibrary(folder);
    expect((await second.readArticle(article.id)).article.headline).toBe('Sửa lại');
    expect(second.mode).toEqual({ type: 'readWrite' });
  });

  it('lists a saved headline at once', async () => {
    const library = await openTestLibrary();
    const article = newArticle({ headline: 'Lễ hội Đền Hùng' });
    await library.createArticle(article);
    const rows = await library.list({ ...everything, text: 'den hung' });
    expect(rows).toMatchObject({ total: 1, rows: [{ id: article.id, headline: 'Lễ hội Đền Hùng' }] });
    await library.indexed();
    expect((await library.list(everything)).isIndexing).toBe(false);
  });

  it('leaves no unfinished file and no lock behind', async () => {
    const folder = newFolder();
    const library = await openTestLibrary(folder);
    await library.createArticle(newArticle());
    await library.close();
    const names = readdirSync(folder, { recursive: true }).map(String);
    expect(names.filter((name) => name.endsWith('.tmp') || name.endsWith('.lock'))).toEqual([]);
    expect(existsSync(path.join(folder, 'library.json'))).toBe(true);
  });
});
