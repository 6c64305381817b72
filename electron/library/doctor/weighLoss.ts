import type { DoctorFinding } from '../../../shared/upkeep';
import { type Generation, generationFile, type Place } from '../layout';
import type { RecordKind } from './fileRole';

/** One file of a record as it was found; `revision` is what a sound file holds, or what a damaged one claims. */
export type FoundGeneration = {
  readonly generation: Generation;
  readonly status: 'sound' | 'damaged' | 'wrongName' | 'newerFormat' | 'unreadable';
  readonly revision: number | null;
};

/** All that was found of one record, with the sound revisions that its history and the second copy hold. */
export type FoundRecord = {
  readonly kind: RecordKind;
  readonly place: Place;
  readonly generations: readonly FoundGeneration[];
  readonly versions: readonly number[];
  readonly copied: readonly number[];
};

export type Suspect = Omit<DoctorFinding, 'action'>;

export const highest = (numbers: readonly number[]) => Math.max(-1, ...numbers);

export const soundRevisions = ({ generations }: Pick<FoundRecord, 'generations'>) =>
  generations.flatMap(({ status, revision }) => (status === 'sound' && revision !== null ? [revision] : []));

/**
 * Whether the newest text is gone. A file that no longer tells its revision held the one after the generation
 * before it; where that has gone too, any version that is left counts as the last one: it was written at close.
 */
function isNewestLost(record: FoundRecord, claimed: number | null): boolean {
  const generation = highest(soundRevisions(record));
  const held = highest([generation, ...record.versions, ...record.copied]);
  const expected = claimed ?? (generation >= 0 ? generation + 1 : 0);
  return held < expected;
}

function weighGeneration(record: FoundRecord, found: FoundGeneration): readonly Suspect[] {
  const { kind, place } = record;
  const { generation, status, revision } = found;
  if (status === 'sound') return [];
  const name = generationFile(place, generation);
  // What lies under a wrong name is whole, and library.json can be made again.
  const canBeLost = status === 'damaged' && generation !== 'prev' && kind !== 'library';
  const isLoss = canBeLost && isNewestLost(record, revision);
  return [{ name, kind, code: status, isLoss }];
}

/** A generation before without a current file: the text that stood there has gone, a waiting one is newer. */
function weighMissing(record: FoundRecord): readonly Suspect[] {
  const { kind, place, generations } = record;
  if (generations.some(({ generation }) => generation === 'current')) return [];
  const isWaiting = generations.some(
    ({ generation, status }) => generation === 'pending' && status === 'sound',
  );
  const isLoss = kind !== 'library' && !isWaiting && isNewestLost(record, null);
  return [{ name: generationFile(place, 'current'), kind, code: 'missing', isLoss }];
}

/** Everything that is wrong with one record, the worst first. */
export function weighRecord(record: FoundRecord): readonly Suspect[] {
  return [
    ...weighMissing(record),
    ...record.generations.flatMap((generation) => weighGeneration(record, generation)),
  ];
}
