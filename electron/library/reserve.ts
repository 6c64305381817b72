import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Disk, hasCode, isDiskError } from './disk';
import { writeNewFile } from './durable';
import { reserveFile } from './layout';

const random = promisify(randomBytes);

/** Space kept on the disk so that one more save fits when it is full. */
export type Reserve = {
  /** Makes the file unless it is there. A disk that refuses it has no reserve. */
  prepare(): Promise<void>;
  /** Answers whether there was anything to give back. */
  release(): Promise<boolean>;
};

/** How large the reserve of a folder is; 0 where it has none. */
export async function reservedIn(disk: Disk, folder: string): Promise<number> {
  try {
    return (await disk.stat(path.join(folder, reserveFile))).size;
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return 0;
  }
}

export function openReserve(disk: Disk, folder: string, bytes: number): Reserve {
  const file = path.join(folder, reserveFile);

  async function write(): Promise<void> {
    try {
      // A file system that compresses or leaves holes would keep no space for zeros.
      await writeNewFile(disk, file, await random(bytes));
    } catch (error) {
      if (!isDiskError(error)) throw error;
    }
  }

  return {
    async prepare() {
      try {
        await disk.stat(file);
      } catch (error) {
        if (hasCode(error, 'ENOENT')) await write();
      }
    },
    async release() {
      try {
        await disk.unlink(file);
        return true;
      } catch (error) {
        if (hasCode(error, 'ENOENT')) return false;
        throw error;
      }
    },
  };
}
