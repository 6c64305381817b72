import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isNearlyFull, readDiskState, syncServiceOf } from '../../../../../electron/library/doctor/diskState';
import { isSyncCopy } from '../../../../../electron/library/syncCopies';
import { newFolder } from '../testLibrary';

describe('where a library lies', () => {
  it.each([
    ['C:\\Users\\lan\\OneDrive - Toa soan\\bai', 'OneDrive'],
    ['/Users/lan/Dropbox/bai', 'Dropbox'],
    ['/Users/lan/Library/Mobile Documents/com~apple~CloudDocs/bai', 'iCloud'],
    ['/Users/lan/Google Drive/My Drive/bai', 'GoogleDrive'],
    ['/srv/Nextcloud/bai', 'Nextcloud'],
    ['/srv/bai', null],
  ])('%s: %s', (folder, service) => {
    expect(syncServiceOf(folder)).toBe(service);
  });

  it('is known to Syncthing by its mark in a folder above', async () => {
    const folder = newFolder();
    mkdirSync(path.join(folder, '.stfolder'));
    mkdirSync(path.join(folder, 'bai'));
    expect(await readDiskState(path.join(folder, 'bai'))).toMatchObject({ syncService: 'Syncthing' });
  });

  it('is nearly full below one gigabyte or two hundredths', () => {
    expect([
      isNearlyFull(2 ** 30 - 1, 2 ** 33),
      isNearlyFull(2 ** 31, 2 ** 40),
      isNearlyFull(2 ** 31, 2 ** 33),
    ]).toEqual([true, true, false]);
  });

  it.each([
    `${'a'.repeat(32)} (1).json`,
    `${'a'.repeat(32)} (LAN-PC's conflicted copy 2026-03-01).json`,
    `${'a'.repeat(32)}.sync-conflict-20260301-101010-ABCDEFG.json`,
    `${'a'.repeat(32)}-LAN-PC.json`,
    `${'a'.repeat(32)} 2.json`,
  ])('%s is the copy of a sync service', (name) => {
    expect(isSyncCopy(name)).toBe(true);
  });

  it.each([`${'a'.repeat(32)}.json`, `${'a'.repeat(32)}.prev.json`, 'ghi chú.txt'])('%s is none', (name) => {
    expect(isSyncCopy(name)).toBe(false);
  });
});
