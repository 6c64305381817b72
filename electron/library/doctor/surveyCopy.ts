import path from 'node:path';
import type { DoctorReport } from '../../../shared/upkeep';
import { suspect, type Growing } from './growSurvey';
import type { Suspect } from './weighLoss';

/** A file of the second copy that is not what was written there; `version` where another copy may hold it still. */
export type CopySuspect = {
  readonly suspect: Suspect;
  readonly file: string;
  readonly version: { readonly id: string; readonly revision: number } | null;
};

/** What the second copy holds, every file of it read. */
export type CopySurvey = {
  readonly versions: NonNullable<DoctorReport['copies'][number]['versions']>;
  readonly suspects: readonly CopySuspect[];
};

const toCopySuspect = (folder: string, found: Suspect, version: CopySuspect['version']): CopySuspect => {
  const file = path.join(folder, found.name);
  return { suspect: { ...found, name: file }, file, version };
};

/** A damaged version there is a loss only where the library does not hold it either. */
export function surveyCopy(folder: string, copy: Growing, { versions, records }: Growing): CopySurvey {
  const isHeld = (base: string, revision: number) =>
    versions.get(base)?.revisions.includes(revision) === true ||
    records.get(base)?.generations.some((each) => each.status === 'sound' && each.revision === revision) ===
      true;
  const damaged = copy.damagedVersions.map(({ base, revision, suspect: found }) => {
    const isLoss = found.code === 'damaged' && !isHeld(base, revision);
    return toCopySuspect(folder, { ...found, isLoss }, { id: path.basename(base), revision });
  });
  const refused = copy.suspects
    .filter(({ code }) => code === 'unreadable')
    .map(({ name, kind, code }) => toCopySuspect(folder, suspect(name, kind, code), null));
  const sound = [...copy.versions.values()].reduce((sum, { revisions }) => sum + revisions.length, 0);
  const suspects = [...damaged, ...refused].filter((each) => each.suspect.code !== 'newerFormat');
  return { versions: { sound, damaged: suspects.length }, suspects };
}
