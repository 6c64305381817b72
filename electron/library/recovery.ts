import path from 'node:path';
import type { LibraryFileKind, QuarantinedFile } from '../../shared/upkeep';
import { DeskError } from '../../shared/problems';
import { diskProblem, isDiskError, readIfThere } from './disk';
import { articlePlace, photoPlace, quarantineFolder, trashFolder, type Place } from './layout';
import type { Library } from './library';
import { type QuarantineName, readQuarantineName, readRemains, type Remains } from './quarantined';
import { articleRules, photoRules, type RecordRules } from './recordRules';
import type { Records } from './records';
import type { Room } from './room';
import type { SecondCopy } from './secondCopy';
import { namesIn, newestVersion, type VersionFolder } from './versionFolder';

export type RecoveryParts = {
  readonly room: Room;
  readonly records: Records;
  readonly library: VersionFolder;
  readonly secondCopy: SecondCopy;
};

async function findStanding({ records }: RecoveryParts, place: Place, rules: RecordRules) {
  try {
    return (await records.read(place, rules)) ?? undefined;
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    return error.code === rules.newerFormat ? 'newerFormat' : undefined;
  }
}

const stands = async (parts: RecoveryParts, place: Place, rules: RecordRules): Promise<boolean> =>
  (await findStanding(parts, place, rules)) !== undefined;

/** What was set aside in this session and before. */
async function readQuarantine({ room }: RecoveryParts): Promise<readonly QuarantineName[]> {
  const names = await namesIn(room.disk, room.at(quarantineFolder));
  return names.map(readQuarantineName).filter((name) => name !== undefined);
}

/** Articles and photos are named alike: their bytes tell, else what stands or is left of them. */
async function kindOf(parts: RecoveryParts, { kind, id }: QuarantineName, remains: Remains) {
  if (kind !== 'articleOrPhoto') return kind;
  if (remains.kind !== undefined || id === null) return remains.kind ?? 'article';
  return (await stands(parts, photoPlace(id), photoRules)) ? 'photo' : 'article';
}

/** Of every version that is left of an article, wherever it lies. */
export async function listRevisions(
  { library, secondCopy }: Pick<RecoveryParts, 'library' | 'secondCopy'>,
  id: string,
): Promise<readonly number[]> {
  const listed = await Promise.all([library.revisions(id), secondCopy.versions.revisions(id)]);
  return [...new Set(listed.flat())];
}

const ofAnArticle: readonly LibraryFileKind[] = ['article', 'version', 'draft'];

async function describe(parts: RecoveryParts, quarantined: QuarantineName): Promise<QuarantinedFile> {
  const { room, library, secondCopy } = parts;
  const file = room.at(path.join(quarantineFolder, quarantined.name));
  const bytes = (await readIfThere(room.disk, file)) ?? Buffer.alloc(0);
  const remains = readRemains(bytes);
  const kind = await kindOf(parts, quarantined, remains);
  const id = quarantined.id ?? (kind === 'version' ? remains.id : null);
  const article = ofAnArticle.includes(kind) ? id : null;
  const newest =
    article === null || remains.headline !== ''
      ? undefined
      : await newestVersion([library, secondCopy.versions], article);
  const isStanding =
    kind === 'photo' && id !== null
      ? await stands(parts, photoPlace(id), photoRules)
      : article !== null && (await stands(parts, articlePlace(article), articleRules));
  return {
    name: path.join(quarantineFolder, quarantined.name),
    kind,
    id,
    headline: remains.headline === '' ? (newest?.article.headline ?? '') : remains.headline,
    bytes: (await room.disk.stat(file)).size,
    setAsideAt: quarantined.setAsideAt,
    versions: article === null ? 0 : (await listRevisions(parts, article)).length,
    isStanding,
  };
}

export function recoveryCalls(parts: RecoveryParts) {
  return {
    /** Newest first. */
    async listQuarantine() {
      try {
        const listed: QuarantinedFile[] = [];
        for (const name of await readQuarantine(parts)) listed.push(await describe(parts, name));
        return listed.sort((one, other) => other.setAsideAt.localeCompare(one.setAsideAt));
      } catch (error) {
        throw diskProblem(error, quarantineFolder);
      }
    },
  } satisfies Partial<Library>;
}

/**
 * Says in the report what the versions of an article hold beyond its file: where nothing valid stands, that it can be
 * brought back; where an older file was put back by hand, that later texts are there.
 */
export async function tellRecoverable(parts: RecoveryParts, id: string): Promise<void> {
  const { room, library, secondCopy } = parts;
  // Listed first: a save of another session in between makes the text newer, never the versions.
  const listed = await listRevisions(parts, id);
  const standing = await findStanding(parts, articlePlace(id), articleRules);
  if (standing === 'newerFormat') return;
  const versions = listed.filter((revision) => revision > (standing?.revision ?? 0)).length;
  if (versions === 0) return;
  const newest = await newestVersion([library, secondCopy.versions], id, standing?.revision);
  if (newest === undefined) return;
  const { headline } = newest.article;
  room.found(
    standing === undefined
      ? { type: 'recoverable', id, headline }
      : { type: 'later', id, headline, versions },
  );
}

/** Articles that were set aside in earlier sessions, or of which the second copy knows more than the library. */
export async function findRecoverable(parts: RecoveryParts): Promise<void> {
  const { room, secondCopy } = parts;
  try {
    const inTrash = await namesIn(room.disk, room.at(trashFolder));
    const setAside = (await readQuarantine(parts)).flatMap(({ kind, id }) =>
      kind === 'articleOrPhoto' && id !== null ? [id] : [],
    );
    const ids = new Set([...setAside, ...(await secondCopy.ids())]);
    for (const id of ids) if (!inTrash.some((name) => name.startsWith(id))) await tellRecoverable(parts, id);
  } catch (error) {
    if (!isDiskError(error)) throw error;
  }
}
