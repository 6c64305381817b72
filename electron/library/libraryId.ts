import path from 'node:path';
import { type Disk, readIfThere, realDisk } from './disk';
import { generationFile, generations, libraryPlace } from './layout';
import { libraryRecord } from './libraryFolder';
import { decodeRecord } from './record';

/** Read without opening the library; undefined where no generation of library.json is sound. */
export async function readLibraryId(folder: string, disk: Disk = realDisk): Promise<string | undefined> {
  for (const generation of generations) {
    const bytes = await readIfThere(disk, path.join(folder, generationFile(libraryPlace, generation)));
    const decoded = bytes === undefined ? undefined : decodeRecord(libraryPlace.id, bytes);
    const body = decoded?.status === 'valid' ? libraryRecord.safeParse(decoded.content.body) : undefined;
    if (body?.success === true) return body.data.id;
  }
  return undefined;
}
