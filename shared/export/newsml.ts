import type { Photo } from '../article/photo';
import { editorNotes } from './editorNotes';
import { printableLine } from './escape';
import { type ExportedPhoto, exportedPhotos } from './exportedPhotos';
import type { FormatInput } from './format';
import { type Html, isNothing, nothing } from './html';
import { writeInstant } from './newsroomTime';
import { writeNitf } from './nitf';
import { openScope, type PageScope } from './pageScope';
import { type PubStatus, pubStatusOf } from './publication';
import { creditOf } from './renderFigure';
import { headlineOf, sectionLinks } from './renderHeader';
import type { Rendition } from './rendition';
import { readStory } from './story';
import { countWords, genres, writeUri } from './storyFacts';
import { element, group, statement, xmlFile } from './xml';

const namespace = 'http://iptc.org/std/nar/2006-10-01/';
const catalog = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml';
const itemType = 'application/vnd.iptc.g2.newsitem+xml';

type ItemClass = 'text' | 'picture' | 'graphic' | 'composite';

type Message = { readonly scope: PageScope; readonly page: FormatInput };

/** A party that is known by its name alone. */
function party(role: string, name: string, attributes: Readonly<Record<string, string>> = {}): Html {
  const known = printableLine(name);
  if (known === '') return nothing;
  return group(role, { literal: known, ...attributes }, element('name', {}, known));
}

/** The item has to name a provider, known or not. */
const providerOf = ({ context }: PageScope): Html => {
  const known = party('provider', context.site.publisher || context.site.name);
  return isNothing(known) ? element('provider', {}) : known;
};

function item(
  name: 'newsItem' | 'packageItem',
  guid: string,
  { scope, page }: Message,
  ...parts: readonly Html[]
): Html {
  return group(
    name,
    {
      guid,
      version: page.revision,
      standard: 'NewsML-G2',
      standardversion: '2.35',
      conformance: 'power',
      'xml:lang': scope.article.language,
    },
    element('catalogRef', { href: catalog }),
    ...parts,
  );
}

/** What is said of every item, in the order of the schema. */
function itemMeta(
  itemClass: ItemClass,
  status: PubStatus,
  { scope }: Message,
  ...more: readonly Html[]
): Html {
  const { article } = scope;
  return group(
    'itemMeta',
    {},
    element('itemClass', { qcode: `ninat:${itemClass}` }),
    providerOf(scope),
    element('versionCreated', {}, writeInstant(article.updatedAt)),
    element('firstCreated', {}, writeInstant(article.createdAt)),
    article.embargo === null ? nothing : element('embargoed', {}, writeInstant(article.embargo)),
    element('pubStatus', { qcode: `stat:${status}` }),
    ...more,
  );
}

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

/** The photo outlives a story that was taken back; a photo that may not be used does not become usable with a story. */
function photoStatus({ article }: PageScope, { rights }: Photo): PubStatus {
  return pubStatusOf(article) === 'usable' && !rights.isDenied ? 'usable' : 'withheld';
}

const renditionNames: Readonly<Partial<Record<Rendition['use'], string>>> = {
  original: 'rnd:highRes',
  figure: 'rnd:web',
  thumbnail: 'rnd:thumbnail',
};

function remoteContent({ use, href, contentType, width, height, bytes }: Rendition, page: FormatInput): Html {
  return element('remoteContent', {
    href: page.fileUri(href),
    rendition: renditionNames[use],
    contenttype: contentType,
    size: bytes,
    width,
    height,
  });
}

const dateTime = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

function photoMeta({ photo, caption, alt }: ExportedPhoto, { scope }: Message): Html {
  const { credit, metadata } = photo;
  const agencies = [credit.agency, credit.issuedBy].map((name) => party('infoSource', name));
  const isDated = dateTime.test(metadata.takenAt) && !Number.isNaN(Date.parse(metadata.takenAt));
  return group(
    'contentMeta',
    {},
    isDated ? element('contentCreated', {}, metadata.takenAt) : nothing,
    party('located', metadata.place),
    ...agencies,
    party('creator', credit.photographer, { role: 'crol:photog' }),
    ...metadata.keywords.map((word) => statement('keyword', {}, printableLine(word))),
    element('headline', {}, printableLine(metadata.headline) || headlineOf(scope)),
    statement('creditline', {}, creditOf(photo, scope)),
    statement('description', { role: 'drol:caption' }, caption || printableLine(metadata.caption)),
    statement('description', { role: 'drol:altText' }, alt),
  );
}

function writePhoto(placed: ExportedPhoto, message: Message): Html {
  const { photo, type } = placed;
  const { scope, page } = message;
  const { copyright, usageTerms } = photo.metadata;
  const terms = [usageTerms, photo.rights.note].map(printableLine);
  const files = page.renditions(photo).filter(({ use }) => renditionNames[use] !== undefined);
  return item(
    'newsItem',
    writeUri(photo.id),
    message,
    group(
      'rightsInfo',
      {},
      statement('copyrightNotice', {}, printableLine(copyright)),
      ...terms.map((text) => statement('usageTerms', {}, text)),
    ),
    itemMeta(type, photoStatus(scope, photo), message, element('title', {}, headlineOf(scope))),
    photoMeta(placed, message),
    files.length === 0 ? nothing : group('contentSet', {}, ...files.map((file) => remoteContent(file, page))),
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
