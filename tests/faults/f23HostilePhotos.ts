import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Library } from '../../electron/library/library';
import { importPhoto } from '../../electron/photos/importPhoto';
import { makeRenditions, type Rendition } from '../../electron/photos/makeRenditions';
import { closePhotoTools } from '../../electron/photos/photoTools';
import { writeMetadata } from '../../electron/photos/writeMetadata';
import { noMetadata, type Photo, type PhotoFormat, plainFraming } from '../../shared/article/photo';
import type { Placement } from '../../shared/article/placements';
import { carryFraming } from '../../shared/article/turnFraming';
import type { NamedBytes, PhotoOutcome } from '../../shared/desk';
import { DeskError, type Problem } from '../../shared/problems';
import { problemText } from '../../shared/strings/problems';
import { drawPhoto, withWords } from '../disk/electron/photos/testPhotos';
import { type Campaign, hold, type Random, type Turn } from './campaign';
import { pick } from './oneRecord';
import { type GoodPhoto, pickMutation } from './photoMutations';
import { copyTemplate, openAt } from './testLibraries';

const words = {
  ...noMetadata,
  caption: 'Bến đò cuối sông, ảnh thử',
  creator: 'Đỗ Mạnh',
  credit: 'Đỗ Mạnh/TTXVN',
};

let folder: string;
let library: Library;
let goodPhotos: readonly GoodPhoto[];

const written = ['-XMP-dc:Description=Ảnh thử', '-IFD0:Artist=Đỗ Mạnh', '-IFD0:Orientation#=6'];

async function good(name: string, format: PhotoFormat, picture: Sharp, more: readonly string[] = []) {
  const bytes = await withWords(
    await picture.toBuffer(),
    format === 'jpeg' ? 'jpg' : format,
    ...written,
    ...more,
  );
  return { name, format, bytes: Buffer.from(bytes) };
}

/** One of each kind that a decoder has code of its own for. */
async function drawGoodPhotos(): Promise<readonly GoodPhoto[]> {
  const drawn = () => drawPhoto(96, 64);
  const clear = () => drawn().ensureAlpha(0.5);
  const heic = readFileSync(path.resolve('tests/fixtures/photos/display-p3.heic'));
  const iim = ['-IPTC:By-line=Hà', '-IPTC:Caption-Abstract=Bến'];
  return [
    await good('jpeg', 'jpeg', drawn().withIccProfile('p3').jpeg(), iim),
    await good('progressive jpeg', 'jpeg', drawn().jpeg({ progressive: true })),
    await good('cmyk jpeg', 'jpeg', drawn().toColourspace('cmyk').jpeg()),
    await good('large jpeg', 'jpeg', drawPhoto(1300, 1250).jpeg()),
    await good('png', 'png', drawn().withIccProfile('p3').png()),
    await good('palette png', 'png', drawn().png({ palette: true })),
    await good('interlaced png', 'png', clear().png({ progressive: true })),
    await good('deep png', 'png', drawn().toColourspace('rgb16').png()),
    await good('webp', 'webp', drawn().webp()),
    await good('lossless webp', 'webp', clear().webp({ lossless: true })),
    await good('tiff', 'tiff', drawn().tiff({ compression: 'deflate' })),
    await good('lzw tiff', 'tiff', clear().tiff({ compression: 'lzw', predictor: 'horizontal' })),
    await good(
      'tiled tiff',
      'tiff',
      drawn().tiff({ compression: 'jpeg', tile: true, tileWidth: 32, tileHeight: 32 }),
    ),
    { name: 'heic', format: 'heic', bytes: heic },
    { name: 'heic again', format: 'heic', bytes: heic },
  ];
}

type Take = (library: Library, input: NamedBytes) => Promise<PhotoOutcome>;

const filesIn = (place: string): readonly string[] =>
  existsSync(place)
    ? readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
    : [];

const libraryFiles = () => ['media', 'photos'].flatMap((room) => filesIn(path.join(library.folder, room)));

function holdSentence(problem: Problem, told: string): void {
  hold(problem.code.startsWith('photo'), 'wrong', `${told}: ${problem.code}`);
  for (const language of ['vi', 'en'] as const)
    hold(problemText(problem, language).length > 20, 'wrong', `${told}: ${problem.code} has no sentence`);
}

/** What came in is whole: exactly these bytes, under their hash. */
async function holdOriginal(photo: Photo, bytes: Buffer, told: string): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  hold(photo.file?.sha256 === sha256, 'wrong', `${told}: another file in the record`);
  const original = await library.findMedia(sha256);
  hold(original !== undefined, 'lost', `${told}: the original is not there`);
  hold(readFileSync(original).equals(bytes), 'unreadable', `${told}: the original is another`);
  hold((await library.readPhoto(photo.id)) !== undefined, 'lost', `${told}: no record`);
  return original;
}

async function holdPicture({ file, width, height }: Rendition, told: string): Promise<void> {
  const { info } = await sharp(file, { failOn: 'warning' }).raw().toBuffer({ resolveWithObject: true });
  hold(
    info.width === width && info.height === height,
    'wrong',
    `${told}: ${path.basename(file)} is ${info.width}`,
  );
}

const half: Placement = { crop: { x: 0.25, y: 0.25, width: 0.5, height: 0.5 }, layout: 'column' };
const whole: Placement = { crop: null, layout: 'infographic' };

