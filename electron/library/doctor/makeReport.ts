import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { LibraryMode } from '../../../shared/desk';
import type { DoctorCode, DoctorFinding, DoctorReport, LibraryAccess } from '../../../shared/upkeep';
import { realDisk } from '../disk';
import { readHolder } from '../lockHolder';
import { readDiskState } from './diskState';
import type { Repaired } from './repair';
import { type LibrarySurvey, suspectsIn } from './surveyLibrary';

/** What no repair is called for: a newer app, a sync service or a person put it there. */
const harmless: readonly DoctorCode[] = ['newerFormat', 'foreign', 'syncCopy', 'later'];

function callsForRepair({ code, action, isLoss }: DoctorFinding): boolean {
  return !harmless.includes(code) && (action === 'none' || isLoss);
}

/** A check that repairs nothing. */
export const leave = (survey: LibrarySurvey): Repaired => ({
  findings: suspectsIn(survey).map((suspect) => ({ ...suspect, action: 'none' })),
  survey,
  ids: [],
});

/** When anything was put into the folder last. */
async function changedAt(folder: string): Promise<string | null> {
  try {
    return (await stat(folder)).mtime.toISOString();
  } catch {
    return null;
  }
}

async function secondCopyOf(folder: string | null, { copy }: LibrarySurvey): Promise<DoctorReport['copies']> {
  if (folder === null) return [];
  const newestAt = await changedAt(path.join(folder, 'history'));
  const isThere = newestAt !== null;
  return [
    { what: 'secondCopy', folder, isThere, newestAt, ...(isThere && copy && { versions: copy.versions }) },
  ];
}

async function accessOf(folder: string, mode: LibraryMode): Promise<LibraryAccess> {
  if (mode.type === 'readWrite') return mode;
  if (mode.reason !== 'lockedElsewhere') return { ...mode, since: '' };
  return { ...mode, ...(await readHolder(realDisk, folder)) };
}

export async function makeReport(found: {
  readonly folder: string;
  readonly secondCopy: string | null;
  readonly survey: LibrarySurvey;
  readonly findings: readonly DoctorFinding[];
  readonly testCopy: DoctorReport['testCopy'];
  readonly mode: LibraryMode;
}): Promise<DoctorReport> {
  const { folder, secondCopy, survey, findings, testCopy, mode } = found;
  return {
    isWhole: testCopy.status !== 'failed' && !findings.some(callsForRepair),
    counts: survey.counts,
    findings,
    testCopy,
    copies: [
      { what: 'library', folder, isThere: true, newestAt: survey.newestAt },
      ...(await secondCopyOf(secondCopy, survey)),
    ],
    access: await accessOf(folder, mode),
    ...(await readDiskState(folder)),
  };
}
