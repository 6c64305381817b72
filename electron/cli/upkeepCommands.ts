import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, resolve } from 'node:path';
import type { InterfaceLanguage } from '../../shared/desk';
import { DeskError } from '../../shared/problems';
import { accessText } from '../../shared/strings/accessText';
import { actionNames } from '../../shared/strings/findings';
import { findingText } from '../../shared/strings/findingText';
import { translate } from '../../shared/strings/strings';
import { fillText } from '../../shared/strings/text';
import { copyPlaceNames, fileKindCounts } from '../../shared/strings/upkeep';
import type { DoctorFinding, DoctorReport } from '../../shared/upkeep';
import { type BackupPlace, backupName, backUpLibrary } from '../backup/backUpLibrary';
import { restoreBackup } from '../backup/restoreBackup';
import { inspectFolder } from '../library/libraryFolder';
import { realDisk } from '../library/disk';
import { checkClosed } from '../library/doctor/checkClosed';
import { type Command, noWords, onlyWord, required, toLines } from './command';
import { secondCopies } from './secondCopies';
import { problemWords } from './terminal';

function findingLine(finding: DoctorFinding, language: InterfaceLanguage): string {
  const { name, action, isLoss } = finding;
  const lost = isLoss ? ` · ${translate(language, 'upkeep.losses', { count: 1 })}` : '';
  return `${name}: ${findingText(finding, language)} · ${actionNames[action][language]}${lost}`;
}

function countLine({ counts }: DoctorReport, language: InterfaceLanguage): string {
  const kinds = Object.keys(counts) as (keyof DoctorReport['counts'])[];
  const words = kinds.map((kind) => fillText(fileKindCounts[kind][language], { count: counts[kind] }));
  return `${translate(language, 'upkeep.counts')}: ${words.join(', ')}`;
}

function testLine({ testCopy }: DoctorReport, language: InterfaceLanguage): string {
  if (testCopy.status === 'restored') return translate(language, 'upkeep.testRestored');
  if (testCopy.status === 'notTried') return translate(language, 'upkeep.testNotTried');
  return translate(language, 'upkeep.testFailed', { reason: problemWords(testCopy.problem) });
}

/** The second copy's folder is made with the first version that is kept there. */
function copyLine(
  { what, folder, isThere, newestAt, versions }: DoctorReport['copies'][number],
  language: InterfaceLanguage,
): string {
  const read =
    versions &&
    translate(language, versions.damaged === 0 ? 'upkeep.copySound' : 'upkeep.copyDamaged', versions);
  const line = [`${copyPlaceNames[what][language]}: ${folder}`, read].filter(Boolean).join(' · ');
  if (newestAt !== null) return line;
  const isGone = !isThere && what !== 'secondCopy';
  return `${line} · ${translate(language, isGone ? 'upkeep.copyGone' : 'upkeep.copyEmpty')}`;
}

function diskLines(report: DoctorReport, language: InterfaceLanguage): readonly string[] {
  const { freeBytes, isDiskNearlyFull, access, syncService, copies } = report;
  const size = `${(freeBytes / 1024 ** 3).toFixed(1)} GB`;
  return [
    ...copies.map((copy) => copyLine(copy, language)),
    isDiskNearlyFull
      ? translate(language, 'upkeep.nearlyFull', { size })
      : translate(language, 'upkeep.freeSpace', { size }),
    ...[accessText(access, language)].filter((line) => line !== undefined),
    ...(syncService === null ? [] : [translate(language, 'upkeep.inSyncFolder', { service: syncService })]),
  ];
}

function verdictLine({ isWhole, findings }: DoctorReport, language: InterfaceLanguage): string {
  const count = findings.length;
  if (!isWhole) return translate(language, 'upkeep.notWhole', { count });
  return count === 0
    ? translate(language, 'upkeep.whole')
    : translate(language, 'upkeep.wholeWithNotes', { count });
}

function reportLines(report: DoctorReport, language: InterfaceLanguage): readonly string[] {
  return [
    ...report.findings.map((finding) => findingLine(finding, language)),
    countLine(report, language),
    ...diskLines(report, language),
    testLine(report, language),
    verdictLine(report, language),
  ];
}

/** No repair touches these, or what has nothing left to be repaired from. */
const leftAlone: readonly DoctorFinding['code'][] = ['foreign', 'syncCopy', 'linked', 'later'];

const canBeRepaired = ({ findings }: DoctorReport) =>
  findings.some(
    ({ code, action, isLoss }) =>
      action === 'none' && !leftAlone.includes(code) && !(code === 'setAside' && isLoss),
  );

export const doctor: Command = async (words, given, { language, say, signal }) => {
  noWords(words);
  const isRepair = given.repair === true;
  const report = await checkClosed({
    folder: resolve(required(given.library, 'library')),
    secondCopies: secondCopies(),
    isRepair,
    savedBy: userInfo().username,
    lockPatience: 15_000,
    signal,
    onProgress: () => undefined,
  });
  if (!isRepair && canBeRepaired(report)) say(`${translate(language, 'upkeep.repair')}: --repair`);
  return { value: report, lines: toLines(reportLines(report, language)), isDone: report.isWhole };
};

async function placeOf(out: string, now: Date): Promise<BackupPlace> {
  const isFolder = await stat(out).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? { type: 'folder', path: out, name: backupName(now) } : { type: 'file', path: out };
}

/** Needs no lock: it only reads, and also a library that the window has open. */
export const backup: Command = async (words, given, { language, signal }) => {
  noWords(words);
  const folder = resolve(required(given.library, 'library'));
  const out = resolve(required(given.out, 'out'));
  await inspectFolder(realDisk, folder, false);
  const now = new Date();
  const written = await backUpLibrary({
    folder,
    place: await placeOf(out, now),
    now,
    signal,
    onProgress: () => undefined,
  });
  const { articles, files, bytes, damaged } = written;
  const size = `${(bytes / 1024 ** 2).toFixed(1)} MB`;
  const summary = translate(language, 'upkeep.backedUp', { articles, files, size });
  const warning = damaged === 0 ? [] : [translate(language, 'upkeep.backedUpDamaged', { damaged })];
  const lines = toLines([written.path, summary, ...warning]);
  return { value: written, lines, isDone: damaged === 0 };
};

export const restore: Command = async (words, given, { language, signal }) => {
  const archive = resolve(onlyWord(words, 'ARCHIVE'));
  const folder = resolve(required(given.library, 'library'));
  await stat(archive).catch((cause: unknown) => {
    throw new DeskError('fileMissing', basename(archive), { cause });
  });
  const { files } = await restoreBackup({ archive, folder, signal, onProgress: () => undefined });
  const line = `${translate(language, 'upkeep.restoredTo')} ${folder}`;
  return { value: { library: folder, files }, lines: toLines([line]), isDone: true };
};
