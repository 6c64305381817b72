import path from 'node:path';
import type { ArticleVersion } from '../../shared/article/version';
import { type Disk, hasCode, readIfThere, removeIfThere } from './disk';
import { historyFile, historyFolder, revisionOfHistoryFile } from './layout';
import { type DecodedVersion, decodeVersion, peekSavedAt } from './versionFile';

/** The versions of articles in one place: inside the library, or in its second copy. */
export type VersionFolder = {
  /** Newest first. */
  revisions(id: string): Promise<readonly number[]>;
  /** Undefined where the version is missing, damaged, or of a newer app. */
  read(id: string, revision: number): Promise<ArticleVersion | undefined>;
  isNewerFormat(id: string, revision: number): Promise<boolean>;
  /** Empty where the file does not tell. */
  savedAt(id: string, revision: number): Promise<string>;
  /** Whole or not at all; replaces what stands there. Not synced: the article's own file is. */
  write(id: string, revision: number, bytes: Buffer): Promise<void>;
  sync(id: string, revision: number): Promise<void>;
  remove(id: string, revision: number): Promise<void>;
};

type Options = {
  readonly disk: Disk;
  readonly root: string;
  readonly temp: (file: string) => string;
};

/** Enough for the header of a version, packed. */
const peekBytes = 1024;

export async function namesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  try {
    return await disk.readdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

export function openVersionFolder({ disk, root, temp }: Options): VersionFolder {
  const fileOf = (id: string, revision: number) => path.join(root, historyFile(id, revision));

  async function peek(file: string): Promise<Buffer> {
    if (!(await disk.stat(file)).isFile()) return Buffer.alloc(0);
    const handle = await disk.open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(peekBytes), 0, peekBytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }

  async function decode(id: string, revision: number): Promise<DecodedVersion | undefined> {
    const bytes = await readIfThere(disk, fileOf(id, revision));
    return bytes === undefined ? undefined : decodeVersion(id, revision, bytes);
  }

  return {
    async revisions(id) {
      const names = await namesIn(disk, path.join(root, historyFolder(id)));
      const revisions = names.map(revisionOfHistoryFile).filter((revision) => revision !== undefined);
      return revisions.sort((one, other) => other - one);
    },
    async read(id, revision) {
      const decoded = await decode(id, revision);
      return decoded?.status === 'valid' ? decoded.version : undefined;
    },
    async isNewerFormat(id, revision) {
      return (await decode(id, revision))?.status === 'newerFormat';
    },
    async savedAt(id, revision) {
      return peekSavedAt(await peek(fileOf(id, revision)));
    },
    async write(id, revision, bytes) {
      const file = fileOf(id, revision);
      await disk.mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      const aside = temp(file);
      try {
        await disk.writeFile(aside, bytes, { flag: 'wx', mode: 0o600 });
        await disk.rename(aside, file);
      } catch (error) {
        await removeIfThere(disk, aside);
        throw error;
      }
    },
    async sync(id, revision) {
      const handle = await disk.open(fileOf(id, revision), 'r+');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    remove: (id, revision) => removeIfThere(disk, fileOf(id, revision)),
  };
}

/** The newest version of an article that can still be read, wherever it lies. */
export async function newestVersion(
  folders: readonly VersionFolder[],
  id: string,
  above = 0,
): Promise<ArticleVersion | undefined> {
  const listed = await Promise.all(folders.map((folder) => folder.revisions(id)));
  const found = listed.flatMap((revisions, index) => revisions.map((revision) => ({ revision, index })));
  const higher = found.filter(({ revision }) => revision > above);
  for (const { revision, index } of higher.sort((one, other) => other.revision - one.revision)) {
    const version = await folders[index]?.read(id, revision);
    if (version !== undefined) return version;
  }
  return undefined;
}
