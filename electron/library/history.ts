import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { DeskError } from '../../shared/problems';
import { hasCode, isDiskError, removeIfThere } from './disk';
import { historyFile, historyFolder } from './layout';
import type { Room } from './room';
import type { HeldRecord } from './survey';

const compress = promisify(gzip);

/** Saves of one article within this time leave one version, the newest. */
const windowLength = 10_000;

/** Versions written at the same time: enough to keep the disk busy, few enough for the limit of open files. */
const atOnce = 8;

/**
 * Versions of articles, written after the save and never in its way: not even synced, since the article's own
 * file is. A version that cannot be written is tried again until the end of the session or a newer one.
 */
export type History = {
  saved(id: string, record: HeldRecord, before: HeldRecord | undefined): void;
  /** Writes what is waiting, of one article or of all, and gives up what the disk refuses. */
  flush(id?: string): Promise<void>;
};

type Waiting = { readonly versions: readonly HeldRecord[]; readonly timer: NodeJS.Timeout };

export function openHistory(room: Room): History {
  const waiting = new Map<string, Waiting>();
  const recorded = new Map<string, number>();

  async function writeNew(file: string, bytes: Buffer): Promise<void> {
    const temp = room.temp(file);
    try {
      await room.disk.writeFile(temp, await compress(bytes), { flag: 'wx', mode: 0o600 });
      await room.disk.rename(temp, file);
    } catch (error) {
      await removeIfThere(room.disk, temp);
      throw error;
    }
  }

  async function writeVersion(id: string, { content, bytes }: HeldRecord): Promise<void> {
    await room.disk.mkdir(room.at(historyFolder(id)), { recursive: true, mode: 0o700 });
    const file = room.at(historyFile(id, content.revision));
    try {
      await room.disk.stat(file);
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) throw error;
      await writeNew(file, bytes);
    }
    recorded.set(id, content.revision);
  }

  /** The fence comes first: in a library that has gone, no folder is made. */
  async function writeWaiting(id: string): Promise<readonly HeldRecord[]> {
    const { versions = [], timer } = waiting.get(id) ?? {};
    clearTimeout(timer);
    waiting.delete(id);
    try {
      if (versions.length > 0) await room.fence();
      for (const version of versions) await writeVersion(id, version);
      return [];
    } catch (error) {
      if (isDiskError(error) || error instanceof DeskError) return versions;
      throw error;
    }
  }

  async function endWindow(id: string): Promise<void> {
    const refused = await writeWaiting(id);
    if (refused.length > 0 && !waiting.has(id)) startWindow(id, refused);
  }

  function startWindow(id: string, versions: readonly HeldRecord[]): void {
    const timer = setTimeout(() => void endWindow(id), windowLength);
    timer.unref();
    waiting.set(id, { versions, timer });
  }

  return {
    saved(id, record, before) {
      const open = waiting.get(id);
      if (open !== undefined) {
        waiting.set(id, { timer: open.timer, versions: [...open.versions.slice(0, -1), record] });
        return;
      }
      // The text this session found may never have been recorded: the session before may have been killed.
      const isRecorded = before === undefined || recorded.get(id) === before.content.revision;
      startWindow(id, isRecorded ? [record] : [before, record]);
    },
    async flush(id) {
      const ids = id === undefined ? [...waiting.keys()] : [id];
      for (let start = 0; start < ids.length; start += atOnce) {
        await Promise.all(ids.slice(start, start + atOnce).map(writeWaiting));
      }
    },
  };
}
