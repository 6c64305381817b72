import path from 'node:path';
import { type Exiftool, openExiftool } from './exiftool';
import { photoLines } from './photoLine';
import { openPhotoPool, type PhotoPool } from './photoPool';

/** What the photo room keeps running: workers for pixels, one exiftool process for words. */
export type PhotoTools = { readonly pool: PhotoPool; readonly exiftool: Exiftool };

type PhotoToolOptions = {
  /** The built worker; beside the running bundle unless a test says otherwise. */
  readonly workerFile?: string;
  readonly exiftoolPath?: string;
};

let tools: PhotoTools | undefined;
let chosen: PhotoToolOptions = {};

/** Which worker and which exiftool; kept beyond `closePhotoTools`. */
export function choosePhotoTools(options: PhotoToolOptions): void {
  if (tools !== undefined) throw new Error('the photo tools are open already');
  chosen = options;
}

export function photoTools(): PhotoTools {
  tools ??= {
    pool: openPhotoPool(photoLines(chosen.workerFile ?? path.join(__dirname, 'photoWorker.cjs'))),
    exiftool: openExiftool(chosen.exiftoolPath),
  };
  return tools;
}

/** Ends the workers and the exiftool process; the next use starts new ones. */
export async function closePhotoTools(): Promise<void> {
  const open = tools;
  tools = undefined;
  await Promise.all([open?.pool.close(), open?.exiftool.close()]);
}
