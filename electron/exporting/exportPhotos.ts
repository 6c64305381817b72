import { copyFile, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { PageInput } from '../../shared/article/page';
import type { Article } from '../../shared/article/article';
import { cutPixels, framedSize, isSameCut } from '../../shared/article/framing';
import type { Cut, Framing, Photo, PhotoFile } from '../../shared/article/photo';
import { type PlacedAs, placementsOf, tellingsOf } from '../../shared/article/placements';
import { leadPhotoOf, photosOf, placedPhotosOf } from '../../shared/article/walk';
import type { PhotoUse } from '../../shared/export/pageMedia';
import { wordsForPhoto } from '../../shared/export/photoWords';
import type { Rendition } from '../../shared/export/rendition';
import { storyPictures } from '../../shared/export/storyPictures';
import { DeskError } from '../../shared/problems';
import type { Library } from '../library/library';
import { copyOriginal, copyPicture, makeRenditions, type Rendition as Made } from '../photos/makeRenditions';
import type { RenditionRole } from '../photos/planRenditions';
import { photoExtensions } from '../photos/photoLimits';
import { renderCached } from '../photos/renderCache';
import { writeMetadata } from '../photos/writeMetadata';
import { atOnce } from './atOnce';
import { exportLogo } from './exportLogo';

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

type FramedFile = { readonly file: PhotoFile; readonly framing: Framing };

function thumbnailsOf({ file, framing }: FramedFile, cut: Cut) {
  const { quarterTurns, isMirrored } = framing;
  const turning = { quarterTurns, isMirrored };
  const shown = cutPixels(framedSize(file, turning), cut);
  const width = Math.min(shown.width, thumbnailWidth);
  const height = Math.max(1, Math.round((shown.height * width) / shown.width));
  return (['jpeg', 'webp'] as const).map((format) => ({ format, width, height, turning, cut }));
}

/** What stands beside another story's headline: one small size of each part of the photo that is shown there. */
async function makeThumbnails(
  framed: FramedFile,
  original: string,
  { name, thumbnails }: Placed,
  { cacheFolder, folder, signal }: PhotoOptions,
): Promise<readonly Thumbnail[]> {
  const wanted = thumbnails.flatMap((cut) => thumbnailsOf(framed, cut));
  if (wanted.length === 0) return [];
  const cached = await renderCached(framed.file, original, wanted, { cacheFolder, signal });
  const media = path.join(folder, 'media');
  await mkdir(media, { recursive: true });
  const made: Thumbnail[] = [];
  for (const [index, { format, width, height, cut }] of wanted.entries()) {
    const number = Math.floor(index / 2) + 1;
    const ending = number === 1 ? '' : `-${number}`;
    const target = path.join(media, `${name}-small${ending}-${width}.${photoExtensions[format]}`);
    await copyFile(cached[index] ?? '', target);
    made.push({ role: 'width', crop: cut, format, width, height, file: target });
  }
  return made;
}

async function describeThumbnail({ crop, format, width, height, file }: Thumbnail): Promise<Rendition> {
  const { size: bytes } = await stat(file);
  const href = `media/${path.basename(file)}`;
  return { use: 'thumbnail', crop, telling: 0, href, contentType: `image/${format}`, width, height, bytes };
}

/** A file with the words of one place in the article. */
type Told = Made & Pick<PlacedAs, 'telling'>;

async function describe(made: Told): Promise<readonly Rendition[]> {
  const { size: bytes } = await stat(made.file);
  return usesOfRole[made.role].map((use) => ({
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

type Placed = {
  readonly photo: Photo;
  readonly name: string;
  /** The article shows it as a photo of its own: in a figure, before a video, or as its lead. */
  readonly isOwn: boolean;
  readonly thumbnails: readonly Cut[];
};

type Thumbnail = Made & { readonly crop: Cut };

/** Named in page order: the article's own photos as `photo-01`, those of other stories as `story-01`. */
function placePhotos(input: PageInput): readonly Placed[] {
  const { article, context } = input;
  const own = [leadPhotoOf(article), ...placedPhotosOf(article.body).map(({ photo }) => photo)];
  const pictures = storyPictures(input);
  const name = (prefix: string, index: number) => `${prefix}-${String(index + 1).padStart(2, '0')}`;
  const place = (photos: readonly Photo[], isOwn: boolean) =>
    photos.map((photo, index) => ({
      photo,
      isOwn,
      name: name(isOwn ? 'photo' : 'story', index),
      thumbnails: pictures.get(photo.id) ?? [],
    }));
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
  { article, context }: PageInput,
  options: PhotoOptions,
): Promise<readonly Rendition[]> {
  const { photo, name, isOwn } = placed;
  const { library, cacheFolder, folder, signal } = options;
  const original = photo.file === null ? undefined : await library.findMedia(photo.file.sha256);
  if (photo.file === null || original === undefined) return [];
  const framed = { file: photo.file, framing: photo.framing };
  const desk = await library.readDesk();
  const media = path.join(folder, 'media');
  /** Given to another story on this page: its original goes along all the same. */
  const carry = async (file: PhotoFile, from: string): Promise<ToldFiles> => {
    const place = { crop: null, telling: 0 };
    return { place, files: [{ ...(await copyOriginal(file, from, { folder: media, name })), ...place }] };
  };
  const thumbnails = await makeThumbnails(framed, original, placed, options);
  const made = isOwn
    ? await makeRenditions(framed, original, {
        folder: media,
        name,
        placements: placementsOf(article, photo),
        wanted: desk.exports,
        cacheFolder,
        signal,
      })
    : [];
  signal.throwIfAborted();
  const { keepPosition } = desk.photos;
  const carried = isOwn || !photosOf(article).includes(photo.id) ? [] : [await carry(framed.file, original)];
  const told = [...(await byWords(made, placed, article)), ...carried];
  const small = thumbnails.length === 0 ? [] : [{ place: { crop: null, telling: 0 }, files: thumbnails }];
  for (const { place, files } of [...told, ...small]) {
    const words = wordsForPhoto(photo, article, place, context.tags);
    await writeMetadata(files, words, { original, keepPosition }).catch((error: unknown) => {
      throw nameDamaged(error, framed.file);
    });
  }
  const files = told.flatMap((each) => each.files);
  const described = await Promise.all([
    ...files.map(describe),
    ...thumbnails.map(async (each) => [await describeThumbnail(each)]),
  ]);
  return described.flat();
}

export function countPhotos({ context }: PageInput): number {
  return context.photos.filter(({ file }) => file !== null).length;
}

/** Makes the files of every photo on a page, with the desk's words written into each, and that of the desk's logo. */
export async function exportPhotos(input: PageInput, options: PhotoOptions): Promise<PagePhotos> {
  const photos = new Map<string, readonly Rendition[]>();
  await atOnce(placePhotos(input), 3, async (placed) => {
    options.signal.throwIfAborted();
    photos.set(placed.photo.id, await exportPhoto(placed, input, options));
    if (placed.photo.file !== null) options.onPhoto();
  });
  const logo = await exportLogo(input.context, options);
  if (logo !== undefined) {
    photos.set(logo.photo.id, [...(photos.get(logo.photo.id) ?? []), logo.rendition]);
  }
  return photos;
}
