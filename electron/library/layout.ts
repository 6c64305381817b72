import path from 'node:path';
import type { RecoveredKind } from '../../shared/openReport';

/** One record: `base` is its path inside the library without the ending of a generation. */
export type Place = { readonly base: string; readonly id: string };

export const generations = ['current', 'pending', 'prev'] as const;
export type Generation = (typeof generations)[number];

const endings: Readonly<Record<Generation, string>> = {
  current: '.json',
  pending: '.pending.json',
  prev: '.prev.json',
};

const shardOf = (id: string) => id.slice(0, 2);

export const articlePlace = (id: string): Place => ({ base: path.join('articles', shardOf(id), id), id });
export const photoPlace = (id: string): Place => ({ base: path.join('photos', shardOf(id), id), id });
export const exportsFolder = 'exports';
export const exportPlace = (id: string): Place => ({ base: path.join(exportsFolder, shardOf(id), id), id });
export const libraryPlace: Place = { base: 'library', id: 'library' };
export const deskPlace: Place = { base: path.join('desk', 'settings'), id: 'desk' };

export const generationFile = (place: Place, generation: Generation) => place.base + endings[generation];
export const mediaFolder = (sha256: string) => path.join('media', shardOf(sha256));
export const historyFolder = (id: string) => path.join('history', id);
export const historyFile = (id: string, revision: number) =>
  path.join(historyFolder(id), `${revision}.json.gz`);

const historyName = /^([1-9]\d{0,14})\.json\.gz$/;
export const revisionOfHistoryFile = (name: string): number | undefined => {
  const match = historyName.exec(name);
  return match?.[1] === undefined ? undefined : Number(match[1]);
};

/** What an editor calls the record; marks of versions lie in history, beside no article. */
export function kindOfPlace({ base }: Place): RecoveredKind {
  const top = base.split(path.sep)[0];
  if (top === 'articles' || top === trashFolder) return 'article';
  if (top === 'photos') return 'photo';
  return base === deskPlace.base ? 'desk' : 'other';
}

const besideHistory = ({ base }: Place) => {
  const [top = '', ...rest] = base.split(path.sep);
  return path.join(top, 'history', ...rest);
};

/** One of the last texts of a photo or of the settings of the desk. */
export const keptFile = (place: Place, revision: number) => `${besideHistory(place)}.${revision}.json.gz`;

const keptName = /^([0-9a-f]{32}|settings)\.([1-9]\d{0,14})\.json\.gz$/;

/** What the name of such a file tells; `record` is that of the record's own file. */
export const readKeptName = (name: string): { record: string; revision: number } | undefined => {
  const [, record, revision] = keptName.exec(name) ?? [];
  return record === undefined ? undefined : { record, revision: Number(revision) };
};

/** Undefined for a name of another record. */
export const revisionOfKeptFile = ({ base }: Place, name: string): number | undefined => {
  const kept = readKeptName(name);
  return kept?.record === path.basename(base) ? kept.revision : undefined;
};

/** The id stands in the name, too: in quarantine/ the files of all folders lie side by side. */
export const milestonesPlace = (id: string): Place => ({
  base: path.join(historyFolder(id), `milestones-${id}`),
  id,
});

const milestonesName = /^milestones-([0-9a-f]{32})(?:\.prev|\.pending)?\.json$/;
export const readMilestonesName = (name: string): string | undefined => milestonesName.exec(name)?.[1];

/** Where the versions of an article and their marks lie: in the bin beside it. */
export const historyBeside = ({ base, id }: Place) =>
  base.startsWith(trashFolder + path.sep) ? path.join(path.dirname(base), 'history') : historyFolder(id);
export const versionFile = (place: Place, revision: number) =>
  path.join(historyBeside(place), path.basename(historyFile(place.id, revision)));
export const recordOfMarks = ({ base, id }: Place): Place =>
  base.startsWith(trashFolder + path.sep)
    ? { base: path.join(path.dirname(base), '..', id), id }
    : articlePlace(id);
export const marksPlace = (place: Place): Place => ({
  base: path.join(historyBeside(place), path.basename(milestonesPlace(place.id).base)),
  id: place.id,
});

export const draftsFolder = 'drafts';
export const draftFile = (id: string, instance: string) => path.join(draftsFolder, `${id}.${instance}.jsonl`);

const draftName = /^([0-9a-f]{32})\.([0-9a-f]{16})\.jsonl$/;
export const readDraftName = (name: string): { id: string; instance: string } | undefined => {
  const [, id, instance] = draftName.exec(name) ?? [];
  return id === undefined || instance === undefined ? undefined : { id, instance };
};

export const lockFile = 'library.lock';
export const reserveFile = 'reserve';
export const indexFile = 'search.sqlite';
export const quarantineFolder = 'quarantine';
export const trashFolder = 'trash';

const recordName = /^([0-9a-f]{32})(\.prev|\.pending)?\.json$/;

/** The record and generation a file name stands for; undefined for a name that is not ours. */
export function readRecordName(name: string): { id: string; generation: Generation } | undefined {
  const match = recordName.exec(name);
  if (match?.[1] === undefined) return undefined;
  const generation = match[2] === '.prev' ? 'prev' : match[2] === '.pending' ? 'pending' : 'current';
  return { id: match[1], generation };
}

const tempName = /\.([0-9a-f]{16})-\d+\.tmp$/;

/** Names of unfinished files carry the token of the session that writes them. */
export const tempFile = (file: string, token: string, count: number) => `${file}.${token}-${count}.tmp`;
export const tokenOfTempFile = (name: string): string | undefined => tempName.exec(name)?.[1];
