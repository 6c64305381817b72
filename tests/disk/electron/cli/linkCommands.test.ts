import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Article, PageListItem } from '../../../../shared/article/article';
import { blankArticle } from '../../../../shared/article/blankArticle';
import { articleLink } from '../../../../shared/article/links';
import { newRule } from '../../../../shared/pageLists/listRule';
import { openLibrary } from '../../../../electron/library/openLibrary';
import { builtFile } from '../../../built.mjs';
import { json, newFolder, runCli } from './runCli';

const folder = path.join(newFolder(), 'library');
const inLibrary = ['--library', folder, '--json'] as const;
const id = (digit: string) => digit.repeat(32);
const gone = id('e');
const suggestions = z.array(
  z.strictObject({ id: z.string(), headline: z.string(), score: z.number(), reason: z.string() }),
);
const kiln = 'Men lam phải nung ba ngày trong lò củi, thợ gốm mới dỡ mẻ.';
const text = (words: string, href?: string) => ({
  type: 'text',
  text: words,
  ...(href !== undefined && { marks: [{ type: 'link', attrs: { href } }] }),
});
const paragraph = (...content: readonly ReturnType<typeof text>[]) => ({ type: 'paragraph', content });

const story = (digit: string, change: Partial<Article>): Article => ({
  ...blankArticle({ id: id(digit), kind: 'news', language: 'vi', now: '2026-03-01T02:00:00.000Z' }),
  status: 'published',
  body: { type: 'doc', content: [paragraph(text('.'))] },
  ...change,
});

const stories: readonly Article[] = [
  story('1', {
    headline: 'Thợ gốm trẻ học nung lò củi',
    tags: ['làng nghề'],
    body: {
      type: 'doc',
      content: [
        paragraph(text(kiln), text('chuyện trước', articleLink(id('2')))),
        paragraph(text('trang bạn', 'https://bao.example/gom'), text('bài đã mất', articleLink(gone))),
      ],
    },
    related: [{ target: { type: 'article', id: id('2') }, headline: 'Tít riêng' }],
  }),
  story('2', { headline: 'Giá gạo tuần này', status: 'draft' }),
  story('3', {
    headline: 'Làng Thổ Lam đỏ lửa',
    tags: ['Làng nghề'],
    body: { type: 'doc', content: [paragraph(text(kiln))] },
    related: [{ target: { type: 'article', id: id('1') }, headline: null }],
  }),
  story('4', {
    headline: 'Phiên chợ nổi',
    body: {
      type: 'doc',
      content: [
        paragraph(text('chuyến đò', 'https://www.bao.example/do.html#xem')),
        {
          type: 'teaser',
          attrs: { target: { type: 'page', url: 'https://bao.example/do.html', title: '' } },
        },
      ],
    },
  }),
  story('5', { headline: 'Chuyến đò', publicUrl: 'https://bao.example/do.html' }),
];

beforeAll(async () => {
  const workerFile = await builtFile('searchWorker');
  const library = await openLibrary(folder, { create: true, workerFile, reserveBytes: 4096 });
  for (const article of stories) await library.createArticle(article);
  const settings = await library.readDesk();
  const page = { type: 'page' as const, url: 'http://www.bao.example/do.html', title: 'Đò' };
  const onPage = (target: PageListItem['target']) => ({ target, kind: null, thumbnail: null });
  await library.saveDesk({
    ...settings,
    listRules: [{ ...newRule('tay', 'newest'), title: 'Nên đọc', pins: [onPage(page)] }],
    mostRead: { ...settings.mostRead, items: [onPage({ type: 'article', id: id('5') })] },
  });
  await library.close();
}, 120_000);

describe('the stories around an article, on the command line', () => {
  it('related --suggest says what it is like, how near and why', async () => {
    const answer = await runCli('related', id('1'), '--suggest', ...inLibrary);
    expect(answer).toMatchObject({ exit: 0, stderr: '' });
    const [first, ...others] = suggestions.parse(json(answer));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ id: id('3'), headline: 'Làng Thổ Lam đỏ lửa' });
    expect(first?.score).toBeGreaterThan(0.1);
    expect(first?.score).toBeLessThanOrEqual(1);
    expect(first?.reason).toMatch(/^same tags: làng nghề · both are about: .*thợ gốm/);
  });

  it('related says what is related as it stands', async () => {
    const answer = await runCli('related', id('1'), ...inLibrary);
    expect(json(answer)).toEqual([
      { target: { type: 'article', id: id('2') }, headline: 'Tít riêng', title: 'Tít riêng' },
    ]);
  });

  it('links says what it points at, broken or not, and what points at it', async () => {
    const answer = await runCli('links', id('1'), ...inLibrary);
    expect(json(answer)).toEqual({
      id: id('1'),
      headline: 'Thợ gốm trẻ học nung lò củi',
      to: [
        { use: 'link', type: 'article', id: id('2'), headline: 'chuyện trước', status: 'draft' },
        {
          use: 'link',
          type: 'page',
          url: 'https://bao.example/gom',
          headline: 'trang bạn',
          status: null,
        },
        { use: 'link', type: 'article', id: gone, headline: 'bài đã mất', status: null },
        { use: 'related', type: 'article', id: id('2'), headline: 'Tít riêng', status: 'draft' },
      ],
      from: [{ id: id('3'), headline: 'Làng Thổ Lam đỏ lửa', status: 'published', uses: ['related'] }],
      lists: [],
    });
    const back = await runCli('links', id('2'), ...inLibrary);
    expect(json(back)).toMatchObject({ to: [], from: [{ id: id('1'), uses: ['link', 'related'] }] });
  });

  it('links takes the public address of a story for that story, in either direction', async () => {
    const to = z.object({
      to: z.array(z.object({ use: z.string(), type: z.string(), id: z.string().optional() })),
      from: z.array(z.object({ id: z.string(), uses: z.array(z.string()) })),
      lists: z.array(z.object({ use: z.string(), title: z.string() })),
    });
    const read = async (digit: string) => to.parse(json(await runCli('links', id(digit), ...inLibrary)));
    expect((await read('4')).to).toMatchObject([
      { use: 'link', type: 'article', id: id('5') },
      { use: 'teaser', type: 'article', id: id('5') },
    ]);
    const { from, lists } = await read('5');
    expect(from).toEqual([{ id: id('4'), uses: ['link', 'teaser'] }]);
    expect(lists).toMatchObject([{ use: 'pin', title: 'Nên đọc' }, { use: 'mostRead' }]);
  });

  it('an article that is not there is said, and two are wrong use', async () => {
    for (const command of ['related', 'links']) {
      expect(json(await runCli(command, gone, ...inLibrary))).toMatchObject({
        problem: { code: 'articleMissing' },
      });
      expect(await runCli(command, id('1'), id('2'), ...inLibrary)).toMatchObject({ exit: 2 });
    }
    expect(await runCli('links', id('1'), '--suggest', ...inLibrary)).toMatchObject({ exit: 2 });
  }, 120_000);
});
