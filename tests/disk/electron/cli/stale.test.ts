import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openLibrary } from '../../../../electron/library/openLibrary';
import type { Library } from '../../../../electron/library/library';
import type { Article } from '../../../../shared/article/article';
import { blankArticle } from '../../../../shared/article/blankArticle';
import { staleChanges } from '../../../../shared/article/exported';
import { builtFile } from '../../../built.mjs';
import { json, newFolder, runCli } from './runCli';

const root = newFolder();
const folder = path.join(root, 'library');
const out = path.join(root, 'bundles');
const inLibrary = ['--library', folder, '--json'] as const;
const [linking, linked] = ['a'.repeat(32), 'b'.repeat(32)];
const answer = z.array(
  z.strictObject({
    id: z.string(),
    headline: z.string(),
    bundle: z.string(),
    exportedAt: z.string(),
    isThere: z.boolean(),
    stories: z.array(
      z.strictObject({ id: z.string(), headline: z.string(), changes: z.array(z.enum(staleChanges)) }),
    ),
  }),
);

const story = (id: string, headline: string, related: Article['related']): Article => ({
  ...blankArticle({ id, kind: 'news', language: 'vi', now: '2026-03-01T02:00:00.000Z' }),
  headline,
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Một câu.' }] }] },
  related,
});

async function inOpenLibrary(work: (library: Library) => Promise<unknown>) {
  const workerFile = await builtFile('searchWorker');
  const library = await openLibrary(folder, { create: true, workerFile, reserveBytes: 4096 });
  try {
    await work(library);
  } finally {
    await library.close();
  }
}

const change = (id: string, fields: Partial<Article>) =>
  inOpenLibrary(async (library) => {
    const { article, revision } = await library.readArticle(id);
    await library.saveArticle({ ...article, ...fields }, revision);
  });

const stale = async () => answer.parse(json(await runCli('stale', ...inLibrary)));
const exportLinking = () =>
  runCli(
    'export',
    linking,
    '--library',
    folder,
    '--out',
    out,
    '--formats',
    'html',
    '--override',
    'thử',
    '--json',
  );

describe('bundles that other stories have outrun', () => {
  it('are named with what has changed, until the article is exported again', async () => {
    await inOpenLibrary(async (library) => {
      await library.createArticle(story(linked, 'Bài được dẫn', []));
      const related = [{ target: { type: 'article' as const, id: linked }, headline: null }];
      await library.createArticle(story(linking, 'Bài dẫn', related));
    });
    expect(await stale()).toEqual([]);
    expect(await exportLinking()).toMatchObject({ exit: 0 });
    expect(await stale()).toEqual([]);

    await change(linked, { status: 'published', publicUrl: 'https://ben.example/bai' });
    const [found, ...others] = await stale();
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      id: linking,
      headline: 'Bài dẫn',
      isThere: true,
      stories: [{ id: linked, headline: 'Bài được dẫn', changes: ['address'] }],
    });
    expect(existsSync(found?.bundle ?? '')).toBe(true);
    const lines = await runCli('stale', '--library', folder);
    expect(lines.stdout).toContain('“Bài được dẫn”: its address on the web changed');

    expect(await exportLinking()).toMatchObject({ exit: 0 });
    expect(await stale()).toEqual([]);
  }, 120_000);

  it('tell when the bundle or the story is gone, and the library stays whole for the doctor', async () => {
    const { path: bundle } = z.looseObject({ path: z.string() }).parse(json(await exportLinking()));
    await inOpenLibrary((library) => library.trashArticle(linked));
    rmSync(bundle, { recursive: true });
    expect(await stale()).toMatchObject([{ bundle, isThere: false, stories: [{ changes: ['missing'] }] }]);
    expect(json(await runCli('doctor', ...inLibrary))).toMatchObject({ isWhole: true, findings: [] });
    expect(await runCli('stale', 'thừa', ...inLibrary)).toMatchObject({ exit: 2 });
  }, 120_000);
});
