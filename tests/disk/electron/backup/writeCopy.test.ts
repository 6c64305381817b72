import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeCopy } from '../../../../electron/backup/writeCopy';
import {
  documentOf,
  newArticle,
  newFolder,
  newPhoto,
  openTestLibrary,
  paragraph,
} from '../library/testLibrary';

async function articleWithPhoto(folder: string) {
  const library = await openTestLibrary(folder);
  const photo = newPhoto('Phương Hoa');
  await library.savePhoto(photo);
  const caption = [{ type: 'text', text: 'Bến đò buổi sớm' }];
  const figure = { type: 'figure', attrs: { photo: photo.id, alt: 'Bến đò' }, content: caption };
  const body = documentOf(paragraph('Bà con ra bến <từ sáng> & chờ.'), figure);
  const article = newArticle({ headline: 'Tin ở bến đò', standfirst: 'Sapo của bài', body });
  return { library, article };
}

describe('a copy elsewhere', () => {
  it('is one page with every word, the caption and its credit', async () => {
    const { library, article } = await articleWithPhoto(newFolder());
    const file = path.join(newFolder(), 'bài.html');
    await writeCopy(library, article, file);
    const page = readFileSync(file, 'utf8');
    for (const words of [
      'Tin ở bến đò',
      'Sapo của bài',
      'Bà con ra bến &lt;từ sáng&gt; &amp; chờ.',
      'Bến đò buổi sớm',
      'Phương Hoa',
    ])
      expect(page).toContain(words);
    expect(page).not.toMatch(/<link rel="stylesheet"|<script(?! type="application\/ld\+json")/);
    expect(readdirSync(path.dirname(file))).toEqual(['bài.html']);
  });

  it('is plain text where the name says so', async () => {
    const { library, article } = await articleWithPhoto(newFolder());
    const file = path.join(newFolder(), 'bài.TXT');
    await writeCopy(library, article, file);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('Bà con ra bến <từ sáng> & chờ.');
    expect(text).not.toContain('<p>');
  });

  it('is written with the text alone when the library’s folder has gone', async () => {
    const folder = path.join(newFolder(), 'thư viện');
    mkdirSync(folder);
    const { library, article } = await articleWithPhoto(folder);
    rmSync(folder, { recursive: true });
    const file = path.join(newFolder(), 'bài.html');
    await writeCopy(library, article, file);
    expect(readFileSync(file, 'utf8')).toContain('Bến đò buổi sớm');
    await library.close().catch(() => undefined);
  });

  it('tells a place where nothing can be written', async () => {
    const { library, article } = await articleWithPhoto(newFolder());
    const file = path.join(newFolder(), 'không có', 'bài.html');
    await expect(writeCopy(library, article, file)).rejects.toMatchObject({
      code: 'folderMissing',
      detail: 'không có',
    });
  });
});
