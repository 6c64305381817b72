import { hasCode, readIfThere } from './disk';
import { stampOf } from './durable';
import { type Generation, generationFile, generations, type Place } from './layout';
import { decodeRecord, type RecordContent } from './record';
import type { Room } from './room';

export type HeldRecord = {
  readonly generation: Generation;
  readonly checksum: string;
  readonly content: RecordContent;
  readonly bytes: Buffer;
};

/** Which files stand for one record, without a look into them. */
export type Stamps = Readonly<Record<Generation, string | undefined>>;

/** What stands on the disk for one record. */
export type Survey = {
  /** The highest valid revision; at the same revision the current file wins. */
  readonly held: HeldRecord | undefined;
  readonly valid: readonly HeldRecord[];
  readonly present: readonly Generation[];
  readonly damaged: readonly Generation[];
  readonly hasNewerFormat: boolean;
};

/** Bodies are judged from the highest revision down, as far as one that can be used. */
function judge(valid: readonly HeldRecord[], isUsable: (body: unknown) => boolean) {
  const ordered = [...valid].sort((one, other) => other.content.revision - one.content.revision);
  const best = ordered.findIndex(({ content }) => isUsable(content.body));
  const useless = best < 0 ? ordered : ordered.slice(0, best);
  return { held: ordered[best], useless };
}

const takeAny = () => true;

/**
 * A file whose body `isUsable` refuses counts as damaged, however whole its bytes are. `among`: the generations that
 * stood there a moment ago; others are not looked for.
 */
export async function surveyRecord(
  room: Room,
  place: Place,
  isUsable: (body: unknown) => boolean = takeAny,
  among: readonly Generation[] = generations,
): Promise<Survey> {
  const files = among.map((generation) => room.at(generationFile(place, generation)));
  const contents = await Promise.all(files.map((file) => readIfThere(room.disk, file)));
  const found = among.flatMap((generation, index) => {
    const bytes = contents[index];
    return bytes === undefined ? [] : [{ generation, bytes, decoded: decodeRecord(place.id, bytes) }];
  });
  const valid = found.flatMap(({ generation, bytes, decoded }) =>
    decoded.status === 'valid'
      ? [{ generation, bytes, checksum: decoded.checksum, content: decoded.content }]
      : [],
  );
  const { held, useless } = judge(valid, isUsable);
  const torn = found.filter(({ decoded }) => decoded.status === 'damaged');
  return {
    held,
    valid: valid.filter((each) => !useless.includes(each)),
    present: found.map(({ generation }) => generation),
    damaged: [...torn, ...useless].map(({ generation }) => generation),
    hasNewerFormat: found.some(({ decoded }) => decoded.status === 'newerFormat'),
  };
}

export async function stampRecord(room: Room, place: Place): Promise<Stamps> {
  async function stampFile(generation: Generation): Promise<string | undefined> {
    try {
      return stampOf(await room.disk.stat(room.at(generationFile(place, generation))));
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return undefined;
      throw error;
    }
  }
  const [current, pending, prev] = await Promise.all([
    stampFile('current'),
    stampFile('pending'),
    stampFile('prev'),
  ]);
  return { current, pending, prev };
}

export const standingIn = (stamps: Stamps): readonly Generation[] =>
  generations.filter((generation) => stamps[generation] !== undefined);

export const isSameStamps = (one: Stamps, other: Stamps) =>
  generations.every((generation) => one[generation] === other[generation]);
