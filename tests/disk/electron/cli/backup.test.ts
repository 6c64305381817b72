import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { savedTwice } from '../library/doctor/checkedLibrary';
import { openTestLibrary } from '../library/testLibrary';
import { json, newFolder, runCli, stopCli } from './runCli';

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

  it('stop at Ctrl+C as a wish, not as a fault, and leave nothing behind', async () => {
    const { folder } = await savedTwice();
    const large = path.join(folder, 'media/ab', `${'ab'.repeat(32)}.jpg`);
    mkdirSync(path.dirname(large), { recursive: true });
    writeFileSync(large, '');
    // As sparse as the disk lets it be: it takes longer to read than a signal on its way.
    truncateSync(large, 512 * 1024 * 1024);
    const out = newFolder();
    const isWriting = () => readdirSync(out).length > 0;
    const answer = await stopCli(isWriting, 'backup', '--library', folder, '--out', out, '--json');
    expect(answer).toMatchObject({ exit: 1, stderr: 'Stopped as you asked.\n' });
    expect(json(answer)).toEqual({ status: 'cancelled' });
    expect(readdirSync(out)).toEqual([]);
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
