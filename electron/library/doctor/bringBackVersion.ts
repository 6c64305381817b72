import path from 'node:path';
import { photosOf } from '../../../shared/article/walk';
import type { DoctorAction } from '../../../shared/upkeep';
import { checkArticle } from '../checkArticle';
import { hasKeptTexts } from '../keptTexts';
import { syncFolder, writeNewFile } from '../durable';
import { marksPlace, type Place, versionFile } from '../layout';
import { marks, withMark } from '../marks';
import { articleRules, marksRules } from '../recordRules';
import type { Records } from '../records';
import { refuseLink, type Room } from '../room';
import { surveyRecord } from '../survey';
import { creditsIn } from '../versionCalls';
import { encodeVersion } from '../versionFile';
import type { VersionFolder } from '../versionFolder';
import { roleOf } from './fileRole';

type Parts = {
  readonly room: Room;
  readonly records: Records;
  /** The library's own, then its second copy. */
  readonly versions: readonly VersionFolder[];
};

type Found = { readonly bytes: Buffer; readonly from: 'fromArticle' | 'fromSecondCopy' };

/** The text of a revision that stands as a generation of its article, or lies in the second copy. */
async function findText(parts: Parts, place: Place, revision: number): Promise<Found | undefined> {
  const { room, records, versions } = parts;
  const { valid } = await surveyRecord(room, place, articleRules.isUsable);
  const content = valid.find((each) => each.content.revision === revision)?.content;
  if (content !== undefined) {
    const credits = await creditsIn(records)(photosOf(checkArticle(content.body, '')));
    return { bytes: await encodeVersion(place.id, content, credits), from: 'fromArticle' };
  }
  const [, copy] = versions;
  const version = await copy?.read(place.id, revision);
  if (version === undefined) return undefined;
  const { article, credits, ...saved } = version;
  const bytes = await encodeVersion(place.id, { ...saved, body: article }, credits);
  return { bytes, from: 'fromSecondCopy' };
}

async function write(room: Room, name: string, bytes: Buffer): Promise<void> {
  const { disk } = room;
  await room.ensure(path.dirname(name));
  const aside = room.temp(room.at(name));
  await writeNewFile(disk, aside, bytes);
  await disk.rename(aside, room.at(name));
  await syncFolder(disk, path.dirname(aside));
}

/** What is lost for good bears no name any more, which a later text could be taken for. */
async function unmark({ records }: Parts, place: Place, revision: number): Promise<void> {
  const content = await records.read(marksPlace(place), marksRules);
  const known = marks.safeParse(content?.body).data ?? {};
  if (content === null || known[revision] === undefined) return;
  await records.save(marksPlace(place), marksRules, withMark(known, revision, null), content.revision);
}

/**
 * Writes a version again whose file has gone, from whatever still holds its text. Undefined for what is no version of
 * an article, and for one that is lost: its mark goes then.
 */
export async function bringBackVersion(parts: Parts, name: string): Promise<DoctorAction | undefined> {
  const role = roleOf(name);
  if (role.type !== 'version' || hasKeptTexts(role.place)) return undefined;
  const { place, revision } = role;
  await refuseLink(parts.room, versionFile(place, revision));
  const found = await parts.records.inTurn(place, () => findText(parts, place, revision));
  if (found === undefined) await unmark(parts, place, revision);
  else await write(parts.room, name, found.bytes);
  return found?.from;
}
