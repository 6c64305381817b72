import type { Photo } from '../article/photo';
import { printableLine } from './escape';
import type { ExportedPhoto } from './exportedPhotos';
import type { FormatInput } from './format';
import { type Html, nothing } from './html';
import { item, itemMeta, type Message, party } from './newsmlItem';
import type { PageScope } from './pageScope';
import { type PubStatus, pubStatusOf } from './publication';
import { creditOf } from './renderFigure';
import { headlineOf } from './renderHeader';
import type { Rendition } from './rendition';
import { writeUri } from './storyFacts';
import { element, group, statement } from './xml';

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

export function writePhoto(placed: ExportedPhoto, message: Message): Html {
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
