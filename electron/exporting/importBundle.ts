import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Article, StoredArticle } from '../../shared/article/article';
import type { BroughtArticle, BundleImport, BundleNote, OnDifferent } from '../../shared/bundle';
import { DeskError } from '../../shared/problems';
import { placeAmong } from '../../shared/sections/placeAmong';
import type { Library } from '../library/library';
import { refusalOf } from '../library/refusalOf';
import { carrierFolder } from './carrier';
import type { BundleReader } from './bundleReader';
import { openExportLine } from './exportLine';
import { checkedReader, type ReadChecked } from './readChecked';
import { type CarriedArticle, type ReadCarrier, readCarrier, readVersions } from './readCarrier';
import { lookAtMedia, receiveMedia } from './receivePhotos';
import { type BundleVerdict, withBundle } from './verifyBundle';

export type ImportBundleOptions = {
  readonly onDifferent?: OnDifferent;
  readonly signal?: AbortSignal;
  /** Of files first, then of photos, films and articles. */
  readonly onProgress?: (step: 'verify' | 'bring', done: number, total: number) => void;
};

type Room = {
  readonly library: Library;
  readonly read: ReadChecked;
  readonly onDifferent: OnDifferent;
  readonly signal: AbortSignal;
  /** A photo or a film is looked at. */
  readonly onDone: () => void;
};

function slugsIn({ entries }: BundleReader): readonly string[] {
  const name = new RegExp(`^${carrierFolder}/([^/]+)/article\\.json$`);
  return entries.flatMap((entry) => name.exec(entry.name)?.[1] ?? []).sort();
}

async function placeHere(
  { article, place }: CarriedArticle,
  library: Library,
): Promise<{ readonly article: Article; readonly notes: readonly BundleNote[] }> {
  const { sections } = await library.readDesk();
  const { how, ...here } = placeAmong(article, place, sections);
  const what = [place.section || article.section, place.subsection].filter((name) => name !== '').join(' / ');
  switch (how) {
    case 'same':
      return { article, notes: [] };
    case 'byName':
      return { article: { ...article, ...here }, notes: [{ code: 'sectionByName', what }] };
    case 'unknown':
      return { article, notes: [{ code: 'sectionUnknown', what }] };
  }
}

/** What stands here of the article; damage is not nothing, and is thrown. */
async function readStanding(library: Library, id: string) {
  try {
    return await library.readArticle(id);
  } catch (error) {
    if (error instanceof DeskError && error.code === 'articleMissing') return undefined;
    throw error;
  }
}

type Brought = Pick<BroughtArticle, 'result' | 'notes'>;

/** All that takes long, and may be stopped, comes before the first write; what is begun then is brought to its end. */
async function receiveNew(article: Article, carried: CarriedArticle, room: Room): Promise<Brought> {
  const { library, read } = room;
  const { revision, savedAt, milestones } = carried;
  const past = await readVersions(read, carried);
  const notes = await receiveMedia(await lookAtMedia(carried, room), room);
  const savedBy = past.savedBy.get(revision) ?? '';
  const received = { article, revision, savedAt, savedBy, versions: past.versions, milestones };
  const outcome = await library.receiveArticle(received);
  return { result: outcome === 'received' ? 'received' : 'differs', notes: [...past.notes, ...notes] };
}

/** The text that stood is kept for good, and so is the one that came. */
async function saveOver(
  article: Article,
  standing: StoredArticle,
  library: Library,
): Promise<BroughtArticle['result']> {
  await library.keepVersion(article.id, standing.revision, 'import');
  const outcome = await library.saveArticle(article, standing);
  if (outcome.status === 'conflict') return 'differs';
  await library.keepVersion(article.id, outcome.revision, 'import');
  return 'savedOver';
}

async function copy(article: Article, library: Library): Promise<BroughtArticle['result']> {
  const id = randomBytes(16).toString('hex');
  const { revision } = await library.createArticle({ ...article, id });
  await library.keepVersion(id, revision, 'import');
  return 'copied';
}

