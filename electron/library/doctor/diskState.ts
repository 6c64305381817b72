import { access, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { SyncService } from '../../../shared/upkeep';

export type DiskState = {
  readonly freeBytes: number;
  readonly isDiskNearlyFull: boolean;
  readonly syncService: SyncService | null;
};

const fewBytes = 1024 ** 3;
const fewParts = 0.02;

export const isNearlyFull = (free: number, total: number) => free < fewBytes || free < total * fewParts;

/** As the services name their folders; OneDrive adds the name of a company. */
const services: readonly (readonly [SyncService, RegExp])[] = [
  ['OneDrive', /^OneDrive( - .+)?$/i],
  ['Dropbox', /^Dropbox( \(.+\))?$/i],
  ['iCloud', /^(iCloud ?Drive|Mobile Documents|com~apple~CloudDocs)$/i],
  ['GoogleDrive', /^(Google ?Drive(-.+)?|My Drive|Drive của tôi)$/i],
  ['Nextcloud', /^Nextcloud\d*$/i],
];

export function syncServiceOf(folder: string): SyncService | null {
  const parts = folder.split(/[\\/]/);
  return services.find(([, name]) => parts.some((part) => name.test(part)))?.[0] ?? null;
}

/** Syncthing marks the folder that it keeps in step, and no folder name tells it. */
async function isSyncthing(folder: string): Promise<boolean> {
  const mark = path.join(folder, '.stfolder');
  const parent = path.dirname(folder);
  try {
    await access(mark);
    return true;
  } catch {
    return parent !== folder && isSyncthing(parent);
  }
}

export async function readDiskState(folder: string): Promise<DiskState> {
  const { bavail, bsize, blocks } = await statfs(folder);
  const named = syncServiceOf(folder);
  return {
    freeBytes: bavail * bsize,
    isDiskNearlyFull: isNearlyFull(bavail * bsize, blocks * bsize),
    syncService: named ?? ((await isSyncthing(path.resolve(folder))) ? 'Syncthing' : null),
  };
}
