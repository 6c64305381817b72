import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../../../electron/library/openLibrary';
import { articlePlace, generationFile } from '../../../../electron/library/layout';
import type { Library } from '../../../../electron/library/library';
import type { Article } from '../../../../shared/article/article';
import { blankArticle } from '../../../../shared/article/blankArticle';
import { builtFile } from '../../../built.mjs';
import { json, newFolder, runCli } from './runCli';

const [main, side] = ['a'.repeat(32), 'b'.repeat(32)];
let folder = '';
let inLibrary: readonly string[] = [];

const story = (id: string, headline: string, more: Partial<Article> = {}): Article => ({
  ...blankArticle({ id, kind: 'news', language: 'vi', now: '2026-03-01T02:00:00.000Z' }),
  headline,
  standfirst: 'Sapo của bài.',
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Một câu.' }] }] },
  ...more,
});

async function inOpenLibrary<T>(work: (library: Library) => Promise<T>): Promise<T> {
  const workerFile = await builtFile('searchWorker');
  const library = await openLibrary(folder, { create: true, workerFile, reserveBytes: 4096 });
  try {
    return await work(library);
  } finally {
    await library.close();
  }
}

const read = () => inOpenLibrary((library) => library.readArticle(main));

beforeEach(async () => {
  folder = path.join(newFolder(), 'thư viện');
  inLibrary = ['--library', folder, '--json'];
  await inOpenLibrary(async (library) => {
    await library.createArticle(story(main, 'Chợ nổi', { status: 'ready' }));
    await library.createArticle(story(side, 'Bến đò', { embargo: '2999-01-01T00:00:00Z' }));
  });
});

describe('toasoan publish', () => {
  it('says of a damaged article in a library that is open elsewhere that its file lies where it was', async () => {
    const file = path.join(folder, generationFile(articlePlace(main), 'current'));
    await inOpenLibrary(async () => {
      writeFileSync(file, 'hỏng');
      const answer = await runCli('publish', main, ...inLibrary);
      expect(answer.exit).not.toBe(0);
      expect(answer.stderr).toMatch(/để nguyên tại chỗ|left where it lies/);
      expect(answer.stderr).not.toMatch(/đã được cất riêng|was set aside/);
      expect(readFileSync(file, 'utf8')).toBe('hỏng');
    });
  });

  it('marks a story as published and keeps the text that readers saw first for good', async () => {
    const answer = await runCli('publish', main, ...inLibrary);
    expect(answer).toMatchObject({ exit: 0, stderr: '' });
    expect(json(answer)).toMatchObject({ status: 'published', firstPublished: { revision: 1 } });
    const versions = await inOpenLibrary((library) => library.listVersions(main));
    expect(versions.find(({ revision }) => revision === 1)?.milestone).toEqual({
      type: 'published',
      name: '',
    });
    const first = await inOpenLibrary((library) => library.readVersion(main, 1));
    expect(first.article.standfirst).toBe('Sapo của bài.');
  });

  it('adds what changed and what was wrong, and takes each back again', async () => {
    await runCli('publish', main, ...inLibrary);
    await runCli('publish', main, '--update', 'Thêm lời chủ ghe.', ...inLibrary);
    await runCli('publish', main, '--correction', 'Tên đúng là Năm.', ...inLibrary);
    const { article } = await read();
    expect(article.updates.map(({ type, text }) => [type, text])).toEqual([
      ['update', 'Thêm lời chủ ghe.'],
      ['correction', 'Tên đúng là Năm.'],
    ]);
    for (let left = 1; left >= 0; left -= 1) {
      await runCli('publish', main, '--take-back', ...inLibrary);
      expect((await read()).article.updates).toHaveLength(left);
    }
    await runCli('publish', main, '--take-back', ...inLibrary);
    expect((await read()).article).toMatchObject({ status: 'ready', firstPublished: null });
    expect(await runCli('publish', main, '--take-back', ...inLibrary)).toMatchObject({ exit: 2 });
  });

  it('withdraws with a reason, and the export is the withdrawal', async () => {
    await runCli('publish', main, '--withdraw', 'Nguồn tin rút lời.', ...inLibrary);
    const out = newFolder();
    const answer = await runCli('export', main, '--out', out, ...inLibrary);
    expect(answer.exit).toBe(0);
    const [bundle = ''] = readdirSync(out);
    const page = path.join(out, bundle, 'data', 'cho-noi');
    expect(readFileSync(path.join(page, 'index.html'), 'utf8')).toContain('Lý do: Nguồn tin rút lời.');
    expect(readFileSync(path.join(page, 'index.html'), 'utf8')).not.toContain('Một câu.');
    const ninjs = JSON.parse(readFileSync(path.join(page, 'article.ninjs.json'), 'utf8')) as unknown;
    expect(ninjs).toMatchObject({ pubStatus: 'canceled' });
    await runCli('publish', main, '--take-back', ...inLibrary);
    expect((await read()).article).toMatchObject({ status: 'draft', withdrawal: null });
  });

  it('says what is wrongly asked for', async () => {
    for (const wrong of [
      ['--update', 'Chưa đăng.'],
      ['--withdraw', ' '],
      ['--update', 'Một', '--correction', 'hai'],
    ]) {
      expect(await runCli('publish', main, ...wrong, ...inLibrary)).toMatchObject({ exit: 2 });
    }
    expect((await read()).revision).toBe(1);
  });
});

describe('an embargo', () => {
  const exportAll = (out: string, ...more: readonly string[]) =>
    runCli('export', ...more, '--out', out, ...inLibrary);

  it('holds a bundle of several articles, and one whose side story is under it', async () => {
    const out = newFolder();
    await inOpenLibrary(async (library) => {
      const { article, revision } = await library.readArticle(main);
      const related = [{ target: { type: 'article' as const, id: side }, headline: null }];
      await library.saveArticle({ ...article, section: '', related }, revision);
    });
    for (const asked of [[main, side], [side], [main, '--with-related']]) {
      const answer = await exportAll(out, ...asked);
      expect(answer.exit).toBe(1);
      expect(JSON.stringify(json(answer))).toContain('embargoRunning');
      expect(readdirSync(out)).toEqual([]);
    }
    const overridden = await exportAll(out, main, side, '--override', 'Tổng biên tập cho phép');
    expect(overridden.exit).toBe(0);
  });
});
