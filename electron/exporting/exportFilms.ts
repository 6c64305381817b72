import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../../shared/article/article';
import type { FilmFile } from '../../shared/article/film';
import { videosOf } from '../../shared/article/walk';
import type { Library } from '../library/library';

/** Where the page finds each film of the library, by its hash. */
export type PageFilms = ReadonlyMap<string, string>;

/** Each film once, in page order. */
export function filmsOf({ body }: Pick<Article, 'body'>): readonly FilmFile[] {
  const films = videosOf(body).flatMap(({ source }) => (source.type === 'file' ? [source] : []));
  return films.filter(({ sha256 }, index) => films.findIndex((other) => other.sha256 === sha256) === index);
}

/** Puts the films of an article beside its photos, as `video-01`; one whose file is gone is left out. */
export async function exportFilms(
  article: Article,
  {
    library,
    folder,
    signal,
  }: { readonly library: Library; readonly folder: string; readonly signal: AbortSignal },
): Promise<PageFilms> {
  const films = new Map<string, string>();
  for (const [index, { sha256, format }] of filmsOf(article).entries()) {
    signal.throwIfAborted();
    const original = await library.findMedia(sha256);
    if (original === undefined) continue;
    const name = `media/video-${String(index + 1).padStart(2, '0')}.${format}`;
    await mkdir(path.join(folder, 'media'), { recursive: true });
    await copyFile(original, path.join(folder, name));
    films.set(sha256, name);
  }
  return films;
}
