import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Article, DocumentNode } from '../../shared/article/article';
import { blankArticle } from '../../shared/article/blankArticle';
import { articlePlace, type Generation, generationFile } from '../../electron/library/layout';
import type { Library } from '../../electron/library/library';
import { openLibrary, type OpenOptions } from '../../electron/library/openLibrary';
import { encodeRecord } from '../../electron/library/record';

export const openAt = (folder: string, options: Partial<OpenOptions> = {}): Promise<Library> =>
  openLibrary(folder, { create: true, reserveBytes: 4096, ...options });

let template: string | undefined;

/** Made once by the app itself, before the first campaign. */
export async function makeTemplate(): Promise<void> {
  template = mkdtempSync(path.join(os.tmpdir(), 'toasoan-template-'));
  await (await openAt(template)).close();
}

export function removeTemplate(): void {
  if (template !== undefined) rmSync(template, { recursive: true, force: true });
}

/** Fills an empty folder with a library nobody has open. */
export function copyTemplate(folder: string): void {
  if (template === undefined) throw new Error('the template is made first');
  cpSync(template, folder, { recursive: true });
}

export const paragraph = (text: string): DocumentNode => ({
  type: 'paragraph',
  content: text === '' ? [] : [{ type: 'text', text }],
});

export function plainArticle(id: string, ...texts: readonly string[]): Article {
  const blank = blankArticle({ id, kind: 'news', language: 'vi', now: '2026-03-01T02:00:00.000Z' });
  return { ...blank, headline: 'Bản tin', body: { type: 'doc', content: texts.map(paragraph) } };
}

/** A record as the library would have left it, without its waiting for the disk. */
export function writeArticle(
  folder: string,
  article: Article,
  revision: number,
  generation: Generation = 'current',
): void {
  const file = path.join(folder, generationFile(articlePlace(article.id), generation));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, recordBytes(article.id, revision, article));
}

export function recordBytes(id: string, revision: number, body: unknown): Buffer {
  const content = { revision, savedAt: new Date().toISOString(), savedBy: '', body };
  return encodeRecord(id, content);
}
