import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../shared/article/article';
import type { BroughtArticle, BundleImport, BundleNote, OnDifferent } from '../../shared/bundle';
import { DeskError } from '../../shared/problems';
import { placeAmong } from '../../shared/sections/placeAmong';
import type { Library } from '../library/library';
import { refusalOf } from '../library/refusalOf';
import { carrierFolder } from './carrier';
import type { BundleReader } from './bundleReader';
import { checkedReader, type ReadChecked } from './readChecked';
import { type CarriedArticle, readCarrier, readVersions } from './readCarrier';
import { receivePhotos } from './receivePhotos';
import { judgeBundle, openBundle } from './verifyBundle';

export type ImportBundleOptions = {
  readonly onDifferent?: OnDifferent;
  readonly signal?: AbortSignal;
};

type Room = { readonly library: Library; readonly read: ReadChecked; readonly onDifferent: OnDifferent };

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

async function receiveNew(
  article: Article,
  carried: CarriedArticle,
  { library, read }: Room,
): Promise<Brought> {
  const { revision, savedAt, milestones } = carried;
  const past = await readVersions(read, carried);
  const notes = await receivePhotos(library, read, carried);
  const savedBy = past.savedBy.get(revision) ?? '';
  const received = { article, revision, savedAt, savedBy, versions: past.versions, milestones };
  const outcome = await library.receiveArticle(received);
  return { result: outcome === 'received' ? 'received' : 'differs', notes: [...past.notes, ...notes] };
}

/** The text that stood is kept for good, and so is the one that came. */
async function saveOver(
  article: Article,
  standing: number,
  library: Library,
): Promise<BroughtArticle['result']> {
  await library.keepVersion(article.id, standing, 'import');
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
  { library, read, onDifferent }: Room,
  standing: number,
): Promise<Brought> {
  if (onDifferent === 'ask') return { result: 'differs', notes: [] };
  const notes = await receivePhotos(library, read, carried);
  const result = await (onDifferent === 'copy'
    ? copy(article, library)
    : saveOver(article, standing, library));
  const left: BundleNote = { code: 'historyLeftOut', what: String(carried.versions.length) };
  return { result, notes: carried.versions.length > 1 ? [...notes, left] : notes };
}

async function bring(slug: string, room: Room): Promise<BroughtArticle> {
  const found = await readCarrier(room.read, slug);
  if (found.status !== 'article')
    return { id: found.id, headline: found.headline, result: found.status, notes: [] };
  const { carried } = found;
  const { article, notes } = await placeHere(carried, room.library);
  const { id, headline } = article;
  const standing = await readStanding(room.library, id);
  if (standing !== undefined && isDeepStrictEqual(standing.article, article))
    return { id, headline, result: 'alreadyHere', notes: [] };
  const brought =
    standing === undefined
      ? await receiveNew(article, carried, room)
      : await receiveDifferent(article, carried, room, standing.revision);
  return { id, headline, ...brought, notes: [...notes, ...brought.notes] };
}

/**
 * Opens the articles of a bundle, a folder or a zip from anyone, as articles again: text, photos with their credits,
 * related stories, films and history as they went in. It is verified first, and nothing is written of one that is not
 * whole and harmless. An article of which the library holds another text is never touched unasked.
 */
export async function importBundle(
  library: Library,
  bundle: string,
  { onDifferent = 'ask', signal }: ImportBundleOptions = {},
): Promise<BundleImport> {
  if (library.mode.type === 'readOnly') throw new DeskError(refusalOf(library.mode));
  const reader = await openBundle(bundle);
  const name = path.basename(bundle);
  try {
    const { ok, problems } = await judgeBundle(reader, signal === undefined ? {} : { signal });
    if (!ok) return { status: 'refused', bundle: name, problems };
    const room = { library, read: await checkedReader(reader), onDifferent };
    const articles: BroughtArticle[] = [];
    for (const slug of slugsIn(reader)) articles.push(await bring(slug, room));
    return { status: 'read', bundle: name, articles };
  } finally {
    reader.close();
  }
}
