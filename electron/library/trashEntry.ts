import path from 'node:path';
import { hasCode, readIfThere } from './disk';
import { writeNewFile } from './durable';
import { type Place, trashFolder } from './layout';
import { decodeRecord, encodeRecord } from './record';
import type { Room } from './room';
import { surveyRecord } from './survey';

/** An article on its way into the bin or out of it wears its direction in the name of its folder. */
export type TrashState = 'lying' | 'going' | 'coming';

export type TrashEntry = {
  readonly key: string;
  readonly id: string;
  readonly state: TrashState;
  /** Its name inside the library. */
  readonly folder: string;
};

const entryName = /^(([0-9a-f]{32})(?:\.\d{1,6})?)(?:\.(going|coming))?$/;
const noteFile = 'trashed.json';

export const trashEntry = (key: string, id: string, state: TrashState): TrashEntry => ({
  key,
  id,
  state,
  folder: path.join(trashFolder, state === 'lying' ? key : `${key}.${state}`),
});

export function readEntryName(name: string): TrashEntry | undefined {
  const [, key, id, state] = entryName.exec(name) ?? [];
  if (key === undefined || id === undefined) return undefined;
  return trashEntry(key, id, state === 'going' || state === 'coming' ? state : 'lying');
}

/** A library without a bin has nothing in it; of one that has gone, that cannot be said. */
export async function readEntries(room: Room): Promise<readonly TrashEntry[]> {
  try {
    const names = await room.disk.readdir(room.at(trashFolder));
    return names.map(readEntryName).filter((entry) => entry !== undefined);
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'ENOTDIR')) throw error;
    await room.requireFolder();
    return [];
  }
}

/** The article's files as they lie in the bin. */
export const placeInTrash = ({ folder, id }: TrashEntry): Place => ({ base: path.join(folder, id), id });
export const noteInTrash = ({ folder }: TrashEntry) => path.join(folder, noteFile);

type TrashNote = { readonly headline: string; readonly trashedAt: string };

export async function writeNote(
  room: Room,
  entry: TrashEntry,
  { headline, trashedAt }: TrashNote,
): Promise<void> {
  const bytes = encodeRecord(entry.key, { revision: 1, savedAt: trashedAt, savedBy: '', body: { headline } });
  await writeNewFile(room.disk, room.at(noteInTrash(entry)), bytes);
}

/** Empty for what is no article. */
export function headlineIn(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('headline' in body)) return '';
  return typeof body.headline === 'string' ? body.headline : '';
}

/** What the note says; without a sound one, what the files and the folder itself still tell. */
export async function readNote(room: Room, entry: TrashEntry): Promise<TrashNote> {
  const bytes = await readIfThere(room.disk, room.at(noteInTrash(entry)));
  const decoded = bytes === undefined ? undefined : decodeRecord(entry.key, bytes);
  if (decoded?.status === 'valid') {
    return { headline: headlineIn(decoded.content.body), trashedAt: decoded.content.savedAt };
  }
  const { held } = await surveyRecord(room, placeInTrash(entry));
  const { mtime } = await room.disk.stat(room.at(entry.folder));
  return { headline: headlineIn(held?.content.body), trashedAt: mtime.toISOString() };
}
