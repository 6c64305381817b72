import type { DoctorAction, DoctorFinding } from '../../../shared/upkeep';
import { isDiskError, readIfThere, removeIfThere } from '../disk';
import { historyFile } from '../layout';
import type { Room } from '../room';
import { decodeVersion } from '../versionFile';
import type { CopySuspect } from './surveyCopy';

/** The bytes of the same version in the library’s own history, where they are whole. */
async function readOwn(room: Room, { version }: CopySuspect): Promise<Buffer | undefined> {
  if (version === null) return undefined;
  const bytes = await readIfThere(room.disk, room.at(historyFile(version.id, version.revision)));
  const decoded = bytes && (await decodeVersion(version.id, version.revision, bytes));
  return decoded?.status === 'valid' ? bytes : undefined;
}

async function putBack(room: Room, file: string, bytes: Buffer): Promise<void> {
  const temp = room.temp(file);
  try {
    await room.disk.writeFile(temp, bytes, { flag: 'wx', mode: 0o600 });
    await room.disk.rename(temp, file);
  } catch (error) {
    await removeIfThere(room.disk, temp);
    throw error;
  }
}

/** Set aside beside its place, and forgotten with the other files of its week: nothing reads it as a version. */
async function repairFile(room: Room, suspect: CopySuspect): Promise<DoctorAction> {
  if (suspect.suspect.code === 'unreadable') return 'none';
  const own = await readOwn(room, suspect);
  await room.disk.rename(suspect.file, `${suspect.file}.${Date.now()}.old`);
  if (own === undefined) return 'quarantined';
  await putBack(room, suspect.file, own);
  return 'fromHistory';
}

/** What the disk refuses is left as it was found. */
export async function repairCopy(
  room: Room,
  suspects: readonly CopySuspect[],
): Promise<readonly DoctorFinding[]> {
  const findings: DoctorFinding[] = [];
  for (const each of suspects) {
    const action = await repairFile(room, each).catch((error: unknown) => {
      if (!isDiskError(error)) throw error;
      return 'none' as const;
    });
    findings.push({ ...each.suspect, action });
  }
  return findings;
}
