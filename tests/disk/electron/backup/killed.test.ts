import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isBackedUp } from '../../../../electron/backup/archiveLayout';
import { backUpLibrary } from '../../../../electron/backup/backUpLibrary';
import { verifyArchive } from '../../../../electron/backup/verifyArchive';
import { restoreBackup } from '../../../../electron/backup/restoreBackup';
import { builtFile } from '../../../built.mjs';
import { filesIn, savedTwice } from '../library/doctor/checkedLibrary';
import { newArticle, newFolder, writeArticles } from '../library/testLibrary';

const seed = Number(process.env['TOASOAN_SEED'] ?? 20_261_122);
const quiet = { signal: new AbortController().signal, onProgress: () => undefined };
const kept = (folder: string) => new Map([...filesIn(folder)].filter(([name]) => isBackedUp(name)).sort());

function randomFrom(start: number): () => number {
  let state = start;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

async function largeLibrary(): Promise<string> {
  const { folder } = await savedTwice([1, 2]);
  writeArticles(
    folder,
    Array.from({ length: 150 }, (_, number) => newArticle({ headline: `Bài ${number}` })),
  );
  return folder;
}

const toFile = (folder: string, file: string) =>
  backUpLibrary({ folder, place: { type: 'file', path: file }, now: new Date(), ...quiet });

/** Kills the child after some of its steps; answers whether it had finished before. */
async function killAfter(lines: number, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [await builtFile('backupChild'), ...args]);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.split('\n').length > lines) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.on('close', resolve));
  return said.includes('done\n');
}

describe('a process that is killed', () => {
  it(`while it backs up leaves the backup before whole, and no half one under its name (seed ${seed})`, async () => {
    const random = randomFrom(seed);
    const folder = await largeLibrary();
    for (let kill = 0; kill < 6; kill += 1) {
      const out = newFolder();
      const file = path.join(out, 'bản sao.zip');
      const hasBefore = kill % 2 === 0;
      if (hasBefore) await toFile(folder, file);
      await killAfter(Math.floor(random() * 320), ['backup', folder, file]);
      expect(hasBefore || existsSync(file) || readdirSync(out).every((name) => name.endsWith('.tmp'))).toBe(
        true,
      );
      if (existsSync(file)) await verifyArchive(file, quiet);
      await toFile(folder, file);
      await verifyArchive(file, quiet);
    }
  }, 120_000);

  it(`while it restores leaves no half library under its name (seed ${seed})`, async () => {
    const random = randomFrom(seed + 1);
    const folder = await largeLibrary();
    const archive = path.join(newFolder(), 'bản sao.zip');
    await toFile(folder, archive);
    for (let kill = 0; kill < 6; kill += 1) {
      const target = path.join(newFolder(), 'mới');
      const isDone = await killAfter(Math.floor(random() * 150), ['restore', archive, target]);
      if (existsSync(target)) expect(kept(target)).toEqual(kept(folder));
      else expect(isDone).toBe(false);
      if (!existsSync(target)) await restoreBackup({ archive, folder: target, ...quiet });
      expect(kept(target)).toEqual(kept(folder));
    }
  }, 120_000);
});

/** Needs root: a disk of its own. */
function mountSmall(bytes: number): { readonly disk: string; readonly unmount: () => void } | undefined {
  const disk = newFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return { disk, unmount: () => execFileSync('umount', [disk]) };
}

describe('a full disk', () => {
  it('stops a backup and a restore, and nothing of them is left', async ({ skip }) => {
    const small = mountSmall(1024 * 1024);
    if (small === undefined) return skip('a disk of its own needs root');
    try {
      const { folder } = await savedTwice();
      mkdirSync(path.join(folder, 'quarantine'), { recursive: true });
      const noise = Buffer.from(Array.from({ length: 2_000_000 }, (_, at) => (at * 2_654_435_761) >>> 24));
      writeFileSync(path.join(folder, 'quarantine', 'to.jpg'), noise);
      const full = toFile(folder, path.join(small.disk, 'bản sao.zip'));
      await expect(full).rejects.toMatchObject({ code: 'diskFull' });
      expect(readdirSync(small.disk)).toEqual([]);
      const archive = path.join(newFolder(), 'bản sao.zip');
      await toFile(folder, archive);
      const restoring = restoreBackup({ archive, folder: path.join(small.disk, 'mới'), ...quiet });
      await expect(restoring).rejects.toMatchObject({ code: 'diskFull' });
      expect(readdirSync(small.disk)).toEqual([]);
      rmSync(archive);
    } finally {
      small.unmount();
    }
  });
});
