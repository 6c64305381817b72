import { copyFile, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { PhotoMetadata } from '../../shared/article/photo';
import { DeskError } from '../../shared/problems';
import { carryTags, holdsOtherFiles, withoutOtherFiles, withoutPosition } from './carryTags';
import { carryXmp } from './carryXmp';
import type { Exiftool, WrittenTags } from './exiftool';
import { mendTags, type Tags } from './mendTags';
import type { PictureFormat } from './photoLimits';
import { askForCopies } from './oldWords';
import { photoTools } from './photoTools';
import type { RenditionRole } from './planRenditions';
import { readTags } from './readTags';
import { tagsFromMetadata } from './tagsFromMetadata';
import { stripPosition } from './stripPosition';
import { fitsPictures, goingOn, type Packet, readPacket, withoutPositions } from './xmpPacket';

export type MetadataTarget = {
  readonly file: string;
  readonly format: PictureFormat;
  readonly role: RenditionRole;
};

export type CarryOptions = {
  /** The photo as it came: what it says besides the words goes into every picture made from it. */
  readonly original?: string;
  readonly keepPosition?: boolean;
};

/** IIM lives in JPEG and TIFF; the others know XMP and EXIF, and keep in step what IIM a program left in them. */
const isHomeOfIim = (format: PictureFormat) => format === 'jpeg' || format === 'tiff';
const hasIim = (format: PictureFormat, before: Tags) =>
  isHomeOfIim(format) || Object.keys(before).some((name) => name.startsWith('IPTC:'));

const iimMarks = { 'IPTC:CodedCharacterSet': 'UTF8', 'Photoshop:IPTCDigest': 'new' };
const iimMarksElsewhere = { 'IPTC:CodedCharacterSet': 'UTF8' };

/** In a TIFF the IIM is filled up to whole words after its digest was reckoned: only what was written tells the right one. */
const digestAsWritten = { 'Photoshop:IPTCDigest': 'old' };

/** Structures besides their parts: some are written back changed. */
const withStructures = ['-api', 'Struct=2', ...askForCopies];

/** What EXIF in a JPEG must hold besides our words (Exif 2.32, table 4); exiftool takes the size from the file. */
const pictureSize = ['-ExifIFD:ExifImageWidth<File:ImageWidth', '-ExifIFD:ExifImageHeight<File:ImageHeight'];
const resolution = ['-IFD0:XResolution=72', '-IFD0:YResolution=72', '-IFD0:ResolutionUnit=inches'];

/** Copies every tag as it is into a fresh structure: exiftool's own remedy for metadata it cannot edit in place. */
const rebuilding = ['-tagsFromFile', '@', '-all:all', '-unsafe', '-icc_profile'];

/** Only where we write EXIF at all, and only what the file does not say already. */
function requiredExif(format: PictureFormat, written: WrittenTags, before: Tags): readonly string[] {
  const writesExif = Object.keys(written).some((name) => /^(IFD0|ExifIFD):/.test(name));
  if (format !== 'jpeg' || !writesExif) return [];
  return [
    ...(before['ExifIFD:ExifImageWidth'] === undefined ? pictureSize : []),
    ...(before['IFD0:XResolution'] === undefined ? resolution : []),
    ...(before['ExifIFD:FlashpixVersion'] === undefined ? ['-ExifIFD:FlashpixVersion=0100'] : []),
  ];
}

/** The IIM that the original has is kept, word for word, in the one encoding that we declare for all of it. */
function keepIim(written: WrittenTags): readonly string[] {
  const replaced = Object.keys(written).filter((name) => name.startsWith('IPTC:'));
  const others = ['-tagsFromFile', '@', '-IPTC:all', ...replaced.map((name) => `--${name}`)];
  return ['-charset', 'iptc=Latin', ...others];
}

/** What exiftool says of the file that it writes beside the photo; where any file lies is no part of it. */
const diskWords = /error (creating|renaming) |error opening file|temporary file already exists/i;
/** exiftool says this of a disk that fails, and of a PNG whose pieces it cannot put together. */
const vagueWords = /error writing output file/i;

/** Whether a file can be written where exiftool writes: one as large as the photo, beside it. */
async function canCopyBeside(file: string): Promise<boolean> {
  const copy = `${file}.copy`;
  try {
    await copyFile(file, copy);
    return true;
  } catch {
    return false;
  } finally {
    await rm(copy, { force: true });
  }
}

/** Not the photo's fault. */
async function isOfDisk(error: unknown, files: readonly [string, ...string[]]): Promise<boolean> {
  const said = files.reduce((message, file) => message.replaceAll(file, ''), String(error));
  return diskWords.test(said) || (vagueWords.test(said) && !(await canCopyBeside(files[0])));
}

/** What took exiftool too long takes it too long again. */
const isTimeout = (error: unknown) => error instanceof Error && error.message.startsWith('timeout:');

type Attempt = () => Promise<void>;

/** The first attempt that succeeds; another follows only where the metadata is at fault, not the disk or the time. */
async function firstThatWorks(
  attempts: readonly Attempt[],
  [file, ...others]: readonly [string, ...string[]],
): Promise<void> {
  let failure: unknown;
  for (const attempt of attempts) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (error instanceof DeskError) throw error;
      failure = error;

      if (isTimeout(error)) break;
      if (await isOfDisk(error, [file, ...others]))
        throw new DeskError('diskFailed', path.basename(file), { cause: error });
    }
  }
  throw new DeskError('photoDamaged', path.basename(file), { cause: failure });
}

