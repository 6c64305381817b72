import type { PhotoFormat, PhotoMetadata } from '../../shared/article/photo';
import { DeskError } from '../../shared/problems';
import type { Exiftool, WrittenTags } from './exiftool';
import { metadataFromTags, readArguments, type Tags } from './metadataFromTags';
import { photoTools } from './photoTools';
import type { RenditionRole } from './planRenditions';
import { repairEncoding } from './repairEncoding';
import { hasIim, tagsFromMetadata } from './tagsFromMetadata';

export type MetadataTarget = {
  readonly file: string;
  readonly format: PhotoFormat;
  readonly role: RenditionRole;
};

/** Where a photo was taken to the metre is nobody's business; the place in words stays. */
const withoutPosition = [
  '-gps:all=',
  '-XMP:GPS*=',
  '-XMP:LocationCreatedGPS*=',
  '-XMP:LocationShownGPS*=',
  '-api',
  'PNGEarlyXMP=1',
];

/** EXIF in a JPEG must name the size of the picture (Exif 2.32, table 4); exiftool takes it from the file. */
const pictureSize = ['-ExifIFD:ExifImageWidth<File:ImageWidth', '-ExifIFD:ExifImageHeight<File:ImageHeight'];

/** Copies every tag as it is into a fresh structure: exiftool's own remedy for metadata it cannot edit in place. */
const rebuilding = ['-tagsFromFile', '@', '-all:all', '-unsafe', '-icc_profile', '--gps:all'];

function needsPictureSize(format: PhotoFormat, written: WrittenTags): boolean {
  return format === 'jpeg' && Object.keys(written).some((name) => /^(IFD0|ExifIFD):/.test(name));
}

function isUnmarkedUtf8(tags: Tags): boolean {
  if (tags['IPTC:CodedCharacterSet'] !== undefined) return false;
  return Object.entries(tags).some(
    ([name, value]) =>
      name.startsWith('IPTC:') && typeof value === 'string' && repairEncoding(value) !== value,
  );
}

/** The IIM that the original has is kept, word for word, in the one encoding that we declare for all of it. */
function keepIim(before: Tags, written: WrittenTags): readonly string[] {
  const replaced = Object.keys(written).filter((name) => name.startsWith('IPTC:'));
  return [
    ...['-charset', `iptc=${isUnmarkedUtf8(before) ? 'UTF8' : 'Latin'}`],
    ...['-tagsFromFile', '@', '-IPTC:all', ...replaced.map((name) => `--${name}`)],
  ];
}

/** Date and place are more finely divided in the file than in our fields: left alone while they say the same. */
function onlyChanged(fields: PhotoMetadata, before: PhotoMetadata): PhotoMetadata {
  return {
    ...fields,
    takenAt: fields.takenAt === before.takenAt ? '' : fields.takenAt,
    place: fields.place === before.place ? '' : fields.place,
  };
}

async function writeOriginal(
  exiftool: Exiftool,
  target: MetadataTarget,
  fields: PhotoMetadata,
): Promise<void> {
  const { file, format } = target;
  const before = await exiftool.read(file, readArguments);
  const tags = tagsFromMetadata(onlyChanged(fields, metadataFromTags(before)), format);
  const lacksSize = needsPictureSize(format, tags) && before['ExifIFD:ExifImageWidth'] === undefined;
  const words = [
    ...withoutPosition,
    ...(hasIim(format) ? keepIim(before, tags) : []),
    ...(lacksSize ? pictureSize : []),
  ];
  try {
    await exiftool.write([file], tags, words);
  } catch (error) {
    if (error instanceof DeskError) throw error;
    await exiftool.write([file], { all: '' }, rebuilding);
    await exiftool.write([file], tags, words);
  }
}

/**
 * Writes the words into every file, each file replaced in place: XMP, IIM and EXIF in step, UTF-8, the position
 * removed. An original keeps everything else it says. The same input always gives the same bytes. Throws DeskError
 * toolMissing.
 */
export async function writeMetadata(
  targets: readonly MetadataTarget[],
  fields: PhotoMetadata,
): Promise<void> {
  const { exiftool } = photoTools();
  for (const format of ['jpeg', 'webp'] as const) {
    const [first, ...others] = targets
      .filter((target) => target.format === format && target.role !== 'original')
      .map((target) => target.file);
    if (first !== undefined) {
      const tags = tagsFromMetadata(fields, format);
      const size = needsPictureSize(format, tags) ? pictureSize : [];
      await exiftool.write([first, ...others], tags, [...withoutPosition, ...size]);
    }
  }
  for (const target of targets.filter(({ role }) => role === 'original')) {
    await writeOriginal(exiftool, target, fields);
  }
}
