import path from 'node:path';
import type { DoctorAction, DoctorFinding } from '../../../shared/upkeep';
import { assertNever, DeskError } from '../../../shared/problems';
import { diskProblem, hasCode, removeIfThere } from '../disk';
import { makeFolder } from '../durable';
import { libraryPlace, quarantineFolder, trashFolder } from '../layout';
import { newLibraryRecord } from '../libraryFolder';
import { type MakeUpParts, makeUpText } from '../makeUpText';
import { openMilestones } from '../milestones';
import type { RecordContent } from '../record';
import { articleRules, libraryRules } from '../recordRules';
import { openQuarantine, quarantine, refuseLink, type Room } from '../room';
import { readEntries } from '../trashEntry';
import { newestVersion, type VersionFolder } from '../versionFolder';
import { setLinkAside } from './deadLinks';
import { roleOf } from './fileRole';
import { bringBackVersion } from './bringBackVersion';
import { bringHome, type Homecoming } from './homecoming';
import { mergeFindings } from './mergeFindings';
import { repairCopy } from './repairCopy';
import { rulesOf } from './rulesOf';
import { type LibrarySurvey, suspectsIn } from './surveyLibrary';
import type { Wanderer } from './wanderers';
import { type FoundRecord, highest, soundRevisions, type Suspect, weighRecord } from './weighLoss';

/** What a repair works with: the library's own way of reading and writing, and the places where versions lie. */
export type RepairParts = MakeUpParts & {
  readonly versions: readonly VersionFolder[];
  /** What library.json says, or said as far as its second copy tells. */
  readonly libraryId: string | undefined;
};

/** Reading sets damaged generations aside and brings the newest sound text back; null where none is left. */
async function readRecord({ records }: RepairParts, record: FoundRecord): Promise<RecordContent | null> {
  const rules = rulesOf(record);
  try {
    return await records.read(record.place, rules);
  } catch (error) {
    if (error instanceof DeskError && error.code === rules.damaged) return null;
    throw error;
  }
}

/** Of all that is known of an article, also of what is lost: a name that was given to a revision is given to no other. */
async function highestKnown(
  { room, records, versions }: RepairParts,
  { place, generations }: FoundRecord,
): Promise<number> {
  const listed = await Promise.all(versions.map((folder) => folder.revisions(place.id)));
  const marked = (await openMilestones(room, records).read(place.id))?.keys() ?? [];
  const claimed = generations.map(({ revision }) => revision ?? 0);
  return Math.max(0, ...listed.flat(), ...marked, ...claimed);
}

/** Whatever still holds the text writes it again, under a revision higher than the record ever had. */
async function bringBack(parts: RepairParts, record: FoundRecord): Promise<boolean> {
  const { kind, place } = record;
  if (kind === 'library') {
    const again = newLibraryRecord(parts.libraryId);
    for (const base of ['any', 'any'] as const)
      await parts.records.save(libraryPlace, libraryRules, again, base);
    return true;
  }
  const version = kind === 'article' ? await newestVersion(parts.versions, place.id) : undefined;
  const isInBin = (await readEntries(parts.room)).some(({ id }) => id === place.id);
  if (version === undefined || isInBin) return false;
  const above = await highestKnown(parts, record);
  const saved = await parts.records.save(place, articleRules, version.article, { above });
  return saved.status === 'saved';
}

/** Where the text that stands now came from. */
function sourceOf(record: FoundRecord, libraryId: string | undefined): DoctorAction {
  const generation = highest(soundRevisions(record));
  const version = highest(record.versions);
  const copied = highest(record.copied);
  if (record.kind === 'library' && generation < 0) return libraryId === undefined ? 'rebuilt' : 'reunited';
  if (generation >= 0 && generation >= Math.max(version, copied)) return 'fromPrevious';
  return version >= copied ? 'fromHistory' : 'fromSecondCopy';
}

async function repairRecord(parts: RepairParts, record: FoundRecord): Promise<readonly DoctorFinding[]> {
  await refuseLink(parts.room, record.place.base);
  const content = await readRecord(parts, record);
  const stands = content !== null || (await bringBack(parts, record));
  return weighRecord(record).map((suspect) => ({
    ...suspect,
    isLoss: suspect.isLoss || (!stands && (suspect.code === 'damaged' || suspect.code === 'missing')),
    action: actionOn(parts, record, suspect, stands),
  }));
}

function actionOn(
  { libraryId }: RepairParts,
  record: FoundRecord,
  { code, name }: Suspect,
  stands: boolean,
): DoctorAction {
  if (code === 'newerFormat' || code === 'unreadable') return 'none';
  const isCurrent = !name.endsWith('.prev.json');
  const wasCurrentSound = record.generations.some(
    ({ generation, status }) => generation === 'current' && status === 'sound',
  );
  if (stands && isCurrent && !wasCurrentSound) return sourceOf(record, libraryId);
  return code === 'missing' ? 'none' : 'quarantined';
}

/** Damaged generations go with their record: what else stands there is a link. */
async function setAside(room: Room, name: string): Promise<void> {
  const { type } = roleOf(name);
  if (name === quarantineFolder) await openQuarantine(room);
  else if (type === 'record') await setLinkAside(room, name);
  else await quarantine(room, name);
  if (type === 'blocking') await makeAgain(room, name);
}

