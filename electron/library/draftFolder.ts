import path from 'node:path';
import type { RecoveredDraft } from '../../shared/upkeep';
import { type Disk, hasCode, readIfThere, removeIfThere } from './disk';
import { decodeJournal } from './draftLine';
import { draftFile, draftsFolder, readDraftName } from './layout';
import { namesIn } from './versionFolder';

/** A journal of one article by one session. */
export type Journal = { readonly id: string; readonly instance: string; readonly file: string };

export type DraftFolder = {
  list(): Promise<readonly Journal[]>;
  /** Undefined for a journal that is damaged, or a newer app's: it is left where it lies. */
  newest(journal: Journal): Promise<RecoveredDraft | undefined>;
  /** Adds a line to this session's own journal; resolves before the disk has synced it. */
  append(id: string, line: Buffer): Promise<void>;
  removeOwn(id: string): Promise<void>;
  remove(journal: Journal): Promise<void>;
  /** Waits for the syncing that is under way. */
  drained(): Promise<void>;
};

type Options = {
  readonly disk: Disk;
  readonly root: string;
  readonly instance: string;
  readonly temp: (file: string) => string;
  /** Makes the folder where the journals lie, or throws. */
  readonly ensure: () => Promise<void>;
};

/** A journal longer than this starts again with its newest line, unless that alone is so long. */
const longest = 1024 * 1024;

export function openDraftFolder({ disk, root, instance, temp, ensure }: Options): DraftFolder {
  const lengths = new Map<string, number>();
  const syncing = new Map<string, Promise<void>>();
  const folder = path.join(root, draftsFolder);
  const fileOf = (id: string) => path.join(root, draftFile(id, instance));

  async function sync(file: string): Promise<void> {
    const handle = await disk.open(file, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** Nobody waits for it, and the save that follows makes up for it if it fails. */
  function syncAside(file: string): void {
    if (syncing.has(file)) return;
    const work = sync(file)
      .catch(() => undefined)
      .finally(() => syncing.delete(file));
    syncing.set(file, work);
  }

  async function startAgain(file: string, line: Buffer): Promise<void> {
    const aside = temp(file);
    try {
      await disk.writeFile(aside, line, { flag: 'wx', mode: 0o600 });
      await disk.rename(aside, file);
    } catch (error) {
      await removeIfThere(disk, aside);
      throw error;
    }
  }

  return {
    async list() {
      return (await namesIn(disk, folder)).flatMap((name) => {
        const read = readDraftName(name);
        return read === undefined ? [] : [{ ...read, file: path.join(folder, name) }];
      });
    },
    async newest({ id, file }) {
      const bytes = await readIfThere(disk, file);
      const decoded = bytes === undefined ? undefined : decodeJournal(id, bytes);
      return decoded?.status === 'valid' ? decoded.draft : undefined;
    },
    async append(id, line) {
      await ensure();
      const file = fileOf(id);
      const length = lengths.get(id) ?? 0;
      if (length > 0 && length + line.length > longest) {
        await startAgain(file, line);
        lengths.set(id, line.length);
      } else {
        await disk.writeFile(file, line, { flag: 'a', mode: 0o600 });
        lengths.set(id, length + line.length);
      }
      syncAside(file);
    },
    async removeOwn(id) {
      if (!lengths.delete(id)) return;
      await removeIfThere(disk, fileOf(id));
    },
    async remove({ file }) {
      try {
        await removeIfThere(disk, file);
      } catch (error) {
        // Left where it is in a folder that may not be written.
        if (!hasCode(error, 'EROFS', 'EACCES', 'EPERM')) throw error;
      }
    },
    async drained() {
      await Promise.all(syncing.values());
    },
  };
}
