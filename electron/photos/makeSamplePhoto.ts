import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { PhotoMetadata } from '../../shared/article/photo';
import { DeskError } from '../../shared/problems';
import { photoTools } from './photoTools';
import type { SampleScene } from './sample/sampleScene';
import { writeMetadata } from './writeMetadata';

async function withWords(bytes: Uint8Array, words: PhotoMetadata): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'toasoan-sample-'));
  const file = path.join(folder, 'photo.jpg');
  try {
    await writeFile(file, bytes);
    await writeMetadata([{ file, format: 'jpeg', role: 'width' }], words);
    return await readFile(file);
  } catch (error) {
    if (error instanceof DeskError && error.code === 'toolMissing') return bytes;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A drawn photo for the sample library, with its words written in as an agency would; without them where exiftool is
 * missing. The same scene, seed and words give the same bytes on one machine.
 */
export async function makeSamplePhoto(
  scene: SampleScene,
  seed: number,
  words: PhotoMetadata,
): Promise<Uint8Array> {
  const drawn = await photoTools().pool.run<'draw'>({ type: 'draw', scene, seed });
  if (drawn.status === 'refused') throw new Error(`a sample photo was refused: ${drawn.code}`);
  return withWords(drawn.bytes, words);
}
