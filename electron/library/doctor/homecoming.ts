import path from 'node:path';
import type { DoctorAction } from '../../../shared/upkeep';
import { DeskError } from '../../../shared/problems';
import { diskProblem, readIfThere } from '../disk';
import { syncFolder } from '../durable';
import {
  articlePlace,
  type Generation,
  generationFile,
  generations,
  historyBeside,
  type Place,
  photoPlace,
} from '../layout';
import { articleRules, photoRules } from '../recordRules';
import type { Records } from '../records';
import { newQuarantineName, openQuarantine, quarantine, refuseLink, type Room } from '../room';
import { surveyRecord } from '../survey';
import { placeInTrash, readEntries } from '../trashEntry';
import { newestVersion, type VersionFolder } from '../versionFolder';
import { type HistoryHome, historyHome } from './historyHome';
import { type KeptHome, keptHome } from './keptHome';
import { type Owner, ownerOf } from './owner';
import type { Wanderer } from './wanderers';

type Parts = {
  readonly room: Room;
  readonly records: Records;
  readonly versions: readonly VersionFolder[];
};

/** A wanderer where it lies in quarantine, out of the way of all others. */
type Lying = Wanderer & { readonly lyingAs: string };

export type Homecoming = { readonly wanderer: Wanderer; readonly action: DoctorAction };

async function isOf(home: HistoryHome, name: string, bytes: Buffer): Promise<boolean> {
  const own = await historyHome(name, bytes);
  return own?.id === home.id && own.file === home.file;
}

async function isKeptOf({ place, revision }: KeptHome, bytes: Buffer): Promise<boolean> {
  const own = await keptHome(bytes);
  return own?.place.base === place.base && own.revision === revision;
}

async function isStill({ room }: Parts, { name, home }: Wanderer): Promise<boolean> {
  if (home.type === 'original') return true;
  const bytes = await readIfThere(room.disk, room.at(name));
  if (home.type === 'history') return bytes !== undefined && (await isOf(home, name, bytes));
  if (home.type === 'kept') return bytes !== undefined && (await isKeptOf(home, bytes));
  const owner = bytes && ownerOf(bytes);
  return owner?.id === home.owner.id && owner.revision === home.owner.revision;
}

async function move(room: Room, from: string, to: string): Promise<void> {
  for (const name of [from, to]) await refuseLink(room, name);
  await room.ensure(path.dirname(to));
  await room.disk.rename(room.at(from), room.at(to));
  for (const folder of new Set([from, to].map((name) => path.dirname(name))))
    await syncFolder(room.disk, room.at(folder));
}

/** Two files that bear each other's names can go home only when both are out of the way. */
async function moveAside(parts: Parts, wanderer: Wanderer): Promise<Lying | undefined> {
  if (wanderer.isSetAside) return { ...wanderer, lyingAs: wanderer.name };
  const { place, name } = wanderer;
  const work = async () => {
    if (!(await isStill(parts, wanderer))) return undefined;
    const lyingAs = newQuarantineName(name);
    await openQuarantine(parts.room);
    await move(parts.room, name, lyingAs);
    return { ...wanderer, lyingAs };
  };
  return place === null ? work() : parts.records.inTurn(place, work);
}

/** In the bin, unless it stands among the articles. */
async function homeOf(room: Room, { kind, id }: Pick<Owner, 'kind' | 'id'>): Promise<Place> {
  if (kind === 'photo') return photoPlace(id);
  const place = articlePlace(id);
  if ((await surveyRecord(room, place)).present.length > 0) return place;
  const entry = (await readEntries(room)).find((each) => each.id === id && each.state === 'lying');
  return entry === undefined ? place : placeInTrash(entry);
}

/**
 * The generation that a whole text may take; undefined where what stands is as good. One that was a generation
 * before, or that history has a newer text than, leaves the current place to the text that is missing there.
 */
async function slotFor(parts: Parts, { name, owner }: Text, place: Place): Promise<Generation | undefined> {
  const { valid, present, damaged, hasNewerFormat, held } = await surveyRecord(
    parts.room,
    place,
    owner.kind === 'photo' ? photoRules.isUsable : articleRules.isUsable,
  );
  if (hasNewerFormat || valid.some(({ content }) => content.revision === owner.revision)) return undefined;
  const isFree = (generation: Generation) => !present.includes(generation);
  const isNewest = owner.revision > (held?.content.revision ?? -1);
  if (!isNewest) return isFree('prev') ? 'prev' : undefined;
  const isOlder =
    /\.prev\.json/.test(name) ||
    (await newestVersion(parts.versions, owner.id, owner.revision)) !== undefined;
  const isDamaged = (generation: Generation) => damaged.includes(generation);
  if (isOlder && (isFree('prev') || isDamaged('prev'))) return 'prev';
  return generations.find(isFree) ?? generations.find(isDamaged) ?? 'prev';
}

