import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { type Disk, hasCode } from './disk';
import { writeNewFile } from './durable';
import { reserveFile } from './layout';

/** Space kept on the disk so that one more save fits when it is full. */
export type Reserve = {
  /** Makes the file unless it is there. A disk too full for it has no reserve. */
  prepare(): Promise<void>;
  /** Answers whether there was anything to give back. */
  release(): Promise<boolean>;
};

export function openReserve(disk: Disk, folder: string, bytes: number): Reserve {
  const file = path.join(folder, reserveFile);
  return {
    async prepare() {
      try {
        // Random bytes: a file system that compresses or leaves holes would keep no space for zeros.
        await writeNewFile(disk, file, randomBytes(bytes));
      } catch (error) {
        if (!hasCode(error, 'EEXIST', 'ENOSPC', 'EDQUOT')) throw error;
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
