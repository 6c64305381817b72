import path from 'node:path';
import { isSafeName } from '../exporting/bundleReader';
import { sha256 } from '../exporting/manifest';
import { roleOf } from '../library/doctor/fileRole';
import { lockFile, quarantineFolder, reserveFile } from '../library/layout';
import { canBeOpened } from '../library/libraryFolder';

/** The bag (RFC 8493) is the one folder of the archive; the library lies in its `data/`. */
export const topFolder = 'toasoan-backup';
export const payloadFolder = 'data';
export const bagTexts = {
  declaration: 'bagit.txt',
  information: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
} as const;

/**
 * What an archive may hold, so that a lying one is refused before anything is written. A file is limited by what the
 * disk can hold: people put films of theirs into a library's folder, and those are backed up too.
 */
export const archiveLimits = {
  entries: 10_000_000,
  fileBytes: 1024 ** 5,
  textBytes: 2 * 1024 ** 3,
};

export const toArchiveName = (name: string) => name.split(path.sep).join('/');

/**
 * Everything that was written by or for people goes in, quarantine and bin too. The index is derived, and lock,
 * reserve and unfinished files belong to a session.
 */
export function isBackedUp(name: string): boolean {
  const role = roleOf(name);
  if (role.type === 'temp' || name === lockFile || name === reserveFile) return false;
  const isSetAside = name.startsWith(quarantineFolder + path.sep);
  return role.type !== 'uncounted' || isSetAside;
}

/** Leaves room for the mark below the length that file systems allow. */
const longestStem = 60;

function toSafePart(part: string): string {
  if (isSafeName(part)) return part;
  const { name, ext } = path.parse(part);
  const stem = Array.from(name.normalize('NFC'), (each) => (isSafeName(each) ? each : '_')).slice(
    0,
    longestStem,
  );
  return `${stem.join('')}_${sha256(part).slice(0, 8)}${isSafeName(`_${ext}`) ? ext : ''}`;
}

/** What a sync service or a person put there may have a name that another system cannot hold: it gets one beside it. */
export const toSafeName = (name: string) => name.split(path.sep).map(toSafePart).join(path.sep);

/** What opening asks of a folder: without its record a library is made whole again when it is opened. */
export const isLibraryIn = (names: readonly string[]) =>
  canBeOpened([...new Set(names.map((name) => name.split('/')[0] ?? ''))]);

/** Packing them again saves nothing. */
export const isPackedAlready = (name: string) => /\.(jpe?g|webp|png|heic|tiff?|gz)$/i.test(name);
