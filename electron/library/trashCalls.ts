import type { DeskSettings } from '../../shared/article/page';
import { listUsesOf } from '../../shared/pageLists/listUses';
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
export function trashCalls({ room, records, search }: Parts, readDesk: Library['readDesk']) {
  async function describe(entry: TrashEntry, desk: DeskSettings): Promise<TrashedArticle> {
    const { key, id } = entry;
    const [note, links] = await Promise.all([readNote(room, entry), linkedFrom(search, id)]);
    return { key, id, ...note, linkedFrom: links.length, lists: listUsesOf(id, desk, new Map()) };
  }

  return {
    async listTrash() {
      try {
        const entries = await readEntries(room);
        const desk = await readDesk();
        const listed: TrashedArticle[] = [];
        for (const entry of entries) listed.push(await describe(entry, desk));
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
