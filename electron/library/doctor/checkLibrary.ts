import type { LibraryMode } from '../../../shared/desk';
import type { DoctorFinding } from '../../../shared/upkeep';
import { indexFile } from '../layout';
import type { Library } from '../library';
import type { Search } from '../search';
import { settleTrash } from '../trash';
import { makeReport, leave } from './makeReport';
import { repairLibrary, type RepairParts } from './repair';
import { runSurvey } from './runSurvey';
import type { LibrarySurvey } from './surveyLibrary';
import { tryTestCopy } from './testCopy';

type CheckParts = RepairParts & {
  readonly folder: string;
  readonly mode: () => LibraryMode;
  readonly search: Search;
  readonly secondCopy: string | null;
  readonly workerFolder: string;
};

/** Undefined where the index cannot be asked, or cannot catch up with the files. */
async function countIndexed(search: Search): Promise<number | undefined> {
  const everything = { text: '', status: null, section: '', kind: null, offset: 0, limit: 1 };
  try {
    await search.settled(null);
    return (await search.list(everything)).total;
  } catch {
    return undefined;
  }
}

/** An index that has caught up and still lists another number of articles than there are is built anew. */
async function checkIndex(
  { search }: CheckParts,
  survey: LibrarySurvey,
  isRepair: boolean,
): Promise<readonly DoctorFinding[]> {
  const total = await countIndexed(search);
  if (total === survey.readable) return [];
  if (isRepair && total !== undefined) await search.rebuild(null);
  const action = isRepair && total !== undefined ? 'rebuilt' : 'none';
  return [{ name: indexFile, kind: 'index', code: 'indexStale', isLoss: false, action }];
}

/** The check of a library that is open, beside the work of the editor. */
export function doctorCalls(parts: CheckParts) {
  const { room, folder, mode, search, secondCopy, workerFolder } = parts;
  return {
    async check({ isRepair, signal, onProgress }) {
      const canRepair = isRepair && room.canWrite();
      if (canRepair) {
        await room.fence();
        await settleTrash(room);
      }
      const task = { folder, secondCopy, token: room.token, onProgress, signal };
      /** Of a library that goes meanwhile, everything would be missing. */
      const look = async () => {
        try {
          return await runSurvey(workerFolder, task);
        } finally {
          await room.requireFolder();
        }
      };
      const first = await look();
      signal.throwIfAborted();
      const {
        findings: files,
        survey,
        ids,
      } = canRepair ? await repairLibrary(parts, first, look) : leave(first);
      if (ids.length > 0) await search.refresh(ids);
      signal.throwIfAborted();
      const findings = [...files, ...(await checkIndex(parts, survey, canRepair))];
      const testCopy = await tryTestCopy(room);
      return makeReport({ folder, secondCopy, survey, findings, testCopy, mode: mode() });
    },
  } satisfies Partial<Library>;
}
