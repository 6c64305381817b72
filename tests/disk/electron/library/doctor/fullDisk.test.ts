import { cpSync, statSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { mountMemory, whyNoMemoryDisk } from '../../../../faults/smallDisk';
import { newFolder } from '../testLibrary';
import { checkFolder, savedTwice } from './checkedLibrary';

const unmounts: (() => void)[] = [];
afterEach(() => unmounts.splice(0).forEach((unmount) => unmount()));

/** As full as it gets: not even a block is left. */
function fill(disk: string): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(path.join(disk, 'đầy'), Buffer.alloc(bavail * bsize, 1));
  expect(statfsSync(disk).bavail).toBe(0);
}

it.skipIf(whyNoMemoryDisk() !== undefined).each([false, true])(
  'a check of a library on a full disk leaves its reserve as large as it was (repairing: %s)',
  async (isRepair) => {
    const disk = path.join(newFolder(), 'đĩa');
    unmounts.push(mountMemory(disk, '2m'));
    const folder = path.join(disk, 'thư viện');
    cpSync((await savedTwice()).folder, folder, { recursive: true });
    const reserve = path.join(folder, 'reserve');
    writeFileSync(reserve, Buffer.alloc(65_536, 7));
    fill(disk);
    const report = await checkFolder(folder, { isRepair });
    expect(report.access).toEqual({ type: 'readWrite' });
    expect(statSync(reserve).size).toBe(65_536);
  },
);
