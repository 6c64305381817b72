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

/** Copies every tag as it is into a fresh structure: exiftool's own remedy for metadata it cannot edit in place. */
const rebuild = ['-all=', '-tagsFromFile', '@', '-all:all', '-unsafe', '-icc_profile', '--gps:all'];

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
  const kept = hasIim(format) ? keepIim(before, tags) : [];
  try {
    await exiftool.write([file], tags, [...withoutPosition, ...kept]);
  } catch (error) {
    if (error instanceof DeskError) throw error;
    await exiftool.write([file], tags, [...rebuild, ...withoutPosition]);
  }
}

/**
 * Writes the words into every file, each file replaced in place: XMP, IIM and EXIF in step, UTF-8, the position
 * removed. An original keeps everything else it says. The same input always gives the same bytes. Throws DeskError
 * toolMissing, and photoDamaged for an original whose metadata cannot be rewritten.
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
      await exiftool.write([first, ...others], tagsFromMetadata(fields, format), withoutPosition);
    }
  }
  for (const target of targets.filter(({ role }) => role === 'original')) {
    await writeOriginal(exiftool, target, fields);
  }
}