type Words = {
  readonly fields: PhotoMetadata;
  readonly before: Tags;
  /** The XMP of the original; undefined where there is none that can be looked through. */
  readonly packet: string | undefined;
  /** It tells a position, or may tell one where nobody can look. */
  readonly tellsPosition: boolean;
  readonly options: CarryOptions;
};

/** Metadata that cannot be edited is rebuilt; where it cannot even be read it gives way to the desk's words. */
async function writeOriginal(
  exiftool: Exiftool,
  { file, format }: MetadataTarget,
  { fields, before, packet, tellsPosition, options }: Words,
): Promise<void> {
  const isIim = hasIim(format, before);
  const marks = isHomeOfIim(format) ? iimMarks : iimMarksElsewhere;
  const tags = {
    ...tagsFromMetadata(fields, { before, mended: mendTags(before), hasIim: isIim }),
    ...(isIim ? marks : {}),
  };
  const words = [
    ...(options.keepPosition === true ? [] : withoutPosition),
    ...(options.keepPosition !== true && format === 'jpeg' && holdsOtherFiles(await readFile(file))
      ? withoutOtherFiles
      : []),
    ...(isIim ? keepIim(tags) : []),
    ...requiredExif(format, tags, before),
    ...['-api', 'PNGEarlyXMP=1'],
    ...goingOn(packet),
  ];
  const write = async () => {
    await exiftool.write([file], tags, words);
    if (format === 'tiff') await exiftool.write([file], digestAsWritten, []);
    if (tellsPosition && options.keepPosition !== true) await stripPosition(exiftool, file);
  };
  const attempts = [
    write,
    () => exiftool.write([file], { all: '' }, rebuilding).then(write),
    () => exiftool.write([file], { all: '' }, []).then(write),
  ];
  await firstThatWorks(attempts, [file]);
}

/** JPEG and WebP in one run: exiftool leaves out the IIM of a format that has none. */
async function writeRenditions(
  exiftool: Exiftool,
  [first, ...others]: readonly string[],
  { fields, before, packet, options }: Words,
): Promise<void> {
  if (first === undefined) return;
  const { original, keepPosition = false } = options;
  const words = {
    ...tagsFromMetadata(fields, { before, mended: mendTags(before), hasIim: true }),
    ...iimMarks,
  };
  const write = (carrying: Parameters<typeof carryTags>[1]) => async () => {
    const carried = carryTags(words, carrying);
    await exiftool.write([first, ...others], carried.tags, carried.arguments);
  };
  if (original === undefined) return firstThatWorks([write(null)], [first, ...others]);
  const carrying = { original, before, keepPosition };
  const allowed = keepPosition || packet === undefined ? packet : withoutPositions(packet);
  const whole =
    allowed === undefined || !fitsPictures(allowed)
      ? []
      : [() => carryXmp(exiftool, [first, ...others], words, { ...carrying, packet: allowed })];
  return firstThatWorks([...whole, write(carrying), write(null)], [original, first, ...others]);
}

/** Metadata that cannot be read is no metadata. */
async function readable<T>(read: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DeskError) throw error;
    return otherwise;
  }
}

/**
 * Writes the words into every file, each file replaced in place: XMP, IIM and EXIF in step, UTF-8. Whatever else the
 * original says stays in it and goes into the pictures made from it, but for its position, unless that is kept. The
 * same input always gives the same bytes. Throws DeskError toolMissing, or photoDamaged for a file that takes no
 * words at all.
 */
export async function writeMetadata(
  targets: readonly MetadataTarget[],
  fields: PhotoMetadata,
  options: CarryOptions = {},
): Promise<void> {
  const { exiftool } = photoTools();
  const originals = targets.filter(({ role }) => role === 'original');
  const source = options.original ?? originals[0]?.file;
  const before: Tags =
    source === undefined ? {} : await readable(() => readTags(exiftool, source, withStructures), {});
  const said: Packet =
    source === undefined
      ? { type: 'none' }
      : await readable(() => readPacket(exiftool, source), { type: 'none' });
  const packet = said.type === 'text' ? said.text : undefined;
  const tellsPosition = said.type !== 'none' && (packet === undefined || withoutPositions(packet) !== packet);
  const words = { fields, before, packet, tellsPosition, options };
  const pictures = targets.filter(({ role }) => role !== 'original').map(({ file }) => file);
  await writeRenditions(exiftool, pictures, words);
  for (const target of originals) await writeOriginal(exiftool, target, words);
}