/** A file that is no record with generations. */
async function repairFile(parts: RepairParts, { name, kind, code }: Suspect): Promise<DoctorAction> {
  const { room } = parts;
  switch (code) {
    case 'damaged':
    case 'wrongName':
      await setAside(room, name);
      return (await bringBackVersion(parts, name)) ?? 'quarantined';
    case 'missing':
      return (await bringBackVersion(parts, name)) ?? 'unmarked';
    case 'leftover':
      await removeIfThere(room.disk, room.at(name));
      return 'removed';
    case 'indexStale':
      return kind === 'index' ? 'rebuilt' : 'none';
    case 'foreign':
    case 'newerFormat':
    case 'missingMedia':
    case 'missingPhoto':
    case 'setAside':
    case 'linked':
    case 'syncCopy':
    case 'later':
    case 'unreadable':
      return 'none';
    default:
      return assertNever(code);
  }
}

/** This session may have made the folder before, and makes none twice. Of what lay in the bin there is nothing to list. */
async function makeAgain(room: Room, folder: string): Promise<void> {
  if (path.dirname(folder) !== trashFolder) await makeFolder(room.disk, room.at(folder));
}

async function unlessRefused(name: string, work: () => Promise<DoctorAction>): Promise<DoctorAction> {
  try {
    return await work();
  } catch (error) {
    if (diskProblem(error, name) instanceof DeskError) return 'none';
    throw error;
  }
}

/** What the disk refused may have come after the damaged file was set aside. */
async function tellRefused({ room }: RepairParts, suspect: Suspect): Promise<DoctorFinding> {
  const wasThere = suspect.code === 'damaged' || suspect.code === 'wrongName';
  const isGone = wasThere && !(await isStanding(room, suspect.name));
  return { ...suspect, action: isGone ? 'quarantined' : 'none' };
}

async function tryRecord(parts: RepairParts, record: FoundRecord): Promise<readonly DoctorFinding[]> {
  try {
    return await repairRecord(parts, record);
  } catch (error) {
    if (!(diskProblem(error, record.place.id) instanceof DeskError)) throw error;
    return Promise.all(weighRecord(record).map((suspect) => tellRefused(parts, suspect)));
  }
}

const isInTheWay = ({ name, code }: Suspect) =>
  code === 'damaged' && ['blocking', 'record'].includes(roleOf(name).type);

async function isStanding(room: Room, name: string): Promise<boolean> {
  try {
    await room.disk.lstat(room.at(name));
    return true;
  } catch (error) {
    return !hasCode(error, 'ENOENT');
  }
}

async function tryFile(parts: RepairParts, suspect: Suspect): Promise<DoctorFinding> {
  const action = await unlessRefused(suspect.name, () => repairFile(parts, suspect));
  return { ...suspect, action };
}

/** What comes back, or does not, with the repair of something else. */
const leftToLastLook: readonly Suspect['code'][] = ['setAside', 'missingPhoto', 'missingMedia'];

async function repairFound(
  parts: RepairParts,
  { records, others }: LibrarySurvey,
): Promise<readonly DoctorFinding[]> {
  const findings: DoctorFinding[] = [];
  const files = others.filter(({ code }) => !leftToLastLook.includes(code));
  // What stands in the place of a folder, or a dead link in that of a record, goes first: what is brought back goes there.
  const [first, later] = [files.filter(isInTheWay), files.filter((file) => !isInTheWay(file))];
  for (const suspect of first) findings.push(await tryFile(parts, suspect));
  for (const record of records) findings.push(...(await tryRecord(parts, record)));
  for (const suspect of later) findings.push(await tryFile(parts, suspect));
  return findings;
}
/** A photo that comes home may tell of an original that does not lie where it belongs. */
const homecomings = 3;

export type Repaired = {
  readonly findings: readonly DoctorFinding[];
  readonly survey: LibrarySurvey;
  /** Of all that was touched. */
  readonly ids: readonly string[];
};

/**
 * Repairs what can be: whole files go where they belong, then the generation before, history and the second copy
 * give their texts; what is damaged goes to quarantine and only our own dead temp files are removed. What the disk
 * refuses is left as it was found. Texts that were never kept are kept from now on. `look` is asked again after each
 * step, and its last answer is the verdict.
 */
export async function repairLibrary(
  parts: RepairParts,
  first: LibrarySurvey,
  look: () => Promise<LibrarySurvey>,
): Promise<Repaired> {
  let survey = first;
  const home: Homecoming[] = [];
  for (let round = 0; round < homecomings && survey.wanderers.length > 0; round += 1) {
    const done = await bringHome(parts, survey.wanderers);
    if (done.length === 0) break;
    home.push(...done);
    survey = await look();
  }
  const repaired = [
    ...(await repairFound(parts, survey)),
    ...(await repairCopy(parts.room, survey.copy?.suspects ?? [])),
  ];
  const last = repaired.length === 0 ? survey : await look();
  for (const place of last.unkept) await makeUpText(parts, place);
  const acted = [...home.map(toFinding), ...repaired];
  return {
    findings: mergeFindings(suspectsIn(first), acted, suspectsIn(last)),
    survey: last,
    ids: [...home.flatMap(({ wanderer }) => idsOf(wanderer)), ...survey.records.map(({ place }) => place.id)],
  };
}

const toFinding = ({ wanderer, action }: Homecoming): DoctorFinding => ({
  name: wanderer.name,
  kind: wanderer.kind,
  code: wanderer.isSetAside ? 'setAside' : 'wrongName',
  isLoss: false,
  action,
});

const idsOf = ({ place, home }: Wanderer) => [
  ...(place === null ? [] : [place.id]),
  ...(home.type === 'record' ? [home.owner.id] : home.type === 'history' ? [home.id] : []),
];
