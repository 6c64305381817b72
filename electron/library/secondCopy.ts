import path from 'node:path';
import { believedTimes } from './believedTimes';
import { type Disk, isDiskError, readIfThere, removeIfThere } from './disk';
import { historyFile } from './layout';
import type { Room } from './room';
import { findCopyFolder, isLibraryId, noteOwner } from './secondCopyPlace';
import { namesIn, openVersionFolder, type VersionFolder } from './versionFolder';

/** The last days of history once more, outside the library. Whatever fails here never fails anything else. */
export type SecondCopy = {
  /** undefined where this session keeps no second copy. */
  readonly folder: string | undefined;
  readonly versions: VersionFolder;
  /** Articles that it holds versions of. */
  ids(): Promise<readonly string[]>;
  /** Resolves in any case. */
  keep(id: string, revision: number, bytes: Buffer): Promise<void>;
  /** Waits for the clearing that is under way. */
  drained(): Promise<void>;
};

const keptFor = 7 * 24 * 3_600_000;

const noVersions: VersionFolder = {
  revisions: () => Promise.resolve([]),
  read: () => Promise.resolve(undefined),
  isNewerFormat: () => Promise.resolve(false),
  savedAt: () => Promise.resolve(''),
  write: () => Promise.resolve(),
  sync: () => Promise.resolve(),
  remove: () => Promise.resolve(),
};

export const noSecondCopy: SecondCopy = {
  folder: undefined,
  versions: noVersions,
  ids: () => Promise.resolve([]),
  keep: () => Promise.resolve(),
  drained: () => Promise.resolve(),
};

async function unlessRefused(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isDiskError(error)) throw error;
  }
}

/** One folder for each library. Where this session may write, it is noted whose it is. */
export async function secondCopyOf(
  room: Room,
  root: string | undefined,
  id: string | undefined,
  library: string,
): Promise<SecondCopy> {
  if (root === undefined || id === undefined || !isLibraryId(id)) return noSecondCopy;
  const { disk, temp } = room;
  try {
    const folder = await findCopyFolder(disk, root, id, library);
    const note = () => noteOwner(disk, folder, library);
    if (room.canWrite()) await unlessRefused(note);
    return openSecondCopy({ disk, folder, temp, note });
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return noSecondCopy;
  }
}

type Options = {
  readonly disk: Disk;
  readonly folder: string;
  readonly temp: (file: string) => string;
  readonly note: () => Promise<void>;
};

/** A file of the second copy, and when it was written. */
type Copied = { readonly file: string; readonly time: number };

function openSecondCopy({ disk, folder, temp, note }: Options): SecondCopy {
  const written = openVersionFolder({ disk, root: folder, temp });
  let clearing: Promise<void> | undefined;
  let noting: Promise<void> | undefined;

  async function listArticle(article: string): Promise<readonly Copied[]> {
    const files: Copied[] = [];
    for (const name of await namesIn(disk, article)) {
      const file = path.join(article, name);
      files.push({ file, time: (await disk.stat(file)).mtimeMs });
    }
    return files;
  }

  async function clearArticle(
    article: string,
    files: readonly Copied[],
    isOld: (copied: Copied) => boolean,
  ): Promise<void> {
    const old = files.filter(isOld);
    for (const { file } of old) await removeIfThere(disk, file);
    if (old.length === files.length) await disk.rmdir(article);
  }

  /** Once a session: one article after the other, so that a save never waits for it. */
  async function clearOld(): Promise<void> {
    const root = path.join(folder, 'history');
    const listed = new Map<string, readonly Copied[]>();
    for (const id of await namesIn(disk, root)) {
      const article = path.join(root, id);
      await unlessRefused(async () => void listed.set(article, await listArticle(article)));
    }
    const all = [...listed.values()].flat().sort((one, other) => one.time - other.time);
    const { now, times } = believedTimes(
      all.map(({ time }) => time),
      Date.now(),
    );
    const old = new Set(all.filter((_, index) => (times[index] ?? now) < now - keptFor));
    const isOld = (copied: Copied) => old.has(copied);
    for (const [article, files] of listed) await unlessRefused(() => clearArticle(article, files, isOld));
  }

  /** A library that was put back as it once was counts its saves again: another text of this number stays beside. */
  async function putAside(id: string, revision: number, bytes: Buffer): Promise<void> {
    const file = path.join(folder, historyFile(id, revision));
    const standing = await readIfThere(disk, file);
    if (standing !== undefined && !standing.equals(bytes))
      await disk.rename(file, `${file}.${Date.now()}.old`);
  }

  return {
    folder,
    versions: {
      ...written,
      async revisions(id) {
        try {
          return await written.revisions(id);
        } catch (error) {
          if (!isDiskError(error)) throw error;
          return [];
        }
      },
    },
    ids: () => namesIn(disk, path.join(folder, 'history')),
    async keep(id, revision, bytes) {
      await unlessRefused(() => putAside(id, revision, bytes));
      await unlessRefused(() => written.write(id, revision, bytes));
      await (noting ??= unlessRefused(note));
      clearing ??= unlessRefused(clearOld);
    },
    drained: async () => clearing,
  };
}
