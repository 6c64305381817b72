import type { Article } from '../article/article';
import { leadPhotoOf } from '../article/walk';
import { editorNotes } from './editorNotes';
import { printable, printableLine } from './escape';
import { type ExportedPhoto, exportedPhotos } from './exportedPhotos';
import type { FormatInput, IssueInput } from './format';
import { type Html, nothing } from './html';
import { writeInstant } from './newsroomTime';
import { knownAddress } from './pageAddress';
import { renderFragment } from './page';
import type { PageMedia } from './pageMedia';
import { openScope, type PageOptions, type PageScope } from './pageScope';
import { postStatusOf, publishedFirst } from './publication';
import { creditOf } from './renderFigure';
import { headlineOf, sectionLinks } from './renderHeader';
import { writeSlug } from './slug';
import { writeUri } from './storyFacts';
import { element, group, statement } from './xml';

/** One of WordPress’s importers reads long texts only from such a section. */
export const section = (name: string, text: string): Html => ({
  html: `<${name}><![CDATA[${printable(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]></${name}>`,
});

export type Post = {
  readonly id: number;
  readonly page: FormatInput;
  readonly scope: PageScope;
  readonly photos: readonly (ExportedPhoto & { readonly id: number })[];
};

/** Addresses of the site: what is imported stands in no folder of ours. */
function onTheSite(page: FormatInput): { readonly media: PageMedia; readonly options: PageOptions } {
  const { options } = page;
  return {
    media: (photo, use, place) => {
      const picture = page.media(photo, use, place);
      return picture && { ...picture, src: page.fileUri(picture.src), files: [], sources: [] };
    },
    options: {
      ...options,
      storyHref: () => undefined,
      filmHref: (film) => {
        const href = options.filmHref(film);
        return href ? page.fileUri(href) : href;
      },
    },
  };
}

/** Each photo once, in the words of its first place, and only where its file is there to be fetched. */
function attachmentsOf(scope: PageScope, page: FormatInput): readonly ExportedPhoto[] {
  const photos = exportedPhotos(scope).filter(({ photo }) => fileOf(photo, page) !== undefined);
  return photos.filter(
    ({ photo }, index) => photos.findIndex((other) => other.photo.id === photo.id) === index,
  );
}

/** The largest picture that any browser shows. */
function fileOf(photo: ExportedPhoto['photo'], page: FormatInput) {
  const shown = page
    .renditions(photo)
    .filter(({ use, contentType }) => use === 'figure' && contentType === 'image/jpeg');
  return [...shown].sort((a, b) => b.width - a.width)[0];
}

/** WordPress tells posts and attachments apart by number: those of one file have numbers of their own. */
export function numberPosts({ pages }: IssueInput): readonly Post[] {
  let last = 0;
  return pages.map((page) => {
    const { media, options } = onTheSite(page);
    const scope = openScope(page.input, media, options);
    const id = (last += 1);
    return {
      id,
      page,
      scope,
      photos: attachmentsOf(scope, page).map((photo) => ({ ...photo, id: (last += 1) })),
    };
  });
}

/** `2026-11-22 06:05:00` */
const dateOf = (iso: string) => iso.slice(0, 19).replace('T', ' ');
const localDate = (instant: string) => dateOf(writeInstant(instant));
const worldDate = (instant: string) => dateOf(new Date(instant).toISOString());

/** The day a post bears: under embargo the end of it, when WordPress will publish it. */
function postDate(article: Article): string {
  const published = publishedFirst(article) ?? article.updatedAt;
  const isHeld = article.embargo !== null && Date.parse(article.embargo) > Date.parse(published);
  return isHeld && article.embargo !== null ? article.embargo : published;
}

export const signatureOf = ({ bylines }: Article) =>
  bylines
    .map(printableLine)
    .filter((name) => name !== '')
    .join(', ');

export const loginOf = (article: Article) => writeSlug(signatureOf(article)) || 'toa-soan';

const meta = (key: string, value: string): Html =>
  value === ''
    ? nothing
    : group('wp:postmeta', {}, element('wp:meta_key', {}, key), section('wp:meta_value', value));

