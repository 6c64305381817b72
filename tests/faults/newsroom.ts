import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DocumentNode } from '../../shared/article/article';
import { exportArticles } from '../../electron/exporting/exportArticles';
import type { ExportOrder } from '../../electron/exporting/exportOrder';
import { importPhoto } from '../../electron/photos/importPhoto';
import { drawPhoto } from '../disk/electron/photos/testPhotos';
import { copyTemplate, openAt, paragraph, plainArticle } from './testLibraries';

/** A closed library with an article of two photos and one of text only, whose renditions have been made once. */
export type Newsroom = {
  readonly folder: string;
  readonly cacheFolder: string;
  readonly photoStory: string;
  readonly plainStory: string;
  copyTo(folder: string): void;
  remove(): void;
};

const id = (digit: string) => digit.repeat(32);

const figure = (photo: string): DocumentNode => ({
  type: 'figure',
  attrs: { photo, alt: 'Bến sông' },
  content: [{ type: 'text', text: 'Bến sông chiều.' }],
});

export const order = (
  library: ExportOrder['library'],
  { cacheFolder }: Pick<Newsroom, 'cacheFolder'>,
  change: Pick<ExportOrder, 'ids' | 'out'> & Partial<ExportOrder>,
): ExportOrder => ({
  library,
  cacheFolder,
  isZip: false,
  formats: ['html', 'ninjs', 'text'],
  override: 'Thử máy',
  exportedBy: 'lan.anh',
  now: new Date('2026-11-22T01:02:03Z'),
  ...change,
});

export async function makeNewsroom(): Promise<Newsroom> {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'toasoan-newsroom-'));
  const folder = path.join(parent, 'thư viện');
  const cacheFolder = path.join(parent, 'cache');
  copyTemplate(folder);
  const library = await openAt(folder);
  const photos: string[] = [];
  for (const [width, height] of [
    [640, 480],
    [400, 600],
  ] as const) {
    const bytes = await drawPhoto(width, height).jpeg().toBuffer();
    const outcome = await importPhoto(library, { name: `${width}.jpg`, bytes });
    if (outcome.status !== 'imported') throw new Error(outcome.problem.code);
    photos.push(outcome.photo.id);
  }
  const story = plainArticle(id('a'), 'Có ảnh.');
  const content = [paragraph('Có ảnh.'), ...photos.map(figure)];
  await library.createArticle({ ...story, headline: 'Bến sông', body: { type: 'doc', content } });
  await library.createArticle({ ...plainArticle(id('b'), 'Không ảnh.'), headline: 'Tin ngắn' });
  await library.indexed();
  const out = path.join(parent, 'out');
  mkdirSync(out);
  await exportArticles(order(library, { cacheFolder }, { ids: [id('a')], out }));
  await library.close();
  return {
    folder,
    cacheFolder,
    photoStory: id('a'),
    plainStory: id('b'),
    copyTo: (to) => cpSync(folder, to, { recursive: true }),
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}
