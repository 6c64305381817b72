import { noMetadata, type PhotoMetadata } from '../../shared/article/photo';
import { cleanLine, cleanText } from '../../shared/vietnamese/normalize';
import { listOf, mendTags, type Tags } from './mendTags';
import { readPhotoDate } from './photoDate';

/** The tags to ask exiftool for; numbers quoted, so that a headline `00012` stays one. */
export const readArguments = [
  '-fast',
  '-G1',
  '-api',
  'StructFormat=JSONQ',
  '-charset',
  'iptc=Latin',
  '-charset',
  'exif=Latin',
  '-XMP-dc:all',
  '-XMP-photoshop:all',
  '-XMP-iptcCore:all',
  '-XMP-iptcExt:all',
  '-XMP-xmpRights:all',
  '-IPTC:all',
  '-IFD0:ImageDescription',
  '-IFD0:Artist',
  '-IFD0:Copyright',
  '-ExifIFD:DateTimeOriginal',
  '-ExifIFD:OffsetTimeOriginal',
  '-ExifIFD:CreateDate',
  '-PNG:Author',
  '-PNG:Description',
  '-PNG:Copyright',
  '-ExifIFD:ExifImageWidth',
  '-ExifIFD:FlashpixVersion',
  '-IFD0:XResolution',
];

/** What cameras write where a caption belongs. */
const cameraCaption =
  /^(olympus digital camera|sony dsc|samsung camera pictures|kodak digital still camera|minolta digital camera|konica minolta digital camera|digital camera|default|image|untitled|maker:.*|\p{Lu}?:?[\\/]?dcim[\\/].*|dji_\d+.*|dav|cof|sdr|hdr\w*|oznor\w*|rhdr|mde|ptr|vignette)$/iu;

const read = (tags: Tags, name: string) => listOf(tags[name]);

/** The tags that say the same in a named language. */
export const languagesOf = (tags: Tags, name: string) =>
  Object.keys(tags).filter((key) => key.startsWith(`${name}-`));

export const isVietnamese = (name: string) => /-vi(-|$)/i.test(name);

/** The default language of an XMP text, else Vietnamese, else any. */
function readLanguages(tags: Tags, name: string): readonly string[] {
  const others = languagesOf(tags, name);
  const vietnamese = others.filter(isVietnamese);
  return (
    [name, ...vietnamese, ...others].map((key) => read(tags, key)).find((values) => values.length > 0) ?? []
  );
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
}

const cleanPhotoText = (text: string) => cleanText(text).trim();

/** The first of the tags that holds any text. */
function first(
  candidates: readonly (readonly string[])[],
  clean: (text: string) => string,
  limit: number,
): string {
  const texts = candidates.map((values) =>
    values
      .map(clean)
      .filter((text) => text !== '')
      .join(', '),
  );
  return cut(texts.find((text) => text !== '') ?? '', limit);
}

/** How much of a file's words a record holds; all of them where they are only passed on. */
type Limits = 'record' | 'none';

const limited = (limit: number, limits: Limits) => (limits === 'none' ? Infinity : limit);

function readKeywords(tags: Tags, limits: Limits): readonly string[] {
  const [xmp, iim] = ['XMP-dc:Subject', 'IPTC:Keywords'].map((name) => read(tags, name).map(cleanLine));
  const found = [xmp, iim].find((words) => words?.some((word) => word !== '')) ?? [];
  const words = found.filter((word) => word !== '').map((word) => cut(word, limited(500, limits)));
  return [...new Set(words)].slice(0, limited(200, limits));
}

/** When the photo was taken, as each block of the file has it. */
export function datesIn(tags: Tags): Readonly<Record<'xmp' | 'iim' | 'exif', string>> {
  const one = (name: string) => read(tags, name)[0] ?? '';
  return {
    xmp: readPhotoDate(one('XMP-photoshop:DateCreated')),
    iim: readPhotoDate(`${one('IPTC:DateCreated')} ${one('IPTC:TimeCreated')}`),
    exif: readPhotoDate(`${one('ExifIFD:DateTimeOriginal')}${one('ExifIFD:OffsetTimeOriginal')}`),
  };
}

