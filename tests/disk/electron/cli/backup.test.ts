import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { savedTwice } from '../library/doctor/checkedLibrary';
import { openTestLibrary } from '../library/testLibrary';
import { json, newFolder, runCli } from './runCli';

describe('toasoan backup and restore', () => {
  it('carry a library to another place', async () => {
    const { folder, article } = await savedTwice();
    const out = newFolder();
    const answer = await runCli('backup', '--library', folder, '--out', out, '--json');
    expect(answer).toMatchObject({ exit: 0, stderr: '' });
    expect(json(answer)).toMatchObject({ status: 'written', articles: 1 });
    const [name = ''] = readdirSync(out);
    expect(name).toMatch(/^toasoan-\d{4}-\d{2}-\d{2}-\d{4}\.zip$/);
    expect(await runCli('verify', path.join(out, name))).toMatchObject({ exit: 0 });
    const target = path.join(newFolder(), 'mới');
    expect(await runCli('restore', path.join(out, name), '--library', target)).toMatchObject({ exit: 0 });
    expect((await (await openTestLibrary(target)).readArticle(article.id)).article).toEqual(article);
  });

  it('write to a named file, also from a library that is open', async () => {
    const { folder } = await savedTwice();
    await openTestLibrary(folder);
    const file = path.join(newFolder(), 'bản sao.zip');
    const answer = await runCli('backup', '--library', folder, '--out', file);
    expect(answer.exit).toBe(0);
    expect(answer.stdout).toContain(file);
  });

  it('tell what stands in the way', async () => {
    const { folder } = await savedTwice();
    const out = newFolder();
    const file = path.join(out, 'bản sao.zip');
    expect(await runCli('backup', '--library', newFolder(), '--out', out)).toMatchObject({ exit: 3 });
    expect(await runCli('backup', '--library', folder)).toMatchObject({ exit: 2 });
    expect(await runCli('backup', '--library', folder, '--out', file)).toMatchObject({ exit: 0 });
    expect(await runCli('restore', file, '--library', folder)).toMatchObject({ exit: 3 });
    expect(await runCli('restore', path.join(out, 'không có.zip'), '--library', out)).toMatchObject({
      exit: 2,
    });
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    const damaged = await runCli('restore', file, '--library', path.join(out, 'mới'), '--json');
    expect(damaged.exit).toBe(1);
    expect(json(damaged)).toMatchObject({ problem: { code: 'backupDamaged' } });
  });
});
