import { existsSync } from 'node:fs';
import path from 'node:path';
import type { DoctorReport } from '../../../shared/upkeep';
import { hasCode, isDiskError } from '../disk';
import { hasKeptTexts, isDesk } from '../keptTexts';
import { deskPlace, libraryPlace, type Place, quarantineFolder, trashFolder } from '../layout';
import { claimedRevision } from '../libraryScan';
import { findDeadLinks } from './deadLinks';
import { isOwnPlace, kindOf, roleOf } from './fileRole';
import { addInspected, addRefused, type Growing, holdsHistory, nothingYet, suspect } from './growSurvey';
import { inspectFile } from './inspectFile';
import { isBehind, type Listed, listFiles } from './listFiles';
import { type CopySurvey, surveyCopy } from './surveyCopy';
import { surveyQuarantine } from './surveyQuarantine';
import { findLost, findWanderers, toSuspects, type Wanderer } from './wanderers';
import { type FoundRecord, highest, type Suspect, weighRecord } from './weighLoss';
import { couldBeRead, findLater, type Seen, weighOthers } from './weighOthers';

/** What the files of a library say, read without changing any. */
export type LibrarySurvey = {
  readonly counts: DoctorReport['counts'];
  /** Records of which something is wrong, with all that was found of them. */
  readonly records: readonly FoundRecord[];
  /** What is wrong with files that are no records. */
  readonly others: readonly Suspect[];
  /** Whole files that lie where they do not belong. */
  readonly wanderers: readonly Wanderer[];
  /** Photos, and the settings, whose text as it stands is not the last one that is kept of them. */
  readonly unkept: readonly Place[];
  /** Undefined where there is no second copy. */
  readonly copy: CopySurvey | undefined;
  /** How many articles can be read. */
  readonly readable: number;
  /** When the newest sound article was saved. */
  readonly newestAt: string | null;
};

export const suspectsIn = ({ records, others, copy }: LibrarySurvey): readonly Suspect[] => [
  ...records.flatMap(weighRecord),
  ...others,
  ...(copy?.suspects ?? []).map(({ suspect: found }) => found),
];

export type SurveyOptions = {
  readonly folder: string;
  /** Unfinished files of this session are not leftovers. */
  readonly token: string;
  /** The folder whose `history/<id>/` holds the second copy of this library. */
  readonly secondCopy: string | null;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
};

/** What the disk refuses to give is named; what has gone meanwhile is no damage. */
async function addFile(growing: Growing, { folder, token }: SurveyOptions, name: string): Promise<void> {
  const role = roleOf(name);
  switch (role.type) {
    case 'uncounted':
      return;
    case 'temp':
      if (role.token !== token) growing.suspects.push(suspect(name, role.kind, 'leftover'));
      return;
    case 'blocking':
      growing.suspects.push(suspect(name, role.kind, 'damaged'));
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
        if (!hasCode(error, 'ENOENT')) addRefused(growing, name, role);
      }
  }
}

/** What a link or a folder that may not be read keeps from us is neither missing nor lost. */
function toHidden({ links, refused }: Listed): readonly Suspect[] {
  return [
    ...links.map((name) => suspect(name, kindOf(name), isOwnPlace(name) ? 'linked' : 'foreign')),
    ...refused.map((name) => suspect(name, kindOf(name), 'unreadable')),
  ];
}

/** Ids of articles and photos that stand in their place or lie in the bin. */
const standingIds = ({ records }: Growing) =>
  new Set([...records.values()].flatMap((record) => (couldBeRead(record) ? [record.place.id] : [])));

/** Whose texts lie in a history. */
function kindOfHistory(base: string, place: Place): FoundRecord['kind'] {
  if (base.startsWith(trashFolder)) return 'trash';
  if (isDesk(place)) return 'desk';
  return hasKeptTexts(place) ? 'photo' : 'article';
}

type Bare = Omit<FoundRecord, 'versions' | 'copied'>;

/**
 * Records of which a history is left, here or in the second copy, and those without which no library is one. What
 * lies in the bin is not missed among the articles.
 */
