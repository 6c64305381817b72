import { copyFile, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { PageInput } from '../../shared/article/page';
import type { Article } from '../../shared/article/article';
import { framedSize, isSameCut, wholePhoto } from '../../shared/article/framing';
import type { Framing, Photo, PhotoFile } from '../../shared/article/photo';
import { type PlacedAs, placementsOf, tellingsOf } from '../../shared/article/placements';
import { leadPhotoOf, photosOf } from '../../shared/article/walk';
import type { PhotoUse } from '../../shared/export/pageMedia';
import { wordsForPhoto } from '../../shared/export/photoWords';
import type { Rendition } from '../../shared/export/rendition';
import { DeskError } from '../../shared/problems';
import type { Library } from '../library/library';
import { copyPicture, makeRenditions, type Rendition as Made } from '../photos/makeRenditions';
import type { RenditionRole } from '../photos/planRenditions';
import { photoExtensions } from '../photos/photoLimits';
import { renderCached } from '../photos/renderCache';
import { writeMetadata } from '../photos/writeMetadata';
import { atOnce } from './atOnce';

export type PhotoOptions = {
  readonly library: Library;
  readonly cacheFolder: string;
  /** The folder of the page; photos go into `media/` in it. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly onPhoto: () => void;
};

/** The renditions of each photo of a page, by the photo's id. */
export type PagePhotos = ReadonlyMap<string, readonly Rendition[]>;

const thumbnailWidth = 480;

const usesOfRole: Readonly<Record<RenditionRole, readonly (PhotoUse | 'original')[]>> = {
  width: ['figure'],
  full: ['figure', 'full'],
  '16x9': ['wide'],
  '4x3': ['standard'],
  '1x1': ['square'],
  social: ['card'],
  original: ['original'],
};

function thumbnailsOf(file: PhotoFile, { quarterTurns, isMirrored }: Framing) {
  const turning = { quarterTurns, isMirrored };
  const whole = framedSize(file, turning);
  const width = Math.min(whole.width, thumbnailWidth);
  const height = Math.max(1, Math.round((whole.height * width) / whole.width));
  return (['jpeg', 'webp'] as const).map((format) => ({ format, width, height, turning, cut: wholePhoto }));
}

/** Of a photo that only stands beside another story's headline, the page needs one small size. */
async function makeThumbnails(
  { file, framing }: { readonly file: PhotoFile; readonly framing: Framing },
  original: string,
  name: string,
  { cacheFolder, folder, signal }: PhotoOptions,
): Promise<readonly Made[]> {
  const wanted = thumbnailsOf(file, framing);
  const cached = await renderCached(file, original, wanted, { cacheFolder, signal });
  const media = path.join(folder, 'media');
  await mkdir(media, { recursive: true });
  const made: Made[] = [];
  for (const [index, { format, width, height }] of wanted.entries()) {
    const target = path.join(media, `${name}-${width}.${photoExtensions[format]}`);
    await copyFile(cached[index] ?? '', target);
    made.push({ role: 'width', crop: null, format, width, height, file: target });
  }
  return made;
}

/** A file with the words of one place in the article. */
type Told = Made & Pick<PlacedAs, 'telling'>;

async function describe(made: Told, isOwn: boolean): Promise<readonly Rendition[]> {
  const { size: bytes } = await stat(made.file);
  const isSmall = made.role === 'width' && made.width <= thumbnailWidth && made.telling === 0;
  const small = isSmall ? (['thumbnail'] as const) : [];
  const uses = isOwn ? [...usesOfRole[made.role], ...small] : small;
  return uses.map((use) => ({
    use,
    crop: made.crop,
    telling: made.telling,
    href: `media/${path.basename(made.file)}`,
    contentType: `image/${made.format}`,
    width: made.width,
    height: made.height,
    bytes,
  }));
}

type Placed = { readonly photo: Photo; readonly name: string; readonly isOwn: boolean };

/** Named in page order: the article's own photos as `photo-01`, those of other stories as `story-01`. */
function placePhotos({ article, context }: PageInput): readonly Placed[] {
  const own = [leadPhotoOf(article), ...photosOf(article)];
  const name = (prefix: string, index: number) => `${prefix}-${String(index + 1).padStart(2, '0')}`;
  const place = (photos: readonly Photo[], isOwn: boolean) =>
    photos.map((photo, index) => ({ photo, isOwn, name: name(isOwn ? 'photo' : 'story', index) }));
  const isOwn = ({ id }: Photo) => own.includes(id);
  return [
    ...place(context.photos.filter(isOwn), true),
    ...place(
      context.photos.filter((photo) => !isOwn(photo)),
      false,
    ),
  ];
}

const isPlaced = ({ role }: Made) => role === 'width' || role === 'full';

/** Where a crop is told in other words again, its pictures go out again: `photo-01-480.jpg`, `photo-01-words-2-480.jpg`. */
async function copyForTelling(made: Made, name: string, telling: number): Promise<Told> {
  const { dir, base } = path.parse(made.file);
  const file = path.join(dir, `${name}-words-${telling + 1}${base.slice(name.length)}`);
  await copyPicture(made.file, file);
  return { ...made, file, telling };
}

type ToldFiles = { readonly place: PlacedAs; readonly files: readonly Told[] };

/** The files of a placed crop bear the words of their place, all others those of the first. */
async function byWords(
  made: readonly Made[],
  { photo, name }: Placed,
  article: Article,
): Promise<readonly ToldFiles[]> {
  const told: ToldFiles[] = [];
  for (const [index, { crop }] of placementsOf(article, photo).entries()) {
    const own = made.filter((file) => (isPlaced(file) ? isSameCut(file.crop, crop) : index === 0));
    told.push({ place: { crop, telling: 0 }, files: own.map((file) => ({ ...file, telling: 0 })) });
    const others = tellingsOf(article, photo, crop).slice(1);
    for (const telling of others.keys()) {
      const copies = own.filter(isPlaced).map((file) => copyForTelling(file, name, telling + 1));
      told.push({ place: { crop, telling: telling + 1 }, files: await Promise.all(copies) });
    }
  }
  return told.filter(({ files }) => files.length > 0);
}

/** By the name the desk knows it by, not by the one it has in the bundle. */
const nameDamaged = (error: unknown, { originalName }: PhotoFile) =>
  error instanceof DeskError && error.code === 'photoDamaged'
    ? new DeskError('photoDamaged', originalName, { cause: error })
    : error;

async function exportPhoto(
  placed: Placed,
  { article }: PageInput,
  options: PhotoOptions,
): Promise<readonly Rendition[]> {
  const { photo, name, isOwn } = placed;
  const { library, cacheFolder, folder, signal } = options;
  const original = photo.file === null ? undefined : await library.findMedia(photo.file.sha256);
  if (photo.file === null || original === undefined) return [];
  const framed = { file: photo.file, framing: photo.framing };
  const made = isOwn
    ? await makeRenditions(framed, original, {
        folder: path.join(folder, 'media'),
        name,
        placements: placementsOf(article, photo),
        cacheFolder,
        signal,
      })
    : await makeThumbnails(framed, original, name, options);
  signal.throwIfAborted();
  const { keepPosition } = (await library.readDesk()).photos;
  const told = await byWords(made, placed, article);
  for (const { place, files } of told) {
    const words = wordsForPhoto(photo, article, place);
    await writeMetadata(files, words, { original, keepPosition }).catch((error: unknown) => {
      throw nameDamaged(error, framed.file);
    });
  }
  const files = told.flatMap((each) => each.files);
  return (await Promise.all(files.map((each) => describe(each, isOwn)))).flat();
}

export function countPhotos({ context }: PageInput): number {
  return context.photos.filter(({ file }) => file !== null).length;
}

/** Makes the files of every photo on a page, with the desk's words written into each. */
export async function exportPhotos(input: PageInput, options: PhotoOptions): Promise<PagePhotos> {
  const photos = new Map<string, readonly Rendition[]>();
  await atOnce(placePhotos(input), 3, async (placed) => {
    options.signal.throwIfAborted();
    photos.set(placed.photo.id, await exportPhoto(placed, input, options));
    if (placed.photo.file !== null) options.onPhoto();
  });
  return photos;
}
