import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { hasCode } from './disk';
import { writeNewFile } from './durable';
import { historyFile, historyFolder } from './layout';
import type { HeldRecord } from './survey';
import type { Room } from './room';

const compress = promisify(gzip);

/** Saves of one article within this time leave one version, the newest. */
const windowLength = 10_000;

/**
 * Versions of articles, written after the save and never in its way. A version that cannot be written is
 * tried again with the next one; the article's own file is safe all the while.
 */
export type History = {
  saved(id: string, record: HeldRecord, before: HeldRecord | undefined): void;
  /** Writes what is waiting, of one article or of all. */
  flush(id?: string): Promise<void>;
};

type Waiting = { readonly versions: readonly HeldRecord[]; readonly timer: NodeJS.Timeout };

export function openHistory(room: Room): History {
  const waiting = new Map<string, Waiting>();
  const recorded = new Map<string, number>();

  async function writeVersion(id: string, { content, bytes }: HeldRecord): Promise<void> {
    await room.ensure(historyFolder(id));
    const file = room.at(historyFile(id, content.revision));
    const temp = room.temp(file);
    try {
      await room.disk.stat(file);
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) throw error;
      await writeNewFile(room.disk, temp, await compress(bytes));
      await room.disk.rename(temp, file);
    }
    recorded.set(id, content.revision);
  }

  async function writeWaiting(id: string): Promise<void> {
    const { versions = [], timer } = waiting.get(id) ?? {};
    clearTimeout(timer);
    waiting.delete(id);
    for (const version of versions) await writeVersion(id, version);
  }

  function startWindow(id: string, versions: readonly HeldRecord[]): void {
    const timer = setTimeout(() => {
      void writeWaiting(id).catch(() => startWindow(id, versions));
    }, windowLength);
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
      const results = await Promise.allSettled(
        (id === undefined ? [...waiting.keys()] : [id]).map(writeWaiting),
      );
      for (const result of results) if (result.status === 'rejected') throw result.reason;
    },
  };
}
