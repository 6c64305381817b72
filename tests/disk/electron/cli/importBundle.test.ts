import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { savedTwice } from '../library/doctor/checkedLibrary';
import { newArticle, newClosedLibrary, openTestLibrary, writeArticles } from '../library/testLibrary';
import { json, newFolder, runCli, stopCli } from './runCli';

it('toasoan import opens a bundle as its articles again, and touches nothing unasked', async () => {
  const { folder, article } = await savedTwice();
  const out = newFolder();
  const exported = await runCli(
    'export',
    article.id,
    '--library',
    folder,
    '--out',
    out,
    '--zip',
    '--override',
    'Thử',
  );
  expect(exported.exit).toBe(0);
  const [name = ''] = readdirSync(out);
  const bundle = path.join(out, name);
  const target = path.join(newFolder(), 'khác');
  await runCli('init', '--library', target);
  const inTarget = ['--library', target, '--json'];

  const first = await runCli('import', bundle, ...inTarget);
  expect(first.exit).toBe(0);
  expect(json(first)).toMatchObject({ status: 'read', articles: [{ id: article.id, result: 'received' }] });
  expect(json(await runCli('import', bundle, ...inTarget))).toMatchObject({
    articles: [{ result: 'alreadyHere' }],
  });

  const library = await openTestLibrary(target);
  const stored = await library.readArticle(article.id);
  expect(stored.article).toEqual(article);
  await library.saveArticle({ ...article, headline: 'Viết tiếp ở đây' }, stored.revision);
  await library.close();
  const asked = await runCli('import', bundle, ...inTarget);
  expect(asked.exit).toBe(1);
  expect(asked.stderr).toContain('here already as another text');
  const over = await runCli('import', bundle, '--on-conflict', 'save', ...inTarget);
  expect(json(over)).toMatchObject({ articles: [{ result: 'savedOver' }] });

  expect(await runCli('import', bundle, '--on-conflict', 'x', ...inTarget)).toMatchObject({ exit: 2 });
  const text = path.join(out, 'trang.txt');
  writeFileSync(text, 'Một trang cũ');
  expect(await runCli('import', text, bundle, ...inTarget)).toMatchObject({ exit: 2 });
  const lost = await runCli('import', path.join(out, 'không có.zip'), ...inTarget);
  expect(json(lost)).toMatchObject({ problem: { code: 'fileMissing' } });
  writeFileSync(bundle, 'không phải zip');
  expect(json(await runCli('import', bundle, ...inTarget))).toMatchObject({
    problem: { code: 'bundleUnreadable' },
  });
}, 240_000);

it('toasoan import stops at Ctrl+C: what came in is whole, and the next import goes on', async () => {
  const folder = await newClosedLibrary();
  const articles = Array.from({ length: 120 }, (_, number) => newArticle({ headline: `Bài số ${number}` }));
  writeArticles(folder, articles);
  const out = newFolder();
  const ids = articles.map(({ id }) => id);
  const written = ['--out', out, '--override', 'Thử', '--formats', 'text'];
  expect(await runCli('export', ...ids, '--library', folder, ...written)).toMatchObject({ exit: 0 });
  const bundle = path.join(out, readdirSync(out)[0] ?? '');
  const target = path.join(newFolder(), 'khác');
  await runCli('init', '--library', target);
  const inTarget = ['--library', target, '--json'];
  const isUnderWay = () =>
    existsSync(path.join(target, 'articles')) && readdirSync(path.join(target, 'articles')).length > 0;
  const stopped = await stopCli(isUnderWay, 'import', bundle, ...inTarget);
  expect(stopped).toMatchObject({ exit: 1 });
  expect(stopped.stderr).toContain('Stopped as you asked.');
  const { status, articles: brought } = json(stopped) as { status: string; articles: { id: string }[] };
  expect(status).toBe('stopped');
  expect(brought.length).toBeLessThan(ids.length);
  const library = await openTestLibrary(target);
  await library.indexed();
  const { rows } = await library.list({
    text: '',
    status: null,
    section: '',
    kind: null,
    offset: 0,
    limit: 200,
  });
  expect(rows.map(({ id }) => id).sort()).toEqual(brought.map(({ id }) => id).sort());
  await library.close();
  expect(await runCli('import', bundle, ...inTarget)).toMatchObject({ exit: 0 });
}, 240_000);
