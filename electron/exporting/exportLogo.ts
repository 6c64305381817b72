import { copyFile, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { wholePhoto } from '../../shared/article/framing';
import type { PageContext } from '../../shared/article/page';
import type { Photo } from '../../shared/article/photo';
import { addressedSize } from '../../shared/article/photoAddress';
import type { Rendition } from '../../shared/export/rendition';
import type { Library } from '../library/library';
import { renderCached } from '../photos/renderCache';

type LogoOptions = {
  readonly library: Library;
  readonly cacheFolder: string;
  /** The folder of the page. */
  readonly folder: string;
  readonly signal: AbortSignal;
};

const href = 'media/logo.png';

/** The desk's mark as one small file: PNG, because what is seen through must stay so. Undefined where there is none. */
export async function exportLogo(
  { site, photos }: PageContext,
  { library, cacheFolder, folder, signal }: LogoOptions,
): Promise<{ readonly photo: Photo; readonly rendition: Rendition } | undefined> {
  const photo = photos.find(({ id }) => id === site.logo);
  const original = photo?.file && (await library.findMedia(photo.file.sha256));
  if (!photo?.file || !original) return undefined;
  const { quarterTurns, isMirrored } = photo.framing;
  const turning = { quarterTurns, isMirrored };
  const size = addressedSize(photo.file, turning, 'logo');
  const wanted = { format: 'png', ...size, turning, cut: wholePhoto } as const;
  const [made = ''] = await renderCached(photo.file, original, [wanted], { cacheFolder, signal });
  const target = path.join(folder, ...href.split('/'));
  await mkdir(path.dirname(target), { recursive: true });
  await copyFile(made, target);
  const { size: bytes } = await stat(target);
  const named = { use: 'logo', crop: null, telling: 0, href, contentType: 'image/png' } as const;
  return { photo, rendition: { ...named, ...size, bytes } };
}
