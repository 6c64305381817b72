import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBundleFiles } from '../../../../electron/exporting/bundleFiles';
import { verifyBundle } from '../../../../electron/exporting/verifyBundle';
import { newFolder } from './folders';

const label = { uuid: '0f0e0d0c-0b0a-8908-8706-050403020100', exportedAt: '2026-11-22T01:02:03Z' };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function open() {
  const folder = path.join(newFolder(), 'bag');
  return { folder, files: openBundleFiles(folder, true), at: (name: string) => path.join(folder, name) };
}

describe('the files of a bundle', () => {
  it('make a bag that is whole, with what others put beside them', async () => {
    const { folder, files, at } = await open();
    files.write([
      { name: 'data/a/article.txt', content: 'Một bài' },
      { name: 'toasoan/a/article.json', content: '{}' },
    ]);
    writeFileSync(at('data/a/taken.txt'), 'được nhận');
    writeFileSync(at('data/a/found.txt'), 'được thấy');
    await files.take(['data/a/taken.txt']);
    await files.seal(label);
    expect(await verifyBundle(folder)).toEqual({ ok: true, problems: [], files: 3 });
    expect(readFileSync(at('manifest-sha256.txt'), 'utf8').split('\n')).toEqual([
      `${sha256('Một bài')}  data/a/article.txt`,
      `${sha256('được thấy')}  data/a/found.txt`,
      `${sha256('được nhận')}  data/a/taken.txt`,
      '',
    ]);
    expect(readFileSync(at('bag-info.txt'), 'utf8')).toContain(
      `Payload-Oxum: ${Buffer.byteLength('Một bàiđược thấyđược nhận')}.3\n`,
    );
    expect(readFileSync(at('tagmanifest-sha256.txt'), 'utf8')).toContain(
      `${sha256('{}')}  toasoan/a/article.json\n`,
    );
  });

  it('that are the same lie on the disk once, and are listed each', async () => {
    const { folder, files, at } = await open();
    for (const name of ['data/a/fonts/OFL.txt', 'data/b/fonts/OFL.txt'])
      files.write([{ name, content: 'OFL', isShared: true }]);
    await files.seal(label);
    expect(statSync(at('data/b/fonts/OFL.txt')).ino).toBe(statSync(at('data/a/fonts/OFL.txt')).ino);
    expect(await verifyBundle(folder)).toEqual({ ok: true, problems: [], files: 2 });
  });

  it('are copied where the disk gives a file no second name', async (context) => {
    const { folder, files, at } = await open();
    const [first, second] = ['data/a/fonts/OFL.txt', 'data/b/fonts/OFL.txt'] as const;
    files.write([{ name: first, content: 'OFL', isShared: true }]);
    // Refused with the EPERM of a memory stick, to root too.
    const hold = (how: '+i' | '-i') => execFileSync('chattr', [how, at(first)], { stdio: 'ignore' });
    try {
      hold('+i');
    } catch {
      console.warn('skipped: root alone can refuse a file a second name, on some disks of Linux');
      return context.skip();
    }
    try {
      files.write([{ name: second, content: 'OFL', isShared: true }]);
    } finally {
      hold('-i');
    }
    await files.seal(label);
    await files.settle();
    expect(statSync(at(second)).ino).not.toBe(statSync(at(first)).ino);
    expect(await verifyBundle(folder)).toEqual({ ok: true, problems: [], files: 2 });
  });

  it('are never written over', async () => {
    const { files, at } = await open();
    files.write([{ name: 'data/a/article.txt', content: 'trước' }]);
    expect(() => files.write([{ name: 'data/a/article.txt', content: 'sau' }])).toThrow('EEXIST');
    expect(readFileSync(at('data/a/article.txt'), 'utf8')).toBe('trước');
  });

  it('are open a few at a time, however many they are', async (context) => {
    if (!existsSync('/proc/self/fd')) return context.skip();
    const { folder, files } = await open();
    const many = Array.from({ length: 300 }, (_, index) => ({
      name: `toasoan/a/history/${index + 1}.json.gz`,
      content: String(index),
    }));
    const before = readdirSync('/proc/self/fd').length;
    let most = before;
    const watching = setInterval(() => {
      most = Math.max(most, readdirSync('/proc/self/fd').length);
    }, 1);
    files.write(many);
    await files.seal(label);
    await files.settle().finally(() => clearInterval(watching));
    expect(most).toBeGreaterThan(before);
    expect(most - before).toBeLessThan(100);
    expect((await verifyBundle(folder)).ok).toBe(true);
  });
});