function bareRecords({ records, versions }: Growing, secondCopy: Growing | undefined): readonly Bare[] {
  const inBin = new Set(
    [...records.values()].flatMap(({ kind, place }) => (kind === 'trash' ? [place.id] : [])),
  );
  const ofHistory = [...versions, ...(secondCopy?.versions ?? [])].flatMap(
    ([base, { place }]): readonly Bare[] => {
      const kind = kindOfHistory(base, place);
      const isExpected = kind === 'trash' || !inBin.has(place.id);
      return isExpected ? [{ kind, place, generations: [] }] : [];
    },
  );
  const always: readonly Bare[] = [
    { kind: 'library', place: libraryPlace, generations: [] },
    { kind: 'desk', place: deskPlace, generations: [] },
  ];
  return [...always, ...ofHistory].filter(({ place }) => !records.has(place.base));
}

/** library.json comes first: without it nothing else can be opened. */
function toRecords({ growing, secondCopy, isHidden }: Seen): readonly FoundRecord[] {
  const { records, versions } = growing;
  const all = [...bareRecords(growing, secondCopy), ...records.values()];
  const byBase = new Map(all.map((record) => [record.place.base, record]));
  return [...byBase]
    .filter(([base]) => !isHidden(base) && !isHidden(`${base}.json`) && !isHidden(`${base}.prev.json`))
    .map(([base, record]) => ({
      ...record,
      versions: versions.get(base)?.revisions ?? [],
      copied: secondCopy?.versions.get(base)?.revisions ?? [],
    }));
}

/** The second copy holds versions only. */
async function surveySecondCopy(options: SurveyOptions): Promise<Growing | undefined> {
  if (options.secondCopy === null) return undefined;
  const growing = nothingYet();
  const folder = options.secondCopy;
  const { files } = await listFiles(folder).catch(() => ({ files: [] }));
  for (const name of files) {
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

function unkeptPlaces({ records, versions }: Growing): readonly Place[] {
  return [...records.values()].flatMap(({ place, generations }) => {
    const current = generations.find(({ generation }) => generation === 'current');
    if (!hasKeptTexts(place) || current?.status !== 'sound') return [];
    return highest(versions.get(place.base)?.revisions ?? []) === current.revision ? [] : [place];
  });
}

async function readFiles(options: SurveyOptions, names: readonly string[]): Promise<Growing> {
  const growing = nothingYet();
  for (const [index, name] of names.entries()) {
    options.signal?.throwIfAborted();
    await addFile(growing, options, name);
    options.onProgress(index + 1, names.length);
  }
  return growing;
}

/** Reads every file of the library and changes none. Throws the signal's reason when it is aborted. */
export async function surveyLibrary(options: SurveyOptions): Promise<LibrarySurvey> {
  const listed = await listFiles(options.folder);
  const growing = await readFiles(options, listed.files);
  const secondCopy = await surveySecondCopy(options);
  const inQuarantine = listed.files.filter((name) => name.startsWith(quarantineFolder + path.sep));
  const setAside = await surveyQuarantine(options.folder, inQuarantine);
  const dead = await findDeadLinks(options.folder, listed.links, [
    growing,
    ...(secondCopy ? [secondCopy] : []),
  ]);
  const links = listed.links.filter((name) => !dead.includes(name));
  const isHidden = (name: string) => isBehind([...links, ...listed.refused], name);
  const isThere = (name: string) => existsSync(path.join(options.folder, name));
  const seen: Seen = { growing, secondCopy, isHidden, isThere };
  const standing = standingIds(growing);
  const found = {
    ...growing,
    setAside,
    isHidden,
    stands: (id: string) => standing.has(id),
    holds: holdsHistory(growing),
  };
  const wanderers = findWanderers(found);
  const lost = findLost(found);
  const records = toRecords(seen).filter((record) => weighRecord(record).length > 0);
  return {
    counts: growing.counts,
    records,
    others: [
      ...weighOthers(seen, { wanderers, lost, records }),
      ...toSuspects(wanderers),
      ...findLater(seen, (place) => claimedRevision(options.folder, place)),
      ...growing.suspects,
      ...dead.map((name) => suspect(name, kindOf(name), 'damaged')),
      ...toHidden({ ...listed, links }),
    ],
    wanderers,
    unkept: unkeptPlaces(growing),
    copy:
      secondCopy === undefined || options.secondCopy === null
        ? undefined
        : surveyCopy(options.secondCopy, secondCopy, growing),
    readable: readableArticles(growing),
    newestAt: growing.newestAt,
  };
}
