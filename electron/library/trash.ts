import path from 'node:path';
import type { RestoreOutcome } from '../../shared/upkeep';
import { DeskError } from '../../shared/problems';
import { diskProblem, hasCode, removeIfThere } from './disk';
import { syncFolder } from './durable';
import { articlePlace, type Generation, generationFile, historyFolder, trashFolder } from './layout';
import { isLinked, quarantine, type Room } from './room';
import { surveyRecord } from './survey';
import {
  headlineIn,
  noteInTrash,
  placeInTrash,
  readEntries,
  type TrashEntry,
  trashEntry,
  writeNote,
} from './trashEntry';

type Move = { readonly from: string; readonly to: string };

/** The current file goes last before the history: cut short on the way, the article still stands where it stood. */
const order: readonly Generation[] = ['prev', 'pending', 'current'];

const movesIn = (entry: TrashEntry): readonly Move[] => [
  ...order.map((generation) => ({
    from: generationFile(articlePlace(entry.id), generation),
    to: generationFile(placeInTrash(entry), generation),
  })),
  { from: historyFolder(entry.id), to: path.join(entry.folder, 'history') },
];

const movesOut = (entry: TrashEntry): readonly Move[] =>
  movesIn(entry)
    .map(({ from, to }) => ({ from: to, to: from }))
    .reverse();

async function kindOf(room: Room, name: string): Promise<'nothing' | 'file' | 'folder'> {
  try {
    return (await room.disk.stat(room.at(name))).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 'nothing';
    throw error;
  }
}

/** Replaces nothing: what finds its place taken goes to quarantine, folders are joined. */
async function moveWhereFree(room: Room, { from, to }: Move): Promise<void> {
  if ((await kindOf(room, from)) === 'nothing') return;
  const taken = await kindOf(room, to);
  if (taken === 'nothing') await room.disk.rename(room.at(from), room.at(to));
  else if (taken === 'file') await quarantine(room, from);
  else {
    for (const name of await room.disk.readdir(room.at(from))) {
      await moveWhereFree(room, { from: path.join(from, name), to: path.join(to, name) });
    }
    await room.disk.rmdir(room.at(from));
  }
}

async function moveAll(room: Room, moves: readonly Move[]): Promise<void> {
  for (const move of moves) await moveWhereFree(room, move);
  const folders = new Set(moves.flatMap(({ from, to }) => [path.dirname(from), path.dirname(to)]));
  for (const folder of folders) {
    if ((await kindOf(room, folder)) === 'folder') await syncFolder(room.disk, room.at(folder));
  }
}

/** One rename is the moment from which the move counts as begun, or as done. */
async function renameEntry(room: Room, entry: TrashEntry, state: TrashEntry['state']): Promise<TrashEntry> {
  const renamed = trashEntry(entry.key, entry.id, state);
  await room.disk.rename(room.at(entry.folder), room.at(renamed.folder));
  await syncFolder(room.disk, room.at(trashFolder));
  return renamed;
}

async function moveIn(room: Room, entry: TrashEntry): Promise<void> {
  await moveAll(room, movesIn(entry));
  await renameEntry(room, entry, 'lying');
}

async function moveOut(room: Room, entry: TrashEntry): Promise<void> {
  await room.ensure(path.dirname(articlePlace(entry.id).base));
  await room.ensure(path.dirname(historyFolder(entry.id)));
  await moveAll(room, movesOut(entry));
  await removeIfThere(room.disk, room.at(noteInTrash(entry)));
  for (const name of await room.disk.readdir(room.at(entry.folder))) {
    await quarantine(room, path.join(entry.folder, name));
  }
  await room.disk.rmdir(room.at(entry.folder));
  await syncFolder(room.disk, room.at(trashFolder));
}

/** Where even that fails, the next opening settles it. */
async function undo(room: Room, folder: string, work: Promise<unknown>): Promise<void> {
  await work.catch(() => room.found({ type: 'unreadable', name: folder }));
}

async function freeKey(room: Room, id: string): Promise<string> {
  const taken = new Set((await readEntries(room)).map(({ key }) => key));
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? id : `${id}.${count}`;
    if (!taken.has(key)) return key;
  }
}

/** Moves an article's files and its history into trash/; nothing is deleted. */
export async function moveToTrash(room: Room, id: string): Promise<void> {
  try {
    const { held, present } = await surveyRecord(room, articlePlace(id));
    if (present.length === 0) throw new DeskError('articleMissing', id);
    await room.ensure(trashFolder);
    const entry = trashEntry(await freeKey(room, id), id, 'going');
    await room.disk.mkdir(room.at(entry.folder), { mode: 0o700 });
    try {
      const headline = headlineIn(held?.content.body);
      await writeNote(room, entry, { headline, trashedAt: new Date().toISOString() });
      await moveIn(room, entry);
    } catch (error) {
      await undo(room, entry.folder, moveOut(room, entry));
      throw error;
    }
  } catch (error) {
    throw diskProblem(error, id);
  }
}

/** Brings an article back whole: every generation and its history. */
export async function moveFromTrash(room: Room, { key, id }: TrashEntry): Promise<RestoreOutcome> {
  try {
    const { present } = await surveyRecord(room, articlePlace(id));
    if (present.length > 0) return { status: 'standsAlready', id };
    const entry = await renameEntry(room, trashEntry(key, id, 'lying'), 'coming');
    try {
      await moveOut(room, entry);
      return { status: 'restored', id };
    } catch (error) {
      await undo(room, entry.folder, moveIn(room, entry));
      throw error;
    }
  } catch (error) {
    throw diskProblem(error, id);
  }
}

async function settleEntry(room: Room, entry: TrashEntry): Promise<void> {
  const stands = await kindOf(room, generationFile(articlePlace(entry.id), 'current'));
  const lies = await kindOf(room, generationFile(placeInTrash(entry), 'current'));
  if (entry.state === 'coming') {
    await (stands === 'file' && lies === 'file' ? renameEntry(room, entry, 'lying') : moveOut(room, entry));
  } else {
    await (stands === 'file' && lies === 'nothing' ? moveOut(room, entry) : moveIn(room, entry));
  }
}

/**
 * What a killed session left half moved: an article that still stands stays, with all that had gone ahead of it;
 * every other move is finished. What the disk refuses waits for the next opening.
 */
export async function settleTrash(room: Room): Promise<void> {
  if (await isLinked(room, trashFolder)) return;
  for (const entry of await readEntries(room)) {
    if (entry.state === 'lying') continue;
    await undo(room, entry.folder, settleEntry(room, entry));
  }
}