type Text = { readonly name: string; readonly lyingAs: string; readonly owner: Owner };

async function settleRecord(parts: Parts, text: Text, place: Place): Promise<boolean> {
  const { room } = parts;
  const slot = await slotFor(parts, text, place);
  if (slot === undefined) return false;
  const target = generationFile(place, slot);
  await refuseLink(room, target);
  if ((await readIfThere(room.disk, room.at(target))) !== undefined) await quarantine(room, target);
  await move(room, text.lyingAs, target);
  return true;
}

async function settleOriginal({ room }: Parts, lyingAs: string, file: string): Promise<boolean> {
  await refuseLink(room, file);
  if ((await readIfThere(room.disk, room.at(file))) !== undefined) return false;
  await move(room, lyingAs, file);
  return true;
}

/** What stands there damaged makes room. */
async function settleHistory({ room }: Parts, lyingAs: string, home: HistoryHome, place: Place) {
  const target = path.join(historyBeside(place), home.file);
  await refuseLink(room, target);
  const standing = await readIfThere(room.disk, room.at(target));
  if (standing !== undefined && (await isOf(home, target, standing))) return false;
  if (standing !== undefined) await quarantine(room, target);
  await move(room, lyingAs, target);
  return true;
}

async function settleKept({ room }: Parts, lyingAs: string, home: KeptHome & { readonly file: string }) {
  await refuseLink(room, home.file);
  const standing = await readIfThere(room.disk, room.at(home.file));
  if (standing !== undefined && (await isKeptOf(home, standing))) return false;
  if (standing !== undefined) await quarantine(room, home.file);
  await move(room, lyingAs, home.file);
  return true;
}

async function settle(parts: Parts, { name, home, lyingAs }: Lying): Promise<boolean> {
  if (home.type === 'original') return settleOriginal(parts, lyingAs, home.file);
  if (home.type === 'history') {
    const ofArticle = await homeOf(parts.room, { kind: 'article', id: home.id });
    return parts.records.inTurn(ofArticle, () => settleHistory(parts, lyingAs, home, ofArticle));
  }
  if (home.type === 'kept') return parts.records.inTurn(home.place, () => settleKept(parts, lyingAs, home));
  const { owner } = home;
  const place = await homeOf(parts.room, owner);
  return parts.records.inTurn(place, () => settleRecord(parts, { name, lyingAs, owner }, place));
}

async function unlessRefused<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (diskProblem(error, name) instanceof DeskError) return undefined;
    throw error;
  }
}

/** History comes first: what it holds decides where a record goes. */
function turnOf({ home }: Wanderer): number {
  if (home.type === 'history' || home.type === 'kept') return Number.MAX_SAFE_INTEGER;
  return home.type === 'record' ? home.owner.revision : 0;
}

/**
 * Whole files under wrong names are all moved aside first, so that swaps and longer rings of them come undone, then
 * each goes home, the newest of a record first. Killed on the way, they lie in quarantine, from where the next
 * repair brings them home. One whose place is taken by a text as good stays there.
 */
export async function bringHome(
  parts: Parts,
  wanderers: readonly Wanderer[],
): Promise<readonly Homecoming[]> {
  const lying: Lying[] = [];
  for (const wanderer of wanderers) {
    const moved = await unlessRefused(wanderer.name, () => moveAside(parts, wanderer));
    if (moved !== undefined) lying.push(moved);
  }
  const done: Homecoming[] = [];
  for (const each of lying.sort((one, other) => turnOf(other) - turnOf(one))) {
    const isHome = await unlessRefused(each.lyingAs, () => settle(parts, each));
    if (isHome === true) done.push({ wanderer: each, action: 'putBack' });
    else if (!each.isSetAside) {
      parts.room.found({ type: 'quarantined', name: each.lyingAs });
      done.push({ wanderer: each, action: 'quarantined' });
    }
  }
  return done;
}
