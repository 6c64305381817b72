import path from 'node:path';
import { DeskError } from '../../shared/problems';
import { diskProblem, hasCode } from './disk';
import { syncFolder } from './durable';
import { articlePlace, type Generation, generationFile, historyFolder, trashFolder } from './layout';
import type { Room } from './room';

/** The current file goes last: cut short on the way, the article still stands where it stood. */
const order: readonly Generation[] = ['prev', 'pending', 'current'];

/** Answers whether there was anything to move. */
async function moveIfThere(room: Room, from: string, to: string): Promise<boolean> {
  try {
    await room.disk.rename(room.at(from), room.at(to));
    return true;
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    return false;
  }
}

async function freeFolder(room: Room, id: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const folder = path.join(trashFolder, count === 1 ? id : `${id}.${count}`);
    try {
      await room.disk.stat(room.at(folder));
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return folder;
      throw error;
    }
  }
}

/** Moves an article's files and its history into trash/; nothing is deleted. */
export async function moveToTrash(room: Room, id: string): Promise<void> {
  try {
    const place = articlePlace(id);
    const folder = await freeFolder(room, id);
    await room.ensure(folder);
    let moved = 0;
    for (const generation of order) {
      const file = generationFile(place, generation);
      if (await moveIfThere(room, file, path.join(folder, path.basename(file)))) moved += 1;
    }
    if (moved === 0) {
      await room.disk.rmdir(room.at(folder));
      throw new DeskError('articleMissing', id);
    }
    await moveIfThere(room, historyFolder(id), path.join(folder, 'history'));
    await syncFolder(room.disk, room.at(folder));
    await syncFolder(room.disk, room.at(path.dirname(place.base)));
  } catch (error) {
    throw diskProblem(error, id);
  }
}
