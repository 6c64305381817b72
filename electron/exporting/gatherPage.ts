import type { Article, PageList } from '../../shared/article/article';
import { identifyPointers } from '../../shared/article/identifyPointers';
import type { PageContext, StoryCard } from '../../shared/article/page';
import type { Photo } from '../../shared/article/photo';
import { stricterRights } from '../../shared/article/takeOver';
import { leadPhotoOf, photosOf, storiesOf, teasersOf } from '../../shared/article/walk';
import { showsPictures } from '../../shared/pageLists/showsPictures';
import type { Library } from '../library/library';
import { filmsOf } from './exportFilms';
import { fillLists, findAddresses } from './fillLists';

const unique = (ids: readonly string[]) => [...new Set(ids)];
const isPresent = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

const targetsOf = (lists: readonly PageList[]) =>
  lists.flatMap(({ items }) =>
    items.map(({ target }) => (target.type === 'article' ? target.id : null)).filter(isPresent),
  );

/** The stories that stand on the page with a picture: related ones, teasers, the section block, multimedia. */
function picturedStories(article: Article, lists: readonly PageList[]): ReadonlySet<string> {
  const placed = [...article.related, ...teasersOf(article.body)];
  return new Set([
    ...placed.map(({ target }) => (target.type === 'article' ? target.id : null)).filter(isPresent),
    ...targetsOf(lists.filter(showsPictures)),
  ]);
}

/** A record of an old page that was given its file, as older libraries hold them, has the rights of the photo itself too. */
async function withRightsOfFile(library: Library, photo: Photo, sha256: string): Promise<Photo> {
  const id = sha256.slice(0, 32);
  const twin = photo.id === id ? undefined : await library.readPhoto(id);
  return twin === undefined ? photo : { ...photo, rights: stricterRights(photo.rights, twin.rights) };
}

/** A record whose original is not on the disk is shown as what it is: a photo that is missing. */
async function readPhoto(library: Library, id: string): Promise<Photo | undefined> {
  const record = await library.readPhoto(id);
  if (!record?.file) return record;
  const photo = await withRightsOfFile(library, record, record.file.sha256);
  return (await library.findMedia(record.file.sha256)) === undefined ? { ...photo, file: null } : photo;
}

function photoIds(
  article: Article,
  stories: readonly StoryCard[],
  lists: readonly PageList[],
  logo: string | null,
): readonly string[] {
  const pictured = picturedStories(article, lists);
  const leads = stories.filter(({ id }) => pictured.has(id)).map(({ leadPhoto }) => leadPhoto);
  return unique([leadPhotoOf(article), ...photosOf(article), ...leads, logo].filter(isPresent));
}

async function findMissingFilms(library: Library, article: Article): Promise<readonly string[]> {
  const found = await Promise.all(
    filmsOf(article).map(async ({ sha256 }) => ({ sha256, file: await library.findMedia(sha256) })),
  );
  return found.filter(({ file }) => file === undefined).map(({ sha256 }) => sha256);
}

/** Everything the page shows beside the article itself, as the library is now. */
export async function gatherPage(library: Library, opened: Article): Promise<PageContext> {
  const settings = await library.readDesk();
  const addresses = await findAddresses(library, opened, settings);
  const article = identifyPointers(opened, new Map(addresses.map(({ key, id }) => [key, id])));
  const lists = await fillLists(library, article, settings, addresses);
  const stories = await library.readStories(unique([...storiesOf(article), ...targetsOf(lists)]));
  const ids = photoIds(article, stories, lists, settings.site.logo);
  const photos = await Promise.all(ids.map((id) => readPhoto(library, id)));
  return {
    site: settings.site,
    pageStyle: settings.pageStyle,
    sections: settings.sections,
    tags: settings.tags,
    kinds: settings.kinds,
    agencies: settings.agencies,
    photographers: settings.photographers,
    photos: photos.filter(isPresent),
    missingFilms: await findMissingFilms(library, article),
    stories,
    addresses,
    lists,
    checkLevels: settings.checkLevels,
    widths: settings.exports.widths,
  };
}