/** Every rendition of a turned photo, then words into some: made, or a sentence and no file. */
async function exportIt(photo: Photo, original: string, turn: Turn, told: string): Promise<void> {
  const { file } = photo;
  if (file === null) return;
  const turning = { quarterTurns: pick(turn.random, [0, 1, 2, 3] as const), isMirrored: turn.random() < 0.5 };
  const framing = carryFraming(file, plainFraming, turning);
  const placements = file.width * file.height > 4_000_000 ? [half] : [half, whole];
  const [out, cacheFolder] = [path.join(turn.folder, 'out'), path.join(turn.folder, 'cache')];
  try {
    const made = await makeRenditions({ file, framing }, original, {
      folder: out,
      name: 'anh',
      placements,
      cacheFolder,
    });
    const pictures = made.filter(({ role }) => role !== 'original');
    for (const rendition of pictures) await holdPicture(rendition, told);
    await writeMetadata([...made.slice(0, 1), ...made.slice(-1)], words);
    for (const rendition of pictures.slice(0, 1)) await holdPicture(rendition, told);
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    holdSentence({ code: error.code, detail: error.detail ?? '' }, told);
  }
  const partial = filesIn(turn.folder).filter((name) => /\.(part|tmp)$|_tmp$/.test(name));
  hold(
    partial.length === 0,
    'wrong',
    `${told}: left ${partial.map((name) => path.basename(name)).join(', ')}`,
  );
}

/**
 * Beyond these a photo is a trap that worked: exiftool ends after 30 seconds, a job of the pool when it has made no
 * picture for 60. The workers take less than 600 megabytes; the rest is for decoding what they made, in this process.
 */
const limits = { seconds: 100, megabytes: 700 };

/** The figures of both kinds of end stand apart, so that the table says how many there were of each. */
async function withinMeasure(turn: Turn, told: string, work: () => Promise<PhotoOutcome['status']>) {
  const before = process.memoryUsage().rss;
  const startedAt = performance.now();
  let most = before;
  const watching = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  const status = await work().finally(() => clearInterval(watching));
  const seconds = (performance.now() - startedAt) / 1000;
  const megabytes = (most - before) / 1024 / 1024;
  turn.measure(status === 'imported' ? 'seconds to import and export' : 'seconds to refuse', seconds);
  turn.measure('megabytes more', megabytes);
  hold(seconds < limits.seconds, 'wrong', `${told}: ${seconds.toFixed(1)} s`);
  hold(megabytes < limits.megabytes, 'wrong', `${told}: ${megabytes.toFixed(0)} MB`);
}

const extensions = ['jpg', 'png', 'webp', 'tif', 'heic', 'gif', 'txt', ''];

function spoiledName(photo: GoodPhoto, mutation: string, random: Random): string {
  const isWrong = mutation === 'only a wrong name' || random() < 0.1;
  const extension = isWrong ? pick(random, extensions) : photo.format;
  return `${pick(random, ['ảnh', '../../ngoài', 'a'.repeat(300), 'C:\\tin\\ảnh', '.'])}.${extension}`;
}

async function takeIn(turn: Turn, take: Take): Promise<void> {
  const photo = pick(turn.random, goodPhotos);
  const [mutation, , mutate] = pickMutation(turn.random);
  const told = `${photo.name}, ${mutation}`;
  const bytes = mutate(photo, turn.random, goodPhotos);
  const name = spoiledName(photo, mutation, turn.random);
  const before = libraryFiles();
  await withinMeasure(turn, told, async () => {
    const outcome = await take(library, { name, bytes });
    if (outcome.status === 'refused') {
      holdSentence(outcome.problem, told);
      hold(libraryFiles().length === before.length, 'wrong', `${told}: refused, yet the library changed`);
      return outcome.status;
    }
    const original = await holdOriginal(outcome.photo, bytes, told);
    const partial = libraryFiles().filter((file) => /\.(part|tmp)$/.test(file));
    hold(partial.length === 0, 'wrong', `${told}: ${partial.join(', ')}`);
    await exportIt(outcome.photo, original, turn, told);
    return outcome.status;
  });
}

/** Puts the file into the library first, and looks at it afterwards. */
const keepFirst: Take = async (into, input) => {
  await into.writeMedia(createHash('sha256').update(input.bytes).digest('hex'), 'jpg', input.bytes);
  return importPhoto(into, input);
};

/**
 * Good photos of every format spoiled in every way a file can be: bytes, lengths, pieces, sizes, words that unpack
 * without end. Each is imported whole and exported, or refused with a sentence, in time, in measure, and leaves nothing
 * half done. Control: kept first, looked at afterwards.
 */
export const hostilePhotos: Campaign = {
  id: 'F23',
  name: 'malformed and hostile photos',
  sizes: { everyRun: 20, long: 2_200 },
  atOnce: 1,
  async prepare() {
    folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-f23-'));
    copyTemplate(folder);
    library = await openAt(folder);
    goodPhotos = await drawGoodPhotos();
  },
  async finish() {
    await library.close();
    await closePhotoTools();
    rmSync(folder, { recursive: true, force: true });
  },
  run: (turn) => takeIn(turn, importPhoto),
  control: (turn) => takeIn(turn, keepFirst),
};
