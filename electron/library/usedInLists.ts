import { addressesInLists, type LinkedFrom, type ListUse, listUsesOf } from '../../shared/pageLists/listUses';
import type { Library } from './library';

/** The lists of the desk that hold a story by hand, by its id or by its public address. */
export async function usedInLists(library: Library, id: string): Promise<readonly ListUse[]> {
  const settings = await library.readDesk();
  const keys = addressesInLists(settings);
  const found = keys.length === 0 ? [] : await library.findAddresses(keys);
  return listUsesOf(id, settings, new Map(found.map((story) => [story.key, story.id])));
}

/** Everything that points at a story. */
export async function readLinks(library: Library, id: string): Promise<LinkedFrom> {
  const [stories, lists] = await Promise.all([library.linksTo(id), usedInLists(library, id)]);
  return { stories, lists };
}
