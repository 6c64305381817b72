import type { WrittenTags } from './exiftool';
import { listOf, type Tags } from './mendTags';
import { datesIn } from './metadataFromTags';

/** The same date, known to the same part or to a larger one. */
const isWithin = (one: string, other: string) => other !== '' && one.startsWith(other);

/** Without an offset exiftool would write that of this machine. */
const withOffset = /(Z|[+-]\d\d:\d\d)$/;

/** IIM writes 00 for a month or a day that is not known. */
function iimTags(takenAt: string): WrittenTags {
  const [date = '', time = ''] = takenAt.split('T');
  const [year = '', month = '00', day = '00'] = date.split('-');
  return {
    'IPTC:DateCreated': [year, month, day].join(':'),
    'IPTC:TimeCreated': withOffset.test(time) ? time.replace('Z', '+00:00') : '',
  };
}

const noExifDate = {
  'ExifIFD:DateTimeOriginal': '',
  'ExifIFD:OffsetTimeOriginal': '',
  'ExifIFD:SubSecTimeOriginal': '',
};

/**
 * EXIF knows no date without a time: it then says none, and a date of its own becomes what it is in a scan, that of
 * the file.
 */
function exifTags(takenAt: string, before: Tags, said: string): WrittenTags {
  const [, time = ''] = takenAt.split('T');
  if (time !== '')
    return {
      ...(isWithin(takenAt, said) ? {} : noExifDate),
      'ExifIFD:DateTimeOriginal': takenAt.slice(0, 19).replace('T', ' '),
      'ExifIFD:OffsetTimeOriginal': withOffset.exec(time)?.[0].replace('Z', '+00:00') ?? '',
    };
  if (said === '') return {};
  const scanned = listOf(before['ExifIFD:DateTimeOriginal']);
  return {
    ...noExifDate,
    ...(before['ExifIFD:CreateDate'] === undefined && { 'ExifIFD:CreateDate': scanned }),
  };
}

/** One date in XMP, IIM and EXIF of a file that says `before`: the block that knows more of it keeps what it says. */
export function dateTags(takenAt: string, before: Tags, hasIim: boolean): WrittenTags {
  if (takenAt === '') return {};
  const { xmp, iim, exif } = datesIn(before);
  return {
    ...(!isWithin(xmp, takenAt) && { 'XMP-photoshop:DateCreated': takenAt }),
    ...(hasIim && !isWithin(iim, takenAt) && iimTags(takenAt)),
    ...(!isWithin(exif, takenAt) && exifTags(takenAt, before, exif)),
  };
}
