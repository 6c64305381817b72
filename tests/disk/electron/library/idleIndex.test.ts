import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { everything, newArticle, newClosedLibrary, newFolder, openTestLibrary } from './testLibrary';

const indexOf = (folder: string) => path.join(folder, 'search.sqlite');

describe('the index of a library that is opened and closed again', () => {
  it('is not begun where nobody asks for it', async () => {
    const folder = newFolder();
    const library = await openTestLibrary(folder);
    await library.createArticle(newArticle({ headline: 'Vào rồi ra' }));
    await library.close();
    expect(existsSync(indexOf(folder))).toBe(false);
    const again = await openTestLibrary(folder);
    await again.indexed();
    expect((await again.list({ ...everything, text: 'vao roi ra' })).total).toBe(1);
  });

  it('is begun by the first question, which sees what was saved before it', async () => {
    const library = await openTestLibrary(await newClosedLibrary());
    await library.createArticle(newArticle({ headline: 'Hỏi ngay' }));
    expect((await library.list({ ...everything, text: 'hoi ngay' })).total).toBe(1);
  });

  it('is read before anybody is told who links to a story', async () => {
    const folder = newFolder();
    const library = await openTestLibrary(folder);
    const target = newArticle({ headline: 'Đích' });
    await library.createArticle(target);
    const related = [{ target: { type: 'article' as const, id: target.id }, headline: null }];
    await library.createArticle(newArticle({ headline: 'Nguồn', related }));
    await library.close();
    const again = await openTestLibrary(folder);
    expect(await again.trashArticle(target.id)).toMatchObject({ linkedFrom: [{ headline: 'Nguồn' }] });
    expect(await again.listTrash()).toMatchObject([{ linkedFrom: 1 }]);
  });

  it('is begun by itself after a rest', async () => {
    const folder = newFolder();
    await openTestLibrary(folder);
    expect(existsSync(indexOf(folder))).toBe(false);
    await expect.poll(() => existsSync(indexOf(folder)), { timeout: 20_000 }).toBe(true);
  });
});
