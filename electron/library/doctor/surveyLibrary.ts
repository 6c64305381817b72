import type { DoctorReport } from '../../../shared/upkeep';
import { hasCode, isDiskError } from '../disk';
import { generationFile, type Place, photoPlace, trashFolder } from '../layout';
import { type FileRole, roleOf } from './fileRole';
import { type Inspected, type Inspection, inspectFile } from './inspectFile';
import { listFiles } from './listFiles';
import { type FoundGeneration, type FoundRecord, type Suspect, weighRecord } from './weighLoss';

type Counts = { -readonly [Kind in keyof DoctorReport['counts']]: number };

/** What the files of a library say, read without changing any. */
export type LibrarySurvey = {
  readonly counts: DoctorReport['counts'];
  /** Records of which something is wrong, with all that was found of them. */
  readonly records: readonly FoundRecord[];
  /** What is wrong with files that are no records. */
  readonly others: readonly Suspect[];
  /** How many articles can be read. */
  readonly readable: number;
  /** When the newest sound article was saved. */
  readonly newestAt: string | null;
};

export type SurveyOptions = {
  readonly folder: string;
  /** Unfinished files of this session are not leftovers. */
  readonly token: string;
  /** The folder whose `history/<id>/` holds the second copy of this library. */
  readonly secondCopy: string | null;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
};

type Growing = {
  readonly counts: Counts;
  readonly suspects: Suspect[];
  readonly records: Map<
    string,
    { readonly kind: FoundRecord['kind']; readonly place: Place; readonly generations: FoundGeneration[] }
  >;
  readonly versions: Map<string, { readonly place: Place; readonly revisions: number[] }>;
  readonly damagedVersions: {
    readonly name: string;
    readonly base: string;
    readonly revision: number;
    readonly suspect: Suspect;
  }[];
  readonly neededPhotos: Set<string>;
  readonly neededMedia: Map<string, string>;
  readonly media: Set<string>;
  newestAt: string | null;
};

const nothingYet = (): Growing => ({
  counts: { library: 0, desk: 0, article: 0, photo: 0, media: 0, version: 0, draft: 0, trash: 0 },
  suspects: [],
  records: new Map(),
  versions: new Map(),
  damagedVersions: [],
  neededPhotos: new Set(),
  neededMedia: new Map(),
  media: new Set(),
  newestAt: null,
});

const suspect = (name: string, kind: Suspect['kind'], code: Suspect['code'], isLoss = false): Suspect => ({
  name,
  kind,
  code,
  isLoss,
});

function addRecord(growing: Growing, role: Extract<FileRole, { type: 'record' }>, inspection: Inspection) {
  const { kind, place, generation } = role;
  const found = growing.records.get(place.base) ?? { kind, place, generations: [] };
  growing.records.set(place.base, found);
  const revision = inspection.status === 'sound' ? inspection.revision : inspection.claimed;
  found.generations.push({ generation, status: inspection.status, revision });
  if (generation === 'current') growing.counts[kind] += 1;
  if (inspection.status !== 'sound' || generation !== 'current') return;
  for (const id of inspection.needs.photos) growing.neededPhotos.add(id);
  const file = generationFile(place, generation);
  for (const sha256 of inspection.needs.media) growing.neededMedia.set(sha256, file);
  const isNewer = inspection.savedAt > (growing.newestAt ?? '');
  if (kind === 'article' && isNewer) growing.newestAt = inspection.savedAt;
}

function addVersion(
  growing: Growing,
  name: string,
  role: Extract<FileRole, { type: 'version' }>,
  inspection: Inspection,
): void {
  const { kind, place, revision } = role;
  growing.counts.version += 1;
  if (inspection.status === 'sound') {
    const held = growing.versions.get(place.base) ?? { place, revisions: [] };
    growing.versions.set(place.base, held);
    held.revisions.push(revision);
  } else {
    const found = suspect(name, kind, inspection.status);
    growing.damagedVersions.push({ name, base: place.base, revision, suspect: found });
  }
}

function addInspected(growing: Growing, name: string, role: Inspected, inspection: Inspection): void {
  switch (role.type) {
    case 'record':
      return addRecord(growing, role, inspection);
    case 'version':
      return addVersion(growing, name, role, inspection);
    case 'media':
      growing.counts.media += 1;
      if (inspection.status === 'sound') growing.media.add(role.sha256);
      else growing.suspects.push(suspect(name, 'media', 'damaged', true));
      return;
    case 'note':
      if (inspection.status !== 'sound') growing.suspects.push(suspect(name, 'trash', 'damaged'));
      return;
    case 'draft':
      growing.counts.draft += 1;
      if (inspection.status !== 'sound') growing.suspects.push(suspect(name, 'draft', 'damaged', true));
  }
}

