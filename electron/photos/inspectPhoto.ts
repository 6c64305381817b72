import { createHash } from 'node:crypto';
import type { PhotoFormat } from '../../shared/article/photo';
import { openPixels, readPixels } from './openPixels';
import type { PhotoAnswers } from './photoJobs';

/**
 * Proves that every pixel of a photo can be read, by reading it to a small picture: the decoders only find out at
 * the end that a file is cut short.
 */
export async function inspectPhoto(bytes: Uint8Array, format: PhotoFormat): Promise<PhotoAnswers['inspect']> {
  const photo = await openPixels(bytes, format);
  const { size } = photo;
  await readPixels(photo, { width: Math.min(size.width, 64), height: Math.min(size.height, 64) });
  return { status: 'sound', sha256: createHash('sha256').update(bytes).digest('hex'), ...size };
}
