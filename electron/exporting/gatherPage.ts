import type { Article } from '../../shared/article/article';
import { identifyPointers } from '../../shared/article/identifyPointers';
import type { PageContext, ShownList, StoryCard } from '../../shared/article/page';
import type { Photo } from '../../shared/article/photo';
import { stricterRights } from '../../shared/article/takeOver';
import { leadPhotoOf, photoOfPage, photosOf, storiesOf, teasersOf } from '../../shared/article/walk';
import { lostLists, rulesFor } from '../../shared/pageLists/fillPage';
import { showsPictures } from '../../shared/pageLists/showsPictures';
import type { Library } from '../library/library';
import { filmsOf } from './exportFilms';
import { fillLists, findAddresses } from './fillLists';

const unique = (ids: readonly string[]) => [...new Set(ids)];
const isPresent = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

const targetsOf = (lists: readonly ShownList[]) =>
  lists.flatMap(({ items }) =>
    items.map(({ target }) => (target.type === 'article' ? target.id : null)).filter(isPresent),
  );

/** The stories that stand on the page with a picture: related ones, teasers, the section block, multimedia. */
function picturedStories(article: Article, lists: readonly ShownList[]): ReadonlySet<string> {
  const placed = [...article.related, ...teasersOf(article.body)];
  return new Set([
    ...placed.map(({ target }) => (target.type === 'article' ? target.id : null)).filter(isPresent),
    ...targetsOf(lists.filter(showsPictures)),
  ]);
}

/** Those of the outside pages that the lists show with a picture. */
export const photosOfPages = (lists: readonly ShownList[]): readonly string[] =>
  lists
    .filter(showsPictures)
    .flatMap(({ items }) => items.map(({ target }) => photoOfPage(target)).filter(isPresent));

/** A record whose original is not on the disk is shown as what it is: a photo that is missing. */
export async function readPhoto(library: Library, id: string): Promise<Photo | undefined> {
  const photo = await library.readPhoto(id);
  if (!photo?.file) return photo;
  return (await library.findMedia(photo.file.sha256)) === undefined ? { ...photo, file: null } : photo;
}

const hashesOf = (photos: readonly Photo[]) =>
  unique(photos.map(({ file }) => file?.sha256).filter(isPresent));

/** Older libraries hold a photo under several records: what is noted on one goes out with each. */
function withRightsOfFiles(photos: readonly Photo[], records: readonly Photo[]): readonly Photo[] {
  return photos.map((photo) => {
    const { id, file } = photo;
    if (file === null) return photo;
    const others = records.filter((other) => other.id !== id && other.file?.sha256 === file.sha256);
    const rights = others.reduce((strictest, other) => stricterRights(strictest, other.rights), photo.rights);
    return { ...photo, rights };
  });
}

function photoIds(
  article: Article,
  stories: readonly StoryCard[],
  lists: readonly ShownList[],
  logo: string | null,
): readonly string[] {
  const pictured = picturedStories(article, lists);
  const leads = stories.filter(({ id }) => pictured.has(id)).map(({ leadPhoto }) => leadPhoto);
  const given = [...photosOf(article), ...photosOfPages(lists)];
  return unique([leadPhotoOf(article), ...given, ...leads, logo].filter(isPresent));
}

async function findMissingFilms(library: Library, article: Article): Promise<readonly string[]> {
  const found = await Promise.all(
    filmsOf(article).map(async ({ sha256 }) => ({ sha256, file: await library.findMedia(sha256) })),
  );
  return found.filter(({ file }) => file === undefined).map(({ sha256 }) => sha256);
}

/**
 * Everything the page shows beside the article itself, as the library is now. A page that is going out waits until
 * the index knows every story and photo; one that is being worked on is looked at again soon.
 */
export async function gatherPage(
  library: Library,
  opened: Article,
  { isGoingOut, now = Date.now() }: { readonly isGoingOut: boolean; readonly now?: number } = {
    isGoingOut: false,
  },
): Promise<PageContext> {
  if (isGoingOut) await library.indexRead();
  const settings = await library.readDesk();
  const addresses = await findAddresses(library, opened, settings);
  const article = identifyPointers(opened, new Map(addresses.map(({ key, id }) => [key, id])));
  const lists = await fillLists(library, article, settings, addresses, now);
  const stories = await library.readStories(unique([...storiesOf(article), ...targetsOf(lists)]));
  const ids = photoIds(article, stories, lists, settings.site.logo);
  const read = await Promise.all(ids.map((id) => readPhoto(library, id)));
  const photos = read.filter(isPresent);
  const records = await library.photosOfFiles(hashesOf(photos));
  return {
    site: settings.site,
    pageStyle: settings.pageStyle,
    sections: settings.sections,
    tags: settings.tags,
    kinds: settings.kinds,
    agencies: settings.agencies,
    photographers: settings.photographers,
    photos: withRightsOfFiles(photos, records),
    twins: records.filter(({ id }) => !ids.includes(id)),
    missingFilms: await findMissingFilms(library, article),
    stories,
    addresses,
    lists,
    lostLists: lostLists(article, rulesFor(article, settings), settings),
    checkLevels: settings.checkLevels,
    widths: settings.exports.widths,
  };
}