/** What the disk refuses to give is named; what has gone meanwhile is no damage. */
async function addFile(growing: Growing, { folder, token }: SurveyOptions, name: string): Promise<void> {
  const role = roleOf(name);
  switch (role.type) {
    case 'uncounted':
      return;
    case 'temp':
      if (role.token !== token) growing.suspects.push(suspect(name, role.kind, 'leftover'));
      return;
    case 'syncCopy':
    case 'foreign':
      growing.suspects.push(suspect(name, role.kind, role.type));
      return;
    default:
      // The journal of this session is being written at this moment.
      if (role.type === 'draft' && role.instance === token) return;
      try {
        addInspected(growing, name, role, await inspectFile(folder, name, role));
      } catch (error) {
        if (!isDiskError(error)) throw error;
        const kind = role.type === 'media' ? 'media' : role.type === 'note' ? 'trash' : role.kind;
        if (!hasCode(error, 'ENOENT')) growing.suspects.push(suspect(name, kind, 'unreadable'));
      }
  }
}

/**
 * Records by what stands of them, and those of which only a history is left. An article that only the second
 * copy still knows is none: the library it was copied from may have been put back to an older state.
 */
function toRecords({ records, versions }: Growing, secondCopy: Growing | undefined): readonly FoundRecord[] {
  const all = new Map<string, Omit<FoundRecord, 'versions' | 'copied'>>(records);
  const inBin = new Set(
    [...records.values()].flatMap(({ kind, place }) => (kind === 'trash' ? [place.id] : [])),
  );
  for (const [base, { place }] of versions) {
    const kind = base.startsWith(trashFolder) ? 'trash' : 'article';
    const isExpected = kind === 'trash' || !inBin.has(place.id);
    if (!all.has(base) && isExpected) all.set(base, { kind, place, generations: [] });
  }
  return [...all].map(([base, record]) => ({
    ...record,
    versions: versions.get(base)?.revisions ?? [],
    copied: secondCopy?.versions.get(base)?.revisions ?? [],
  }));
}

/** A version is lost unless a generation or the second copy holds the same revision. */
function weighVersions(growing: Growing, secondCopy: Growing | undefined): readonly Suspect[] {
  return growing.damagedVersions.map(({ base, revision, suspect: found }) => {
    const generations = growing.records.get(base)?.generations ?? [];
    const isHeld =
      generations.some((each) => each.status === 'sound' && each.revision === revision) ||
      (secondCopy?.versions.get(base)?.revisions.includes(revision) ?? false);
    return { ...found, isLoss: !isHeld && found.code === 'damaged' };
  });
}

function missingParts({ records, neededPhotos, neededMedia, media }: Growing): readonly Suspect[] {
  const photos = [...neededPhotos].filter((id) => !records.has(photoPlace(id).base));
  const files = [...neededMedia].filter(([sha256]) => !media.has(sha256));
  return [
    ...photos.map((id) => suspect(generationFile(photoPlace(id), 'current'), 'photo', 'missingPhoto', true)),
    ...files.map(([, name]) => suspect(name, 'photo', 'missingMedia', true)),
  ];
}

/** The second copy holds versions only; a damaged one there costs nothing while the library is whole. */
async function surveySecondCopy(options: SurveyOptions): Promise<Growing | undefined> {
  if (options.secondCopy === null) return undefined;
  const growing = nothingYet();
  const folder = options.secondCopy;
  for (const name of await listFiles(folder).catch(() => [])) {
    options.signal?.throwIfAborted();
    const role = roleOf(name);
    if (role.type === 'version') await addFile(growing, { ...options, folder }, name);
  }
  return growing;
}

const readableArticles = ({ records }: Growing) =>
  [...records.values()].filter(
    ({ kind, generations }) => kind === 'article' && generations.some(({ status }) => status === 'sound'),
  ).length;

/** Reads every file of the library and changes none. Throws the signal's reason when it is aborted. */
export async function surveyLibrary(options: SurveyOptions): Promise<LibrarySurvey> {
  const names = await listFiles(options.folder);
  const growing = nothingYet();
  for (const [index, name] of names.entries()) {
    options.signal?.throwIfAborted();
    await addFile(growing, options, name);
    options.onProgress(index + 1, names.length);
  }
  const secondCopy = await surveySecondCopy(options);
  const versionSuspects = weighVersions(growing, secondCopy);
  const records = toRecords(growing, secondCopy).filter((record) => weighRecord(record).length > 0);
  return {
    counts: growing.counts,
    records,
    others: [...versionSuspects, ...missingParts(growing), ...growing.suspects],
    readable: readableArticles(growing),
    newestAt: growing.newestAt,
  };
}
