import { DeskError } from '../../shared/problems';
import type { TrashedArticle } from '../../shared/upkeep';
import { diskProblem } from './disk';
import { articlePlace, trashFolder } from './layout';
import type { Library } from './library';
import type { Parts } from './libraryCalls';
import { linkedFrom } from './linkedFrom';
import { moveFromTrash } from './trash';
import { readEntries, readNote, type TrashEntry } from './trashEntry';

/** Newest first; an entry whose files are damaged is listed with what can still be told of it. */
export function trashCalls({ room, records, search }: Parts) {
  async function describe(entry: TrashEntry): Promise<TrashedArticle> {
    const [note, links] = await Promise.all([readNote(room, entry), linkedFrom(search, entry.id)]);
    return { key: entry.key, id: entry.id, ...note, linkedFrom: links.length };
  }

  return {
    async listTrash() {
      try {
        const entries = await readEntries(room);
        const listed: TrashedArticle[] = [];
        for (const entry of entries) listed.push(await describe(entry));
        return listed.sort((a, b) => b.trashedAt.localeCompare(a.trashedAt));
      } catch (error) {
        throw diskProblem(error, trashFolder);
      }
    },
    async restoreTrashed(key) {
      await room.fence();
      const entry = (await readEntries(room)).find((each) => each.key === key);
      if (entry === undefined) throw new DeskError('articleMissing', key);
      const outcome = await records.inTurn(articlePlace(entry.id), () => moveFromTrash(room, entry));
      search.refresh([entry.id]).catch(() => undefined);
      return outcome;
    },
  } satisfies Partial<Library>;
}
