import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { blankArticle } from '../../../../shared/article/blankArticle';
import { openLibrary } from '../../../../electron/library/openLibrary';
import { builtFile } from '../../../built.mjs';
import { json, newFolder, runCli } from './runCli';

const root = newFolder();
const folder = path.join(root, 'library');
const inLibrary = ['--library', folder, '--json'] as const;
const id = (digit: string) => digit.repeat(32);

beforeAll(async () => {
  const workerFile = await builtFile('searchWorker');
  const library = await openLibrary(folder, { create: true, workerFile, reserveBytes: 4096 });
  for (const [index, digit] of ['1', '2', '3'].entries()) {
    const now = `2026-03-0${index + 1}T02:00:00.000Z`;
    const blank = blankArticle({ id: id(digit), kind: 'news', language: 'vi', now });
    await library.createArticle({
      ...blank,
      headline: `Bài ${digit}`,
      status: 'published',
      section: 'van-hoa',
      related: [
        { target: { type: 'page', url: 'https://b.example/9', title: 'Trang bạn' }, headline: 'Tít riêng' },
      ],
    });
  }
  await library.close();
}, 120_000);

describe('the lists of a page, on the command line', () => {
  it('are filled as the desk says, with the most read stories from a file whose bad lines are named', async () => {
    const file = path.join(root, 'doc-nhieu.csv');
    writeFileSync(file, `Tít,Địa chỉ\nNgoài,https://b.example/1\nSai,b.example\n${id('2')},\n`);
    const taken = await runCli('lists', ...inLibrary, '--most-read', file);
    expect(taken.exit).toBe(1);
    expect(taken.stderr).toContain('doc-nhieu.csv: Line 3: “b.example” is not a page’s address');
    expect(json(taken)).toMatchObject({ taken: 2, faults: [{ line: 3, code: 'addressInvalid' }] });

    const rules = json(await runCli('lists', ...inLibrary)) as { listRules: { id: string }[] };
    const ids = rules.listRules.map((rule) => rule.id);
    expect(ids).toEqual(['related', 'more', 'most-read', 'block', 'multimedia']);
    const page = json(await runCli('lists', id('1'), ...inLibrary));
    expect(page).toMatchObject([
      { type: 'related', items: [{ headline: 'Tít riêng', target: { title: 'Trang bạn' } }] },
      { type: 'otherStories', items: [{ headline: 'Bài 3' }] },
      { type: 'mostRead', title: 'Đọc nhiều', items: [{ headline: 'Ngoài' }, { headline: 'Bài 2' }] },
      { type: 'section', title: 'Bờ cõi biển đảo', items: [] },
    ]);
    expect((await runCli('lists', id('9'), ...inLibrary)).exit).toBe(2);

    writeFileSync(file, Buffer.from(`\ufeffTít\tĐịa chỉ\nĐảo xa\thttps://b.example/2\n`, 'utf16le'));
    expect(json(await runCli('lists', ...inLibrary, '--most-read', file))).toEqual({ taken: 1, faults: [] });
    writeFileSync(file, Buffer.from('title\nS\u00e3o Cora\u00e7\u00e3o\n', 'latin1'));
    const refused = await runCli('lists', ...inLibrary, '--most-read', file);
    expect(refused.exit).toBe(1);
    expect(refused.stderr).toContain('Save it as CSV UTF-8');
    const { mostRead } = json(await runCli('lists', ...inLibrary)) as { mostRead: { items: unknown[] } };
    expect(mostRead.items).toMatchObject([{ target: { title: 'Đảo xa' } }]);
  }, 120_000);
});
