import { type ExportRecord, exportRecord } from '../../shared/article/exported';
import { DeskError } from '../../shared/problems';
import { hasCode } from './disk';
import { exportPlace, exportsFolder, readRecordName } from './layout';
import type { Library } from './library';
import type { Parts } from './libraryCalls';
import { exportRules } from './recordRules';

/** What was exported last of each article: kept beside the articles, read only where somebody asks what is stale. */
export function exportCalls({ room, records }: Parts) {
  async function namesIn(folder: string): Promise<readonly string[]> {
    try {
      return await room.disk.readdir(room.at(folder));
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
      throw error;
    }
  }

  async function listIds(): Promise<readonly string[]> {
    const shards = await namesIn(exportsFolder);
    const names = await Promise.all(shards.map((shard) => namesIn(`${exportsFolder}/${shard}`)));
    return [...new Set(names.flat().flatMap((name) => readRecordName(name)?.id ?? []))].sort();
  }

  /** A record that is damaged is in quarantine by now: nothing can be said of that export. */
  async function read(id: string): Promise<readonly ExportRecord[]> {
    try {
      const parsed = exportRecord.safeParse((await records.read(exportPlace(id), exportRules))?.body);
      return parsed.success ? [parsed.data] : [];
    } catch (error) {
      if (error instanceof DeskError && error.code === exportRules.damaged) return [];
      throw error;
    }
  }

  return {
    /** The bundle stands whatever becomes of this: what the disk refuses is passed over. */
    async keepExport(record) {
      try {
        await records.save(exportPlace(record.id), exportRules, exportRecord.parse(record), 'any');
      } catch (error) {
        if (!(error instanceof DeskError)) throw error;
      }
    },
    readExports: async () => (await Promise.all((await listIds()).map(read))).flat(),
  } satisfies Partial<Library>;
}
