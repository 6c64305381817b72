import { editorNotes } from './editorNotes';
import { printableLine } from './escape';
import { type ExportedPhoto, exportedPhotos } from './exportedPhotos';
import type { FormatInput } from './format';
import { type Html, nothing } from './html';
import { item, type ItemClass, itemMeta, type Message, party } from './newsmlItem';
import { writePhoto } from './newsmlPhoto';
import { writeInstant } from './newsroomTime';
import { writeNitf } from './nitf';
import { openScope, type PageScope } from './pageScope';
import { pubStatusOf } from './publication';
import { headlineOf, sectionLinks } from './renderHeader';
import { readStory } from './story';
import { countWords, genres, writeUri } from './storyFacts';
import { element, group, statement, xmlFile } from './xml';

const namespace = 'http://iptc.org/std/nar/2006-10-01/';
const itemType = 'application/vnd.iptc.g2.newsitem+xml';
/** Receivers act on these: what they hold already is to be replaced. */
function signalOf({ article }: PageScope): Html {
  const last = article.updates.at(-1);
  return last === undefined ? nothing : element('signal', { qcode: `sig:${last.type}` });
}

function relatedLinks(scope: PageScope): readonly Html[] {
  return scope.article.related.flatMap(({ target, ...words }) => {
    const story = readStory(target, words, scope);
    if (story === undefined) return [];
    const uri = target.type === 'article' ? writeUri(target.id) : undefined;
    const href = story.href !== undefined && /^https?:/.test(story.href) ? story.href : undefined;
    if (uri === undefined && href === undefined) return [];
    const title = statement('title', {}, story.headline);
    return [group('link', { rel: 'irel:seeAlso', href, residref: uri }, title)];
  });
}

function storyMeta(message: Message): Html {
  const { scope, page } = message;
  const { article } = scope;
  const dateline = printableLine(article.dateline);
  const bylines = article.bylines.map(printableLine).filter((name) => name !== '');
  const sections = sectionLinks(scope).map(({ name, path }) =>
    group('subject', { type: 'cpnat:abstract', literal: path || name }, element('name', {}, name)),
  );
  return group(
    'contentMeta',
    {},
    element('contentCreated', {}, writeInstant(article.createdAt)),
    element('contentModified', {}, writeInstant(article.updatedAt)),
    party('located', dateline),
    ...bylines.map((name) => party('creator', name)),
    element('language', { tag: article.language }),
    group('genre', { literal: genres[article.kind] }, element('name', {}, genres[article.kind])),
    ...article.tags.map((tag) => statement('keyword', {}, printableLine(tag))),
    ...sections,
    element('slugline', {}, page.slug),
    element('headline', {}, headlineOf(scope)),
    statement('dateline', {}, dateline),
    statement('by', {}, bylines.join(', ')),
    statement('description', { role: 'drol:summary' }, printableLine(article.standfirst)),
  );
}

function writeStory(message: Message): Html {
  const { scope, page } = message;
  const { article, context } = scope;
  return item(
    'newsItem',
    writeUri(article.id),
    message,
    group('rightsInfo', {}, party('copyrightHolder', context.site.publisher)),
    itemMeta(
      'text',
      pubStatusOf(article),
      message,
      element('title', {}, headlineOf(scope)),
      ...editorNotes(article).map((note) => element('edNote', {}, note)),
      signalOf(scope),
      ...relatedLinks(scope),
    ),
    storyMeta(message),
    group(
      'contentSet',
      {},
      group(
        'inlineXML',
        { contenttype: 'application/nitf+xml', wordcount: countWords(article) },
        writeNitf(scope, page),
      ),
    ),
  );
}

const itemRef = (uri: string, itemClass: ItemClass, title: string, revision: number): Html =>
  group(
    'itemRef',
    { residref: uri, version: revision, contenttype: itemType },
    element('itemClass', { qcode: `ninat:${itemClass}` }),
    statement('title', {}, title),
  );

function writePackage(photos: readonly ExportedPhoto[], message: Message): Html {
  const { scope, page } = message;
  const title = headlineOf(scope);
  return item(
    'packageItem',
    `${writeUri(scope.article.id)}#package`,
    message,
    itemMeta('composite', pubStatusOf(scope.article), message, element('title', {}, title)),
    group('contentMeta', {}, element('headline', {}, title)),
    group(
      'groupSet',
      { root: 'story' },
      group(
        'group',
        { id: 'story', role: 'group:main' },
        itemRef(writeUri(scope.article.id), 'text', title, page.revision),
        ...photos.map(({ photo, type, caption }) =>
          itemRef(writeUri(photo.id), type, caption, page.revision),
        ),
      ),
    ),
  );
}

/** A photo that stands in several places is one item, in the words of the first. */
const eachOnce = (photos: readonly ExportedPhoto[]) =>
  photos.filter(({ photo }, index) => photos.findIndex((other) => other.photo.id === photo.id) === index);

/**
 * IPTC NewsML-G2 2.35: one message with the story (NITF 3.6), an item for each of its photos, and the package that
 * lists them. Stories of the library that have no public address are named by their URNs.
 */
export function renderNewsml(page: FormatInput): string {
  const known = openScope(page.input, page.media, { ...page.options, storyHref: () => undefined });
  const storyHref = (id: string) => known.options.storyHref(id) ?? writeUri(id);
  const message: Message = { page, scope: { ...known, options: { ...known.options, storyHref } } };
  const photos = eachOnce(exportedPhotos(message.scope));
  const { exportedAt, uuid } = page.bundle;
  return xmlFile(
    group(
      'newsMessage',
      { xmlns: namespace },
      group(
        'header',
        {},
        element('sent', {}, writeInstant(exportedAt)),
        statement('sender', {}, printableLine(page.input.context.site.name)),
        element('transmitId', {}, `urn:uuid:${uuid}`),
      ),
      group(
        'itemSet',
        {},
        writeStory(message),
        ...photos.map((photo) => writePhoto(photo, message)),
        writePackage(photos, message),
      ),
    ),
  );
}
