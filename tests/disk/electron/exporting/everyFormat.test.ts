import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../../../electron/library/library';
import type { Format } from '../../../../shared/export/format';
import { exportFormats, formats } from '../../../../shared/export/formats';
import { openPhotoRoom } from '../photos/photoTest';
import { exported, judgedFolder, newsId, openNewsroom, plainId } from './newsroom';

openPhotoRoom();

/** A proof is printed by Electron, which is not here. */
const chosen = exportFormats.filter((id) => id !== 'pdf');
const rows = chosen.map((id): Format => formats[id]);
const filesOf = (level: Format['level']) =>
  rows
    .filter((row) => row.level === level)
    .flatMap((row) => ('files' in row ? Object.keys(row.files) : row.nodeFiles));

let library: Library;

beforeAll(async () => {
  library = await openNewsroom();
}, 60_000);

async function exportData(ids: readonly string[], wanted: typeof chosen, name: string): Promise<string> {
  const out = path.join(judgedFolder, name);
  rmSync(out, { recursive: true, force: true });
  return path.join(await exported(library, { ids, formats: wanted, out, override: 'Bản thử' }), 'data');
}

describe('a bundle of one article in every format', () => {
  it('holds each file of the table, and names them in its report', async () => {
    const data = await exportData([newsId], chosen, 'everyFormat');
    const [slug = ''] = readdirSync(data).filter((name) => name.startsWith('ben-do'));
    expect(readdirSync(data).sort()).toEqual([...filesOf('bundle'), slug].sort());
    const folder = path.join(data, slug);
    for (const name of filesOf('article')) {
      expect(readFileSync(path.join(folder, name)).length).toBeGreaterThan(100);
    }
    const report = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8')) as { files: string[] };
    expect(report.files).toEqual(expect.arrayContaining(filesOf('article')));
  }, 60_000);
});

describe('a bundle of one article', () => {
  it('has feeds only where they were chosen', async () => {
    const without = await exportData([plainId], ['text'], 'withoutFeeds');
    expect(readdirSync(without)).toEqual(['tin-ngan']);
    const feeds = await exportData([plainId], ['feeds'], 'withFeeds');
    expect(readdirSync(feeds).sort()).toEqual(['feed.atom', 'feed.json', 'feed.xml', 'tin-ngan']);
    const { items } = JSON.parse(readFileSync(path.join(feeds, 'feed.json'), 'utf8')) as { items: unknown[] };
    expect(items).toHaveLength(1);
  }, 60_000);

  it('has, without a choice, what no bundle is without', async () => {
    const folder = path.join(await exportData([plainId], [], 'fewestFormats'), 'tin-ngan');
    expect(readdirSync(folder).sort()).toEqual([
      'article.css',
      'article.html',
      'article.ninjs.json',
      'fonts',
      'index.html',
      'report.json',
    ]);
  });
});
