import path from 'node:path';
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

/** What EXIF in a JPEG must hold besides our words (Exif 2.32, table 4); exiftool takes the size from the file. */
const pictureSize = ['-ExifIFD:ExifImageWidth<File:ImageWidth', '-ExifIFD:ExifImageHeight<File:ImageHeight'];
const resolution = ['-IFD0:XResolution=72', '-IFD0:YResolution=72', '-IFD0:ResolutionUnit=inches'];

/** Copies every tag as it is into a fresh structure: exiftool's own remedy for metadata it cannot edit in place. */
const rebuilding = ['-tagsFromFile', '@', '-all:all', '-unsafe', '-icc_profile', '--gps:all'];

/** Only where we write EXIF at all, and only what the file does not say already. */
function requiredExif(format: PhotoFormat, written: WrittenTags, before: Tags): readonly string[] {
  const writesExif = Object.keys(written).some((name) => /^(IFD0|ExifIFD):/.test(name));
  if (format !== 'jpeg' || !writesExif) return [];
  return [
    ...(before['ExifIFD:ExifImageWidth'] === undefined ? pictureSize : []),
    ...(before['IFD0:XResolution'] === undefined ? resolution : []),
    ...(before['ExifIFD:FlashpixVersion'] === undefined ? ['-ExifIFD:FlashpixVersion=0100'] : []),
  ];
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

/** Not the photo's fault. */
const isOfDisk = (error: unknown) =>
  error instanceof DeskError || /writing|creating|renaming|temporary/i.test(String(error));

function remedyOrThrow(error: unknown, remedy: () => Promise<void>): Promise<void> {
  if (isOfDisk(error)) throw error;
  return remedy();
}

/** Metadata that cannot be edited is rebuilt; where it cannot even be read it gives way to the desk's words. */
async function writeOriginal(
  exiftool: Exiftool,
  target: MetadataTarget,
  fields: PhotoMetadata,
): Promise<void> {
  const { file, format } = target;
  const before = await exiftool.read(file, readArguments);
  const tags = tagsFromMetadata(onlyChanged(fields, metadataFromTags(before)), format);
  const words = [
    ...withoutPosition,
    ...(hasIim(format) ? keepIim(before, tags) : []),
    ...requiredExif(format, tags, before),
  ];
  const write = () => exiftool.write([file], tags, words);
  const remedies = [
    () => exiftool.write([file], { all: '' }, rebuilding).then(write),
    () => exiftool.write([file], { all: '' }, []).then(write),
  ];
  try {
    await remedies.reduce(
      (tried, remedy) => tried.catch((error: unknown) => remedyOrThrow(error, remedy)),
      write(),
    );
  } catch (error) {
    throw isOfDisk(error) ? error : new DeskError('photoDamaged', path.basename(file), { cause: error });
  }
}

/**
 * Writes the words into every file, each file replaced in place: XMP, IIM and EXIF in step, UTF-8, the position
 * removed. An original keeps everything else it says. The same input always gives the same bytes. Throws DeskError
 * toolMissing, or photoDamaged for an original that takes no words at all.
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
      await exiftool.write([first, ...others], tags, [...withoutPosition, ...requiredExif(format, tags, {})]);
    }
  }
  for (const target of targets.filter(({ role }) => role === 'original')) {
    await writeOriginal(exiftool, target, fields);
  }
}
