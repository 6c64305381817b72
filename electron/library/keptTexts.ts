import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { DeskError } from '../../shared/problems';
import { isDiskError, largestRecord, readIfThere, removeIfThere } from './disk';
import { deskPlace, keptFile, type Place, revisionOfKeptFile } from './layout';
import { openQueue } from './queue';
import { type DecodedRecord, decodeRecord, encodeRecord, type RecordContent } from './record';
import { deskRules, photoRules } from './recordRules';
import { quarantine, type Room } from './room';
import { namesIn } from './versionFolder';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/**
 * The last texts of the records that have no timeline: of each photo (photos/history/<2 hex>/<id>.<revision>.json.gz,
 * three) and of the settings of the desk (desk/history/settings.<revision>.json.gz, twenty). Each is the record as it
 * was saved, gzipped. They stand in where no generation is left, and nobody else opens them.
 */
export type KeptTexts = {
  /**
   * After the record itself is on the disk; not synced. What the disk refuses is tried again until a newer text comes.
   * Texts of higher revisions are of a line that somebody left by putting an older file back: they are set aside.
   */
  keep(place: Place, content: RecordContent): Promise<void>;
  /** Tries once more what was refused; nothing is tried again after that. */
  close(): Promise<void>;
  /** Throws DeskError for a text that only a newer app can read. */
  newest(place: Place, above: number): Promise<RecordContent | undefined>;
};

/** Settings are changed in small steps, many in a row. */
const mostKept = { photos: 3, desk: 20 } as const;

/** In milliseconds, until what the disk refused is tried again. */
const retryAfter = 10_000;

export const isDesk = ({ base }: Place) => base === deskPlace.base;
export const hasKeptTexts = (place: Place) => isDesk(place) || place.base.startsWith(`photos${path.sep}`);

export const rulesOfKept = (place: Place) => (isDesk(place) ? deskRules : photoRules);

export const unpackKept = (packed: Buffer): Promise<Buffer> =>
  decompress(packed, { maxOutputLength: largestRecord }).catch(() => Buffer.alloc(0));

/** Whole, and of this record; of which revision is in its content, whatever its name says. */
export async function decodeKept(place: Place, packed: Buffer): Promise<DecodedRecord> {
  const decoded = decodeRecord(place.id, await unpackKept(packed));
  const isUseless = decoded.status === 'valid' && !rulesOfKept(place).isUsable(decoded.content.body);
  return isUseless ? { status: 'damaged' } : decoded;
}

const asFound = ({ status }: DecodedRecord) => (status === 'damaged' ? 'quarantined' : 'setAside');

type Kept = { readonly place: Place; readonly content: RecordContent };

export function openKeptTexts(room: Room): KeptTexts {
  const { disk } = room;
  const queue = openQueue();
  const refused = new Map<string, Kept>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  /** By their names, the highest first. */
  async function revisions(place: Place): Promise<readonly number[]> {
    const names = await namesIn(disk, room.at(path.dirname(keptFile(place, 0))));
    const own = names.map((name) => revisionOfKeptFile(place, name));
    return own.filter((revision) => revision !== undefined).sort((one, other) => other - one);
  }

  async function readNamed(place: Place, revision: number): Promise<DecodedRecord | undefined> {
    const packed = await readIfThere(disk, room.at(keptFile(place, revision)));
    return packed && decodeKept(place, packed);
  }

  /** A newer app's text stays; false where there is no need of ours, or no place. */
  async function makeRoom({ place, content }: Kept, checksum: string): Promise<boolean> {
    const standing = await readNamed(place, content.revision);
    if (standing === undefined) return true;
    if (standing.status === 'newerFormat') return false;
    if (standing.status === 'valid' && standing.checksum === checksum) return false;
    await quarantine(room, keptFile(place, content.revision), asFound(standing));
    return true;
  }

  /** A whole text under a wrong name is still what it says itself. */
  async function setLeftLineAside({ place, content }: Kept, known: readonly number[]): Promise<void> {
    for (const revision of known.filter((each) => each > content.revision)) {
      const decoded = await readNamed(place, revision);
      const isLeft = decoded?.status === 'valid' && decoded.content.revision > content.revision;
      if (decoded !== undefined && (isLeft || decoded.status === 'damaged'))
        await quarantine(room, keptFile(place, revision), asFound(decoded));
    }
  }

  async function writeText({ place, content }: Kept, bytes: Buffer): Promise<void> {
    const name = keptFile(place, content.revision);
    await room.ensure(path.dirname(name));
    const aside = room.temp(room.at(name));
    try {
      await disk.writeFile(aside, await compress(bytes), { flag: 'wx', mode: 0o600 });
      await disk.rename(aside, room.at(name));
    } catch (error) {
      await removeIfThere(disk, aside);
      throw error;
    }
  }

  async function write(kept: Kept): Promise<void> {
    const { place, content } = kept;
    await room.fence();
    const known = await revisions(place);
    await setLeftLineAside(kept, known);
    const bytes = encodeRecord(place.id, content);
    if (await makeRoom(kept, bytes.toString('latin1', 0, 64))) await writeText(kept, bytes);
    const tooOld = content.revision - mostKept[isDesk(place) ? 'desk' : 'photos'];
    for (const revision of known.filter((each) => each <= tooOld))
      await removeIfThere(disk, room.at(keptFile(place, revision)));
  }

  async function tryToWrite(kept: Kept): Promise<void> {
    refused.delete(kept.place.base);
    try {
      await write(kept);
    } catch (error) {
      if (!isDiskError(error) && !(error instanceof DeskError)) throw error;
      refused.set(kept.place.base, kept);
    }
  }

  async function retry(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const again = [...refused.keys()].map((base) =>
      queue.run(base, async () => {
        // A newer text may have been kept, or refused, since.
        const kept = refused.get(base);
        if (kept !== undefined) await tryToWrite(kept);
      }),
    );
    await Promise.all(again);
  }

  function retryLater(): void {
    if (isClosed || refused.size === 0 || timer !== undefined) return;
    timer = setTimeout(() => void retry().then(retryLater), retryAfter);
    timer.unref();
  }

  return {
    async keep(place, content) {
      await queue.run(place.base, () => tryToWrite({ place, content }));
      retryLater();
    },
    close() {
      isClosed = true;
      return retry();
    },
    async newest(place, above) {
      let best: RecordContent | undefined;
      for (const revision of await revisions(place)) {
        const decoded = await readNamed(place, revision);
        const standing = Math.max(above, best?.revision ?? 0);
        if (decoded?.status === 'newerFormat' && revision > standing)
          throw new DeskError(rulesOfKept(place).newerFormat, place.id);
        if (decoded?.status === 'valid' && decoded.content.revision > standing) best = decoded.content;
      }
      return best;
    },
  };
}
