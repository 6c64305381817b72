import { readIfThere } from './disk';
import { type Generation, generationFile, generations, type Place } from './layout';
import { decodeRecord, type RecordContent } from './record';
import type { Room } from './room';

export type HeldRecord = {
  readonly generation: Generation;
  readonly checksum: string;
  readonly content: RecordContent;
  readonly bytes: Buffer;
};

/** What stands on the disk for one record. */
export type Survey = {
  /** The highest valid revision; at the same revision the current file wins. */
  readonly held: HeldRecord | undefined;
  readonly present: readonly Generation[];
  readonly damaged: readonly Generation[];
  readonly hasNewerFormat: boolean;
};

export async function surveyRecord(room: Room, place: Place): Promise<Survey> {
  const files = generations.map((generation) => room.at(generationFile(place, generation)));
  const contents = await Promise.all(files.map((file) => readIfThere(room.disk, file)));
  const found = generations.flatMap((generation, index) => {
    const bytes = contents[index];
    return bytes === undefined ? [] : [{ generation, bytes, decoded: decodeRecord(place.id, bytes) }];
  });
  let held: HeldRecord | undefined;
  for (const { generation, bytes, decoded } of found) {
    if (decoded.status !== 'valid') continue;
    const { checksum, content } = decoded;
    if (content.revision > (held?.content.revision ?? -1)) held = { generation, bytes, checksum, content };
  }
  return {
    held,
    present: found.map(({ generation }) => generation),
    damaged: found.filter(({ decoded }) => decoded.status === 'damaged').map(({ generation }) => generation),
    hasNewerFormat: found.some(({ decoded }) => decoded.status === 'newerFormat'),
  };
}
