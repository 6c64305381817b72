import { readlink, stat } from 'node:fs/promises';
import path from 'node:path';
import { hasCode, removeIfThere } from '../disk';
import { writeNewFile } from '../durable';
import { newQuarantineName, openQuarantine, refuseLink, type Room } from '../room';
import { roleOf } from './fileRole';
import type { Growing } from './growSurvey';

async function leadsNowhere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return false;
  } catch (error) {
    return hasCode(error, 'ENOENT');
  }
}

/**
 * Links in the place of a record's file that lead nowhere, where something else holds a text of the record. Another
 * link may lead to a disk that is not there today.
 */
export async function findDeadLinks(
  folder: string,
  links: readonly string[],
  surveys: readonly Growing[],
): Promise<readonly string[]> {
  const dead: string[] = [];
  for (const name of links) {
    const role = roleOf(name);
    if (role.type !== 'record') continue;
    const { base } = role.place;
    const isHeld = surveys.some(
      ({ records, versions }) =>
        records.get(base)?.generations.some(({ status }) => status === 'sound') === true ||
        versions.has(base),
    );
    if (isHeld && (await leadsNowhere(path.join(folder, name)))) dead.push(name);
  }
  return dead;
}

/** All that such a link holds is where it led: that is what quarantine keeps of it. */
export async function setLinkAside(room: Room, name: string): Promise<void> {
  const target = await readlink(room.at(name));
  const aside = newQuarantineName(name);
  for (const each of [name, aside]) await refuseLink(room, each);
  await openQuarantine(room);
  await writeNewFile(room.disk, room.at(aside), Buffer.from(target));
  await removeIfThere(room.disk, room.at(name));
  room.found({ type: 'setAside', name: aside });
}
