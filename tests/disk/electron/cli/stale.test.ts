import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openLibrary } from '../../../../electron/library/openLibrary';
import type { Library } from '../../../../electron/library/library';
import type { Article } from '../../../../shared/article/article';
import { blankArticle } from '../../../../shared/article/blankArticle';
import { pageParts, staleChanges } from '../../../../shared/article/exported';
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
    page: z.array(z.enum(pageParts)),
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
const page = ['--formats', 'html', '--override', 'thử', '--json'] as const;
const exportLinking = (target = out) =>
  runCli('export', linking, '--library', folder, '--out', target, ...page);
const exportChanged = async (target: string) =>
  json(await runCli('export', '--changed', '--library', folder, '--out', target, ...page));

describe('bundles that the library has outrun', () => {
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
      page: [],
      stories: [{ id: linked, headline: 'Bài được dẫn', changes: ['address'] }],
    });
    expect(existsSync(found?.bundle ?? '')).toBe(true);
    const lines = await runCli('stale', '--library', folder);
    expect(lines.stdout).toContain('“Bài được dẫn”: its address on the web changed');

    expect(await exportLinking()).toMatchObject({ exit: 0 });
    expect(await stale()).toEqual([]);
  }, 120_000);

  it('count in every folder that the article was exported to', async () => {
    const elsewhere = path.join(root, 'thẻ nhớ');
    await change(linking, { standfirst: 'Sapo mới nhất.' });
    expect(await exportLinking(elsewhere)).toMatchObject({ exit: 0 });
    const [found, ...others] = await stale();
    expect(others).toEqual([]);
    expect(found).toMatchObject({ page: ['text'], stories: [] });
    expect(path.dirname(found?.bundle ?? '')).toBe(out);
    const lines = await runCli('stale', '--library', folder);
    expect(lines.stdout).toContain('\n  The text or the photos of the story itself changed.');
    expect(await exportChanged(elsewhere)).toEqual({ status: 'unchanged' });
    expect(await exportChanged(out)).toMatchObject({ status: 'exported' });
    expect(await stale()).toEqual([]);
    rmSync(elsewhere, { recursive: true });
  }, 120_000);

  it('tell when the bundle or the story is gone, and the library stays whole for the doctor', async () => {
    const { path: bundle } = z.looseObject({ path: z.string() }).parse(json(await exportLinking()));
    await inOpenLibrary((library) => library.trashArticle(linked));
    rmSync(bundle, { recursive: true });
    expect(await stale()).toMatchObject([
      { bundle, isThere: false, stories: [{ changes: ['missing'] }] },
      { isThere: false, stories: [{ changes: ['missing'] }] },
    ]);
    expect(json(await runCli('doctor', ...inLibrary))).toMatchObject({ isWhole: true, findings: [] });
    expect(await runCli('stale', 'thừa', ...inLibrary)).toMatchObject({ exit: 2 });
  }, 120_000);
});
