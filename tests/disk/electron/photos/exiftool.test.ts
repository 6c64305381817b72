import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openExiftool } from '../../../../electron/photos/exiftool';
import { builtFile } from '../../../built.mjs';
import { descendants, isRunning } from '../../../e2e/processTree';
import { drawPhoto, newFolder, removeFolders } from './testPhotos';

/** Built ahead, so that no test waits for it. */
beforeAll(() => builtFile('exiftoolChild'), 60_000);
afterAll(removeFolders);

/** A program of ours that has read one photo through exiftool, and the process ids of that exiftool. */
async function startReading() {
  const photo = path.join(newFolder(), 'photo.jpg');
  await drawPhoto(60, 40).jpeg().toFile(photo);
  const child = spawn(process.execPath, [await builtFile('exiftoolChild'), photo], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const exiftools = descendants(child.pid ?? 0).filter(({ command }) => command.includes('exiftool'));
  return { child, exiftools: exiftools.map(({ pid }) => pid) };
}

describe.skipIf(process.platform === 'win32')('exiftool', () => {
  it('ends when the program that started it is killed', async () => {
    const { child, exiftools } = await startReading();
    expect(exiftools).toHaveLength(1);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await expect.poll(() => exiftools.some(isRunning), { timeout: 10_000 }).toBe(false);
  });

  it('is missing where perl is missing', async () => {
    vi.stubEnv('PATH', newFolder());
    const exiftool = openExiftool();
    await expect(exiftool.read('/nowhere.jpg', [])).rejects.toMatchObject({ code: 'toolMissing' });
    vi.unstubAllEnvs();
    await exiftool.close();
  });

  it('ends when it is closed, and starts again when it is next needed', async () => {
    const photo = path.join(newFolder(), 'photo.jpg');
    writeFileSync(photo, await drawPhoto(60, 40).jpeg().toBuffer());
    const exiftool = openExiftool();
    expect(await exiftool.read(photo, ['-ImageWidth'])).toMatchObject({ ImageWidth: 60 });
    await exiftool.close();
    expect(await exiftool.read(photo, ['-ImageHeight'])).toMatchObject({ ImageHeight: 40 });
    await exiftool.close();
  });
});
