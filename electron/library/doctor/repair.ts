import path from 'node:path';
import type { DoctorAction, DoctorFinding } from '../../../shared/upkeep';
import { assertNever, DeskError } from '../../../shared/problems';
import { diskProblem, readIfThere, removeIfThere } from '../disk';
import { articlePlace, generationFile, historyFile, libraryPlace, photoPlace } from '../layout';
import { newLibraryRecord } from '../libraryFolder';
import type { RecordContent } from '../record';
import type { RecordCodes } from '../recordFile';
import type { Records } from '../records';
import { quarantine, type Room } from '../room';
import { surveyRecord } from '../survey';
import { readEntries } from '../trashEntry';
import { decodeVersion } from '../versionFile';
import { newestVersion, type VersionFolder } from '../versionFolder';
import { ownerOf } from './inspectFile';
import type { LibrarySurvey } from './surveyLibrary';
import { type FoundRecord, highest, soundRevisions, type Suspect, weighRecord } from './weighLoss';

/** What a repair works with: the library's own way of reading and writing, and the places where versions lie. */
export type RepairParts = {
  readonly room: Room;
  readonly records: Records;
  readonly versions: readonly VersionFolder[];
};

const codes: RecordCodes = { damaged: 'articleDamaged', newerFormat: 'articleNewerFormat' };

/** Reading sets damaged generations aside and brings the newest sound text back; null where none is left. */
async function readRecord({ records }: RepairParts, { place }: FoundRecord): Promise<RecordContent | null> {
  try {
    return await records.read(place, codes);
  } catch (error) {
    if (error instanceof DeskError && error.code === codes.damaged) return null;
    throw error;
  }
}

/** Whatever still holds the text writes it again, under a revision higher than the record ever had. */
async function bringBack(
  parts: RepairParts,
  { kind, place, versions, copied }: FoundRecord,
): Promise<boolean> {
  if (kind === 'library') {
    const record = newLibraryRecord();
    for (const base of ['any', 'any'] as const) await parts.records.save(libraryPlace, codes, record, base);
    return true;
  }
  const version = kind === 'article' ? await newestVersion(parts.versions, place.id) : undefined;
  const isInBin = (await readEntries(parts.room)).some(({ id }) => id === place.id);
  if (version === undefined || isInBin) return false;
  const above = highest([...versions, ...copied]);
  const saved = await parts.records.save(place, codes, version.article, { above });
  return saved.status === 'saved';
}

/** A whole record under a wrong name goes where it belongs, unless anything stands there. Answers the names moved. */
async function sendHome(
  { room }: RepairParts,
  { kind, place, generations }: FoundRecord,
): Promise<readonly string[]> {
  const homeOf = kind === 'article' ? articlePlace : kind === 'photo' ? photoPlace : undefined;
  const sent: string[] = [];
  for (const { generation, status } of generations) {
    const name = generationFile(place, generation);
    if (homeOf === undefined || status !== 'wrongName') continue;
    const bytes = await readIfThere(room.disk, room.at(name));
    const id = bytes === undefined ? undefined : ownerOf(kind, bytes);
    if (id === undefined || (await surveyRecord(room, homeOf(id))).present.length > 0) continue;
    await room.ensure(path.dirname(homeOf(id).base));
    await room.disk.rename(room.at(name), room.at(generationFile(homeOf(id), 'current')));
    sent.push(name);
  }
  return sent;
}

/** In the bin an article has its history beside it. */
async function renewInTrash(
  { room, records }: RepairParts,
  record: FoundRecord,
  above: number,
): Promise<void> {
  const newest = highest(record.versions);
  if (newest <= above) return;
  const file = path.join(path.dirname(record.place.base), 'history', path.basename(historyFile('', newest)));
  const bytes = await readIfThere(room.disk, room.at(file));
  const version = bytes && (await decodeVersion(record.place.id, newest, bytes));
  if (version !== undefined) await records.save(record.place, codes, version.article, 'any');
}

/** Where the text that stands now came from. */
function sourceOf(record: FoundRecord): DoctorAction {
  const generation = highest(soundRevisions(record));
  const version = highest(record.versions);
  const copied = highest(record.copied);
  if (record.kind === 'library' && generation < 0) return 'rebuilt';
  if (generation >= 0 && generation >= Math.max(version, copied)) return 'fromPrevious';
  return version >= copied ? 'fromHistory' : 'fromSecondCopy';
}

async function repairRecord(parts: RepairParts, record: FoundRecord): Promise<readonly DoctorFinding[]> {
  const sentHome = await sendHome(parts, record);
  const content = await readRecord(parts, record);
  if (record.kind === 'trash') await renewInTrash(parts, record, content?.revision ?? 0);
  const stands = content !== null || (await bringBack(parts, record));
  return weighRecord(record).map((suspect) => ({
    ...suspect,
    isLoss: suspect.isLoss || (!stands && (suspect.code === 'damaged' || suspect.code === 'missing')),
    action: sentHome.includes(suspect.name) ? 'rebuilt' : actionOn(record, suspect, stands),
  }));
}

function actionOn(record: FoundRecord, { code, name }: Suspect, stands: boolean): DoctorAction {
  if (code === 'newerFormat' || code === 'unreadable') return 'none';
  const isCurrent = !name.endsWith('.prev.json');
  const wasCurrentSound = record.generations.some(
    ({ generation, status }) => generation === 'current' && status === 'sound',
  );
  if (stands && isCurrent && !wasCurrentSound) return sourceOf(record);
  return code === 'missing' ? 'none' : 'quarantined';
}

/** A file that is no record with generations. */
async function repairFile({ room }: RepairParts, { name, kind, code }: Suspect): Promise<DoctorAction> {
  switch (code) {
    case 'damaged':
    case 'wrongName':
      await quarantine(room, name);
      return 'quarantined';
    case 'leftover':
      await removeIfThere(room.disk, room.at(name));
      return 'removed';
    case 'indexStale':
      return kind === 'index' ? 'rebuilt' : 'none';
    case 'missing':
    case 'foreign':
    case 'newerFormat':
    case 'missingMedia':
    case 'missingPhoto':
    case 'syncCopy':
    case 'unreadable':
      return 'none';
    default:
      return assertNever(code);
  }
}

async function unlessRefused(name: string, work: () => Promise<DoctorAction>): Promise<DoctorAction> {
  try {
    return await work();
  } catch (error) {
    if (diskProblem(error, name) instanceof DeskError) return 'none';
    throw error;
  }
}

async function tryRecord(parts: RepairParts, record: FoundRecord): Promise<readonly DoctorFinding[]> {
  try {
    return await repairRecord(parts, record);
  } catch (error) {
    if (!(diskProblem(error, record.place.id) instanceof DeskError)) throw error;
    return weighRecord(record).map((suspect) => ({ ...suspect, action: 'none' }));
  }
}

/**
 * Repairs what can be: the generation before, then history, then the second copy; what is damaged goes to
 * quarantine and only our own dead temp files are removed. What the disk refuses is left as it was found.
 */
export async function repairLibrary(
  parts: RepairParts,
  survey: LibrarySurvey,
): Promise<readonly DoctorFinding[]> {
  const findings: DoctorFinding[] = [];
  for (const record of survey.records) findings.push(...(await tryRecord(parts, record)));
  for (const suspect of survey.others) {
    const action = await unlessRefused(suspect.name, () => repairFile(parts, suspect));
    findings.push({ ...suspect, action });
  }
  return findings;
}
