import type { Article } from '../../shared/article/article';
import { wholePhoto } from '../../shared/article/framing';
import { addressedSize, photoAddress, type PhotoSize } from '../../shared/article/photoAddress';
import type { PageInput } from '../../shared/article/page';
import type { Cut, Photo } from '../../shared/article/photo';
import { asPublished } from '../../shared/export/asPublished';
import { type CmsCopy, renderCms } from '../../shared/export/cms';
import { noMedia, type PageMedia, type PhotoUse } from '../../shared/export/pageMedia';
import type { PageOptions } from '../../shared/export/pageScope';
import { renderBodyText } from '../../shared/export/text';
import type { Library } from '../library/library';
import { readMedia } from '../photos/readMedia';
import { gatherPage } from './gatherPage';

const sizes: Readonly<Partial<Record<PhotoUse, PhotoSize>>> = { figure: 'screen', thumbnail: 'thumbnail' };

const options: PageOptions = {
  mode: 'bundle',
  stylesheet: { type: 'inline', css: '' },
  storyHref: () => undefined,
  filmHref: () => undefined,
  folderUrl: '',
};

type Wanted = { readonly photo: Photo; readonly size: PhotoSize; readonly cut: Cut | null };

/** The pictures that the markup asks for, by what they depend on. */
function wantedPictures(input: PageInput): ReadonlyMap<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  const media: PageMedia = (photo, use, place) => {
    const size = sizes[use];
    if (size === undefined) return undefined;
    const cut = place?.crop ?? null;
    wanted.set(photoAddress(photo, size, cut), { photo, size, cut });
    return undefined;
  };
  renderCms(input, media, options);
  return wanted;
}

async function readPictures(input: PageInput, library: Library, cacheFolder: string) {
  const pictures = new Map<string, string>();
  const wanted = wantedPictures(input);
  for (const [address, { photo, size, cut }] of wanted) {
    const view = { size, turning: photo.framing, cut: cut ?? wholePhoto };
    const media = await readMedia(library, photo.id, view, { cacheFolder });
    if (media === undefined) continue;
    pictures.set(address, `data:${media.type};base64,${Buffer.from(media.bytes).toString('base64')}`);
  }
  return { pictures, missing: wanted.size - pictures.size };
}

/**
 * The body as it is pasted into another system: photo tables with the pictures inside, since the clipboard has no
 * folder beside it, and the same as plain text.
 */
export async function renderForCms(
  article: Article,
  { library, cacheFolder }: { readonly library: Library; readonly cacheFolder: string },
): Promise<CmsCopy> {
  const input = asPublished({ article, context: await gatherPage(library, article, { isGoingOut: true }) });
  const { pictures, missing } = await readPictures(input, library, cacheFolder);
  const media: PageMedia = (photo, use, place) => {
    const size = sizes[use];
    if (size === undefined || photo.file === null) return noMedia(photo, use);
    const cut = place?.crop ?? null;
    const src = pictures.get(photoAddress(photo, size, cut));
    if (src === undefined) return undefined;
    return { src, ...addressedSize(photo.file, photo.framing, size, cut), files: [], sources: [] };
  };
  return {
    html: renderCms(input, media, options),
    text: renderBodyText(input),
    photos: pictures.size,
    missing,
  };
}