function readDate(tags: Tags): string {
  const { xmp, iim, exif } = datesIn(tags);
  return [xmp, iim, exif].find((date) => date !== '') ?? '';
}

/** From the spot to the country, each named once: the XMP tag of each, the older one, the part of a described place. */
const placeTags = [
  ['XMP-iptcCore:Location', 'IPTC:Sub-location', 'Sublocation'],
  ['XMP-photoshop:City', 'IPTC:City', 'City'],
  ['XMP-photoshop:State', 'IPTC:Province-State', 'ProvinceState'],
  ['XMP-photoshop:Country', 'IPTC:Country-PrimaryLocationName', 'CountryName'],
] as const;

export type DescribedPart = (typeof placeTags)[number][2];

const createdIn = (part: DescribedPart) => `XMP-iptcExt:LocationCreated${part}`;
const shownIn = (part: DescribedPart) => `XMP-iptcExt:LocationShown${part}`;

/** Whether a file names one place, and that only as what it shows: there the Metadata Working Group keeps it. */
const namesShownOnly = (tags: Tags) =>
  placeTags.every(
    ([xmp, iim, part]) =>
      [xmp, iim, createdIn(part)].every((name) => read(tags, name).join('') === '') &&
      read(tags, shownIn(part)).length <= 1,
  );

/** A part of the place that a file describes. */
export const describedPlace = (tags: Tags, part: DescribedPart) =>
  read(tags, namesShownOnly(tags) ? shownIn(part) : createdIn(part)).join(', ');

function readPlace(tags: Tags): string {
  const parts = placeTags.map(([xmp, iim, part]) =>
    first([read(tags, xmp), read(tags, iim), [describedPlace(tags, part)]], cleanLine, 200),
  );
  return cut([...new Set(parts.filter((part) => part !== ''))].join(', '), 500);
}

/** Who took the photo, one by one. */
export function creatorsIn(found: Tags): readonly string[] {
  const tags = mendTags(found);
  const lists = [
    read(tags, 'XMP-dc:Creator'),
    read(tags, 'IPTC:By-line'),
    read(tags, 'IFD0:Artist').flatMap((artists) => artists.split(';')),
  ].map((names) => names.map(cleanLine).filter((name) => name !== ''));
  return lists.find((names) => names.length > 0) ?? [];
}

function readCaption(tags: Tags, limits: Limits): string {
  const exif = read(tags, 'IFD0:ImageDescription').filter((text) => !cameraCaption.test(text.trim()));
  return first(
    [readLanguages(tags, 'XMP-dc:Description'), read(tags, 'IPTC:Caption-Abstract'), exif],
    cleanPhotoText,
    limited(10_000, limits),
  );
}

/** What the file says of itself: XMP first, then IIM, then EXIF; the alternative text from its own tag only. */
export function metadataFromTags(found: Tags, limits: Limits = 'record'): PhotoMetadata {
  const tags = mendTags(found);
  const line = (limit: number, ...candidates: readonly (readonly string[])[]) =>
    first(candidates, cleanLine, limited(limit, limits));
  const tag = (name: string) => read(tags, name);
  return {
    ...noMetadata,
    caption: readCaption(tags, limits),
    headline: line(1000, tag('XMP-photoshop:Headline'), tag('IPTC:Headline')),
    creator: line(500, creatorsIn(found)),
    credit: line(500, tag('XMP-photoshop:Credit'), tag('IPTC:Credit')),
    source: line(500, tag('XMP-photoshop:Source'), tag('IPTC:Source')),
    copyright: line(
      2000,
      readLanguages(tags, 'XMP-dc:Rights'),
      tag('IPTC:CopyrightNotice'),
      tag('IFD0:Copyright'),
    ),
    usageTerms: line(2000, readLanguages(tags, 'XMP-xmpRights:UsageTerms')),
    alt: line(2000, readLanguages(tags, 'XMP-iptcCore:AltTextAccessibility')),
    keywords: [...readKeywords(tags, limits)],
    takenAt: readDate(tags),
    place: readPlace(tags),
  };
}