type Dated = { readonly date: string; readonly modified: string };

function dates({ date, modified }: Dated): readonly Html[] {
  return [
    element('wp:post_date', {}, localDate(date)),
    element('wp:post_date_gmt', {}, worldDate(date)),
    element('wp:post_modified', {}, localDate(modified)),
    element('wp:post_modified_gmt', {}, worldDate(modified)),
  ];
}

const closed = [element('wp:comment_status', {}, 'closed'), element('wp:ping_status', {}, 'closed')];

export function writePost({ id, page, scope, photos }: Post): Html {
  const { article } = scope;
  const { media, options } = onTheSite(page);
  const date = postDate(article);
  const lead = photos.find(({ photo }) => photo.id === leadPhotoOf(article));
  const standfirst = printableLine(article.standfirst);
  return group(
    'item',
    {},
    element('title', {}, headlineOf(scope)),
    statement('link', {}, knownAddress(article, page.options)),
    element('pubDate', {}, new Date(date).toUTCString()),
    element('dc:creator', {}, loginOf(article)),
    element('guid', { isPermaLink: 'false' }, writeUri(article.id)),
    section('content:encoded', renderFragment(page.input, media, options).trimEnd()),
    section('excerpt:encoded', standfirst),
    element('wp:post_id', {}, String(id)),
    ...dates({ date, modified: article.updatedAt }),
    ...closed,
    element('wp:post_name', {}, page.slug),
    element('wp:status', {}, postStatusOf(article, page.bundle.exportedAt)),
    element('wp:post_parent', {}, '0'),
    element('wp:menu_order', {}, '0'),
    element('wp:post_type', {}, 'post'),
    element('wp:post_password', {}),
    element('wp:is_sticky', {}, '0'),
    ...sectionLinks(scope).map(({ name }) =>
      element('category', { domain: 'category', nicename: writeSlug(name) }, name),
    ),
    ...tagsOf(article).map((tag) =>
      element('category', { domain: 'post_tag', nicename: writeSlug(tag) }, tag),
    ),
    lead === undefined ? nothing : meta('_thumbnail_id', String(lead.id)),
    meta('toasoan_version', String(page.revision)),
    meta('toasoan_dateline', printableLine(article.dateline)),
    meta('toasoan_embargo', article.embargo === null ? '' : writeInstant(article.embargo)),
    meta('toasoan_note', editorNotes(article).join('\n')),
  );
}

export const tagsOf = ({ tags }: Article) =>
  [...new Set(tags.map(printableLine))].filter((tag) => tag !== '');

/** WordPress keeps the caption of a picture as its excerpt; the credit stands in it in house form, and alone. */
export function writeAttachment(placed: Post['photos'][number], { id, page, scope }: Post): Html {
  const { photo, caption, alt } = placed;
  const { article } = scope;
  const address = page.fileUri(fileOf(photo, page)?.href ?? '');
  const credit = creditOf(photo, scope);
  const name = writeSlug(`${page.slug} ${placed.id}`);
  return group(
    'item',
    {},
    element('title', {}, caption || headlineOf(scope)),
    element('pubDate', {}, new Date(postDate(article)).toUTCString()),
    element('dc:creator', {}, loginOf(article)),
    element('guid', { isPermaLink: 'false' }, writeUri(photo.id)),
    section('content:encoded', ''),
    section('excerpt:encoded', [caption, credit].filter((words) => words !== '').join(' ')),
    element('wp:post_id', {}, String(placed.id)),
    ...dates({ date: postDate(article), modified: article.updatedAt }),
    ...closed,
    element('wp:post_name', {}, name),
    element('wp:status', {}, 'inherit'),
    element('wp:post_parent', {}, String(id)),
    element('wp:menu_order', {}, '0'),
    element('wp:post_type', {}, 'attachment'),
    element('wp:post_password', {}),
    element('wp:is_sticky', {}, '0'),
    element('wp:attachment_url', {}, address),
    meta('_wp_attachment_image_alt', alt),
    meta('toasoan_credit', credit),
    meta('toasoan_copyright', printableLine(photo.metadata.copyright)),
  );
}
