import path from 'node:path';
import { type ArticleExport, type ExportRecord, exportRecord } from '../../shared/article/exported';
import { DeskError } from '../../shared/problems';
import { hasCode } from './disk';
import { exportPlace, exportsFolder, readRecordName } from './layout';
import type { Library } from './library';
import type { Parts } from './libraryCalls';
import { exportRules } from './recordRules';

/** Folders whose last export of one article is known. */
const mostFolders = 100;

const exportsIn = ({ others = [], ...last }: ExportRecord): readonly ArticleExport[] => [
  last,
  ...others.map((other) => ({ ...other, id: last.id })),
];

/** A bundle that is put beside an older one of the same article takes its place. */
function withExport(before: ExportRecord | undefined, made: ArticleExport): ExportRecord {
  const folder = path.dirname(made.bundle);
  const standing = before === undefined ? [] : exportsIn(before);
  const others = standing
    .filter(({ bundle }) => path.dirname(bundle) !== folder)
    .slice(0, mostFolders)
    .map(({ id: _, ...other }) => other);
  return others.length === 0 ? made : { ...made, others };
}

/** What was exported last of each article, to each folder: kept beside the articles, read only where somebody asks what is stale. */
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
  async function read(id: string): Promise<{ readonly base: number | 'any'; readonly body?: ExportRecord }> {
    try {
      const content = await records.read(exportPlace(id), exportRules);
      const parsed = exportRecord.safeParse(content?.body);
      return { base: content?.revision ?? 0, ...(parsed.success && { body: parsed.data }) };
    } catch (error) {
      if (error instanceof DeskError && error.code === exportRules.damaged) return { base: 'any' };
      throw error;
    }
  }

  async function readAll(id: string): Promise<readonly ArticleExport[]> {
    const { body } = await read(id);
    return body === undefined ? [] : exportsIn(body);
  }

  /** Again where another export of the same article came between. */
  async function keep(made: ArticleExport): Promise<void> {
    const { base, body } = await read(made.id);
    const record = exportRecord.parse(withExport(body, made));
    const { status } = await records.save(exportPlace(made.id), exportRules, record, base);
    if (status === 'conflict') await keep(made);
  }

  return {
    /** The bundle stands whatever becomes of this: what the disk refuses is passed over. */
    async keepExport(record) {
      try {
        await keep(record);
      } catch (error) {
        if (!(error instanceof DeskError)) throw error;
      }
    },
    readExports: async () => (await Promise.all((await listIds()).map(readAll))).flat(),
  } satisfies Partial<Library>;
}