async function receiveDifferent(
  article: Article,
  carried: CarriedArticle,
  room: Room,
  standing: StoredArticle,
): Promise<Brought> {
  const { library, onDifferent } = room;
  if (onDifferent === 'ask') return { result: 'differs', notes: [] };
  const notes = await receiveMedia(await lookAtMedia(carried, room), room);
  const result = await (onDifferent === 'copy'
    ? copy(article, library)
    : saveOver(article, standing, library));
  const left: BundleNote = { code: 'historyLeftOut', what: String(carried.versions.length) };
  return { result, notes: carried.versions.length > 1 ? [...notes, left] : notes };
}

async function bring(found: ReadCarrier, room: Room): Promise<BroughtArticle> {
  if (found.status !== 'article')
    return { id: found.id, headline: found.headline, result: found.status, notes: [] };
  const { carried } = found;
  const { article, notes } = await placeHere(carried, room.library);
  const { id, headline } = article;
  const standing = await readStanding(room.library, id);
  if (standing !== undefined && isDeepStrictEqual(standing.article, article)) {
    const missing = await receiveMedia(await lookAtMedia(carried, room), room);
    return { id, headline, result: 'alreadyHere', notes: missing };
  }
  const brought =
    standing === undefined
      ? await receiveNew(article, carried, room)
      : await receiveDifferent(article, carried, room, standing);
  return { id, headline, ...brought, notes: [...notes, ...brought.notes] };
}

/** Of an article: itself, its photos and its films. */
const weightOf = (found: ReadCarrier) =>
  found.status === 'article' ? 1 + found.carried.photos.length + found.carried.films.length : 1;

/** One after the other, each told as soon as it stands: a stop leaves every article whole, or not here at all. */
async function bringAll(
  slugs: readonly string[],
  room: Omit<Room, 'onDone'>,
  {
    onProgress,
    onBrought,
  }: Pick<Required<ImportBundleOptions>, 'onProgress'> & {
    readonly onBrought: (article: BroughtArticle) => void;
  },
): Promise<void> {
  const { read, signal } = room;
  const weights: number[] = [];
  for (const slug of slugs) weights.push(weightOf(await readCarrier(read, slug)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let begun = 0;
  for (const [index, slug] of slugs.entries()) {
    signal.throwIfAborted();
    let done = begun;
    onProgress('bring', done, total);
    const onDone = () => onProgress('bring', (done += 1), total);
    onBrought(await bring(await readCarrier(read, slug), { ...room, onDone }));
    begun += weights[index] ?? 0;
  }
  onProgress('bring', total, total);
}

/** In the worker that reads exports again, so that the window does not wait for a large one. */
async function verify(
  bundle: string,
  { signal, onProgress }: Pick<Required<ImportBundleOptions>, 'signal' | 'onProgress'>,
): Promise<BundleVerdict> {
  const line = openExportLine(signal);
  try {
    const told = (done: number, total: number) => onProgress('verify', done, total);
    const verdict = await line.ask({ type: 'verify', bundle }, told);
    if (verdict === undefined) throw new Error('the bundle was not verified');
    return verdict;
  } finally {
    await line.close();
  }
}

/**
 * Opens the articles of a bundle, a folder or a zip from anyone, as articles again: text, photos with their credits,
 * related stories, films and history as they went in. It is verified first, and nothing is written of one that is not
 * whole and harmless. An article of which the library holds another text is never touched unasked.
 */
export async function importBundle(
  library: Library,
  bundle: string,
  {
    onDifferent = 'ask',
    signal = new AbortController().signal,
    onProgress = () => undefined,
  }: ImportBundleOptions = {},
): Promise<BundleImport> {
  if (library.mode.type === 'readOnly') throw new DeskError(refusalOf(library.mode));
  const name = path.basename(bundle);
  const articles: BroughtArticle[] = [];
  try {
    const { ok, problems } = await verify(bundle, { signal, onProgress });
    if (!ok) return { status: 'refused', bundle: name, problems };
    await withBundle(bundle, async (reader) => {
      const read = await checkedReader(reader);
      const room = { library, read, onDifferent, signal };
      await bringAll(slugsIn(reader), room, { onProgress, onBrought: (article) => articles.push(article) });
    });
    return { status: 'read', bundle: name, articles };
  } catch (error) {
    if (signal.aborted) return { status: 'stopped', bundle: name, articles };
    throw error;
  }
}
