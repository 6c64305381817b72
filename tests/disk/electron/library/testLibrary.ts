import { createHash, randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach } from 'vitest';
import type { Article, DocumentNode } from '../../../../shared/article/article';
import { blankArticle } from '../../../../shared/article/blankArticle';
import { noCredit, type Photo, blankPhoto } from '../../../../shared/article/photo';
import type { ArticleQuery } from '../../../../shared/desk';
import { articlePlace, type Generation, generationFile } from '../../../../electron/library/layout';
import type { Library } from '../../../../electron/library/library';
import { openLibrary, type OpenOptions } from '../../../../electron/library/openLibrary';
import { encodeRecord } from '../../../../electron/library/record';
import { builtFile } from '../../../built.mjs';

const opened: Library[] = [];
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((library) => library.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A real folder on the real disk, removed after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-library-'));
  folders.push(folder);
  return folder;
}

/** A real library with its real search worker, closed after the test. */
export async function openTestLibrary(
  folder = newFolder(),
  options: Partial<OpenOptions> = {},
): Promise<Library> {
  const workerFile = await builtFile('searchWorker');
  const library = await openLibrary(folder, { create: true, workerFile, reserveBytes: 4096, ...options });
  opened.push(library);
  return library;
}

let template: Promise<string> | undefined;

async function makeTemplate(): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-template-'));
  const workerFile = await builtFile('searchWorker');
  const library = await openLibrary(folder, { create: true, workerFile, reserveBytes: 4096 });
  await library.indexed();
  await library.close();
  return folder;
}

afterAll(async () => {
  if (template !== undefined) rmSync(await template, { recursive: true, force: true });
});

/** An indexed library nobody has open; made once by the app itself, then copied. */
export async function newClosedLibrary(): Promise<string> {
  const folder = newFolder();
  cpSync(await (template ??= makeTemplate()), folder, { recursive: true });
  return folder;
}

export const newId = () => randomBytes(16).toString('hex');

export const paragraph = (text: string): DocumentNode => ({
  type: 'paragraph',
  content: text === '' ? [] : [{ type: 'text', text }],
});

export const documentOf = (...content: readonly DocumentNode[]): DocumentNode => ({ type: 'doc', content });

export function newArticle(change: Partial<Article> = {}): Article {
  const blank = blankArticle({ id: newId(), kind: 'news', language: 'vi', now: '2026-03-01T02:00:00.000Z' });
  return { ...blank, headline: 'Bản tin', body: documentOf(paragraph('Thân bài')), ...change };
}

export const everything: ArticleQuery = {
  text: '',
  status: null,
  section: '',
  kind: null,
  offset: 0,
  limit: 50,
};

export const newPhoto = (photographer: string): Photo => ({
  ...blankPhoto(newId()),
  credit: { ...noCredit, photographer },
});

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** As the library would have left them, without the waiting for the disk. */
export function writeArticles(
  folder: string,
  articles: readonly Article[],
  revision = 1,
  generation: Generation = 'current',
): void {
  for (const body of articles) {
    const file = path.join(folder, generationFile(articlePlace(body.id), generation));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, encodeRecord(body.id, { revision, savedAt: body.updatedAt, savedBy: '', body }));
  }
}
