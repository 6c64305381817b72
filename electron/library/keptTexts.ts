import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { DeskError } from '../../shared/problems';
import { isDiskError, largestRecord, readIfThere, removeIfThere } from './disk';
import { deskPlace, keptFile, type Place, revisionOfKeptFile } from './layout';
import { type DecodedRecord, decodeRecord, encodeRecord, type RecordContent } from './record';
import { deskRules, photoRules } from './recordRules';
import { quarantine, type Room } from './room';
import { namesIn } from './versionFolder';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** The last texts of the records that have no timeline: photos, and the settings of the desk. */
export type KeptTexts = {
  /** After the record itself is on the disk; not synced, and what the disk refuses is passed over. */
  keep(place: Place, content: RecordContent): Promise<void>;
  /** Throws DeskError for a text that only a newer app can read. */
  newest(place: Place, above: number): Promise<RecordContent | undefined>;
};

/** Settings are changed in small steps, many in a row. */
const mostKept = { photos: 3, desk: 20 } as const;

export const isDesk = ({ base }: Place) => base === deskPlace.base;
export const hasKeptTexts = (place: Place) => isDesk(place) || place.base.startsWith(`photos${path.sep}`);

const rulesOf = (place: Place) => (isDesk(place) ? deskRules : photoRules);

export async function decodeKept(place: Place, revision: number, packed: Buffer): Promise<DecodedRecord> {
  const bytes = await decompress(packed, { maxOutputLength: largestRecord }).catch(() => Buffer.alloc(0));
  const decoded = decodeRecord(place.id, bytes);
  if (decoded.status !== 'valid') return decoded;
  const isSound = decoded.content.revision === revision && rulesOf(place).isUsable(decoded.content.body);
  return isSound ? decoded : { status: 'damaged' };
}

export function openKeptTexts(room: Room): KeptTexts {
  const { disk } = room;

  /** A newer app's text stays, and no other is written over; false where there is no place for ours. */
  async function makeRoom(place: Place, revision: number): Promise<boolean> {
    const name = keptFile(place, revision);
    const standing = await readIfThere(disk, room.at(name));
    if (standing === undefined) return true;
    const { status } = await decodeKept(place, revision, standing);
    if (status === 'damaged') await quarantine(room, name);
    return status !== 'newerFormat';
  }

  async function write(place: Place, content: RecordContent): Promise<void> {
    const name = keptFile(place, content.revision);
    if (!(await makeRoom(place, content.revision))) return;
    const bytes = await compress(encodeRecord(place.id, content));
    await room.ensure(path.dirname(name));
    const aside = room.temp(room.at(name));
    try {
      await disk.writeFile(aside, bytes, { flag: 'wx', mode: 0o600 });
      await disk.rename(aside, room.at(name));
    } catch (error) {
      await removeIfThere(disk, aside);
      throw error;
    }
    const tooOld = content.revision - mostKept[isDesk(place) ? 'desk' : 'photos'];
    await removeIfThere(disk, room.at(keptFile(place, tooOld)));
  }

  async function revisions(place: Place): Promise<readonly number[]> {
    const names = await namesIn(disk, room.at(path.dirname(keptFile(place, 0))));
    const own = names.map((name) => revisionOfKeptFile(place, name));
    return own.filter((revision) => revision !== undefined).sort((one, other) => other - one);
  }

  return {
    async keep(place, content) {
      try {
        await write(place, content);
      } catch (error) {
        if (!isDiskError(error)) throw error;
      }
    },
    async newest(place, above) {
      for (const revision of await revisions(place)) {
        if (revision <= above) return undefined;
        const packed = await readIfThere(disk, room.at(keptFile(place, revision)));
        const decoded = packed && (await decodeKept(place, revision, packed));
        if (decoded?.status === 'newerFormat') throw new DeskError(rulesOf(place).newerFormat, place.id);
        if (decoded?.status === 'valid') return decoded.content;
      }
      return undefined;
    },
  };
}
