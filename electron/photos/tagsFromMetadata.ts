import type { PhotoFormat, PhotoMetadata } from '../../shared/article/photo';
import { cutToBytes } from './cutToBytes';
import type { WrittenTags } from './exiftool';

/** Where a format keeps its words. IIM lives in JPEG and TIFF only; the others know XMP and EXIF. */
export function hasIim(format: PhotoFormat): boolean {
  return format === 'jpeg' || format === 'tiff';
}

type Values = readonly (readonly [tag: string, value: string | readonly string[]])[];

/** The lengths are bytes and come from IIM 4.2. */
function iimOf(fields: PhotoMetadata): Values {
  const [date = '', time = ''] = fields.takenAt.split('T');
  return [
    ['IPTC:Caption-Abstract', cutToBytes(fields.caption, 2000)],
    ['IPTC:Headline', cutToBytes(fields.headline, 256)],
    ['IPTC:By-line', cutToBytes(fields.creator, 32)],
    ['IPTC:Credit', cutToBytes(fields.credit, 32)],
    ['IPTC:Source', cutToBytes(fields.source, 32)],
    ['IPTC:CopyrightNotice', cutToBytes(fields.copyright, 128)],
    ['IPTC:Keywords', fields.keywords.map((word) => cutToBytes(word, 64))],
    ['IPTC:Sub-location', cutToBytes(fields.place, 32)],
    ['IPTC:DateCreated', date.replaceAll('-', ':')],
    /** Without an offset exiftool would write that of this machine. */
    ['IPTC:TimeCreated', /(Z|[+-]\d\d:\d\d)$/.test(time) ? time.replace('Z', '+00:00') : ''],
  ];
}

function xmpOf(fields: PhotoMetadata): Values {
  return [
    ['XMP-dc:Description', fields.caption],
    ['XMP-photoshop:Headline', fields.headline],
    ['XMP-dc:Creator', fields.creator],
    ['XMP-photoshop:Credit', fields.credit],
    ['XMP-photoshop:Source', fields.source],
    ['XMP-dc:Rights', fields.copyright],
    ['XMP-iptcCore:AltTextAccessibility', fields.alt],
    ['XMP-dc:Subject', fields.keywords],
    ['XMP-iptcCore:Location', fields.place],
    ['XMP-photoshop:DateCreated', fields.takenAt],
  ];
}

function exifOf(fields: PhotoMetadata): Values {
  const [, time = ''] = fields.takenAt.split('T');
  const offset = /[+-]\d\d:\d\d$/.exec(time)?.[0] ?? (time.endsWith('Z') ? '+00:00' : '');
  return [
    ['IFD0:ImageDescription', fields.caption],
    ['IFD0:Artist', fields.creator],
    ['IFD0:Copyright', fields.copyright],
    ['ExifIFD:DateTimeOriginal', time === '' ? '' : fields.takenAt.slice(0, 19).replace('T', ' ')],
    ['ExifIFD:OffsetTimeOriginal', offset],
  ];
}

/**
 * The tags that say the same in XMP, IIM and EXIF (Metadata Working Group, guidelines 2.0). An empty field is left
 * out: what the file says there stays.
 */
export function tagsFromMetadata(fields: PhotoMetadata, format: PhotoFormat): WrittenTags {
  const values = [...xmpOf(fields), ...exifOf(fields), ...(hasIim(format) ? iimOf(fields) : [])].filter(
    ([, value]) => value.length > 0,
  );
  const marks = hasIim(format) ? { 'IPTC:CodedCharacterSet': 'UTF8', 'Photoshop:IPTCDigest': 'new' } : {};
  return { ...Object.fromEntries(values), ...marks };
}
