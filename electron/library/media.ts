import { createHash } from 'node:crypto';
import path from 'node:path';
import { DeskError } from '../../shared/problems';
import { diskProblem, hasCode, readIfThere, removeIfThere } from './disk';
import { renamePatiently, syncFolder, writeNewFile } from './durable';
import { mediaFolder } from './layout';
import { openQueue } from './queue';
import { quarantine, type Room } from './room';

/** Photo originals, named by their hash, written once. */
export type Media = {
  write(sha256: string, extension: string, bytes: Uint8Array): Promise<void>;
  find(sha256: string): Promise<string | undefined>;
};

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export function openMedia(room: Room): Media {
  const queue = openQueue();
  const { disk } = room;

  async function findName(sha256: string): Promise<string | undefined> {
    try {
      const names = await disk.readdir(room.at(mediaFolder(sha256)));
      const name = names.find(
        (candidate) => candidate.startsWith(`${sha256}.`) && !candidate.endsWith('.tmp'),
      );
      return name === undefined ? undefined : path.join(mediaFolder(sha256), name);
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return undefined;
      throw error;
    }
  }

  /** An original that no longer matches its name is set aside; its bytes have just arrived again. */
  async function isIntact(sha256: string): Promise<boolean> {
    const name = await findName(sha256);
    if (name === undefined) return false;
    const bytes = await readIfThere(disk, room.at(name), Infinity);
    if (bytes !== undefined && hashOf(bytes) === sha256) return true;
    await quarantine(room, name);
    return false;
  }

  async function writeOnce(sha256: string, extension: string, bytes: Uint8Array): Promise<void> {
    if (await isIntact(sha256)) return;
    await room.ensure(mediaFolder(sha256));
    const file = room.at(path.join(mediaFolder(sha256), `${sha256}.${extension}`));
    const temp = room.temp(file);
    await writeNewFile(disk, temp, bytes);
    try {
      const outcome = await renamePatiently(disk, temp, file, room.patience);
      if (outcome === 'heldByOthers') throw new DeskError('fileBusy', path.basename(file));
    } catch (error) {
      await removeIfThere(disk, temp);
      throw error;
    }
    await syncFolder(disk, path.dirname(file));
  }

  return {
    async write(sha256, extension, bytes) {
      await room.fence();
      if (hashOf(bytes) !== sha256) throw new Error('an original is named by the hash of its bytes');
      try {
        await queue.run(sha256, () => writeOnce(sha256, extension, bytes));
      } catch (error) {
        throw diskProblem(error, `${sha256}.${extension}`);
      }
    },
    async find(sha256) {
      try {
        const name = await findName(sha256);
        return name === undefined ? undefined : room.at(name);
      } catch (error) {
        throw diskProblem(error, sha256);
      }
    },
  };
}
