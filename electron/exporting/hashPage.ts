import type { Article } from '../../shared/article/article';
import type { HandMade, PageHashes } from '../../shared/article/exported';
import { addressesOf } from '../../shared/article/identifyPointers';
import type { DeskSettings, ShownList, StoryAtAddress } from '../../shared/article/page';
import { withoutRemarks } from '../../shared/article/remarks';
import type { Photo } from '../../shared/article/photo';
import { photosOf } from '../../shared/article/walk';
import { rulesFor, titlesOf } from '../../shared/pageLists/fillPage';
import type { ListRule } from '../../shared/pageLists/listRule';
import { mainTags } from '../../shared/sections/deskTags';
import { findPlace, namesOfPlace, webPathOf } from '../../shared/sections/findPlace';
import type { Library } from '../library/library';
import { fillLists, findAddresses } from './fillLists';
import { photosOfPages } from './gatherPage';
import { sha256 } from './manifest';

const hashOf = (value: unknown) => sha256(JSON.stringify(value));

/** What an article's page is made of now. */
export type PageMade = { readonly made: PageHashes; readonly byHand: readonly HandMade[] };

type Photos = readonly (Photo | undefined)[];

const isPlainRelated = (rule: ListRule | undefined) =>
  rule?.look === 'related' && rule.isByHand && rule.title === '' && rule.pins.length === 0;

/** What the lists that have nothing by hand are called by their sections; without a name where that is gone. */
function namesOfSections(
  article: Article,
  settings: DeskSettings,
  lists: readonly ShownList[],
): readonly string[] {
  const byHand = lists.flatMap(({ places }) => (places?.list.type === 'rule' ? [places.list.rule] : []));
  const isOwn = ({ look }: ListRule) => article.pageLists.some(({ type }) => type === look);
  return rulesFor(article, settings)
    .filter((rule) => rule.scope.type === 'section' && !rule.isByHand && rule.title === '')
    .filter((rule) => !byHand.includes(rule.id) && !isOwn(rule))
    .map((rule) => titlesOf(rule, settings, article).title);
}

/**
 * A page without one of its rules would be another, whatever its rule finds. Related stories that stand first, as their
 * editor chose them, count for nothing: so it was on every page whose bundle was made before the desk could say.
 */
function hashLists(
  article: Article,
  settings: DeskSettings,
  lists: readonly ShownList[],
  photos: Photos,
): string {
  if (article.status === 'withdrawn') return hashOf([]);
  const rules = rulesFor(article, settings);
  const byHand = lists.filter(({ type, items }) => type !== 'related' || items.length > 0);
  // Records of before pictures counted have none.
  const pictures = photos.length === 0 ? [] : [photos];
  const sections = namesOfSections(article, settings, lists);
  const names = sections.length === 0 ? {} : { sections };
  return hashOf(
    isPlainRelated(rules[0])
      ? [rules.slice(1), byHand, ...pictures, ...Object.values(names)]
      : { rules, byHand, pictures, ...names },
  );
}

function hashLinks(article: Article, addresses: readonly StoryAtAddress[]): string {
  const named = new Set(addressesOf(article));
  const found = addresses.filter(({ key }) => named.has(key)).map(({ key, id }) => `${key} ${id}`);
  return hashOf(found.sort());
}

/** Undefined where it is not turned: so it was in every bundle made before its turning counted. */
function turnOf(logo: Photo | undefined): readonly unknown[] | undefined {
  const { quarterTurns, isMirrored } = logo?.framing ?? { quarterTurns: 0, isMirrored: false };
  return quarterTurns === 0 && !isMirrored ? undefined : [quarterTurns, isMirrored];
}

/** Names that the page prints, wherever in the tree they stand now. */
function hashDesk(
  article: Article,
  { site, sections, tags, kinds, ...desk }: DeskSettings,
  logo: Photo | undefined,
): string {
  const { section } = findPlace(article, sections);
  const places = [{ section, subsection: '' }, article];
  const { language: _, ...printed } = site;
  return hashOf({
    site: printed,
    logo: turnOf(logo),
    pageStyle: desk.pageStyle,
    photos: desk.photos,
    files: [desk.exports.widths, desk.exports.hasAvif],
    places: places.map((place) => [namesOfPlace(place, sections), webPathOf(place, sections)]),
    tags: mainTags(article.tags, tags),
    marks: kinds.flatMap(({ id, mark }) => (mark === null ? [] : [`${id} ${mark}`])).sort(),
  });
}

/** When it was saved says nothing of what is printed; the text of before it was published is the same after. */
function splitArticle({
  status,
  embargo,
  publishedAt,
  publicUrl,
  updates,
  firstPublished,
  withdrawal,
  updatedAt: _,
  ...text
}: Article) {
  return {
    text,
    publication: { status, embargo, publishedAt, publicUrl, updates, firstPublished, withdrawal },
  };
}

/** The lists of the page as they are where no rule finds anything; none stand on the notice of a withdrawn story. */
async function listsByHand(
  library: Library,
  article: Article,
  settings: DeskSettings,
  addresses: readonly StoryAtAddress[],
  now: number,
): Promise<readonly ShownList[]> {
  if (article.status === 'withdrawn') return [];
  return fillLists({ ...library, newest: async () => [] }, article, settings, addresses, now);
}

/** Compared with those of an earlier export, they say which part of the page would be written otherwise now. */
export async function hashPage(library: Library, article: Article, now: number): Promise<PageMade> {
  const settings = await library.readDesk();
  const addresses = await findAddresses(library, article, settings);
  const readPhotos = (ids: readonly string[]) => Promise.all(ids.map((id) => library.readPhoto(id)));
  const { logo } = settings.site;
  const [photos, [logoPhoto], byHand] = await Promise.all([
    readPhotos(photosOf(article)),
    readPhotos(logo === null ? [] : [logo]),
    listsByHand(library, article, settings, addresses, now),
  ]);
  const pinned = await readPhotos(photosOfPages(byHand).filter((id) => !photosOf(article).includes(id)));
  const { text, publication } = splitArticle(article);
  return {
    byHand,
    made: {
      text: hashOf([{ ...text, body: withoutRemarks(text.body) }, photos]),
      publication: hashOf(publication),
      links: hashLinks(article, addresses),
      lists: hashLists(article, settings, byHand, pinned),
      desk: hashDesk(article, settings, logoPhoto),
    },
  };
}
