import path from 'node:path';
import { type Exiftool, openExiftool } from './exiftool';
import { openPhotoPool, type PhotoPool } from './photoPool';

/** What the photo room keeps running: worker threads for pixels, one exiftool process for words. */
export type PhotoTools = { readonly pool: PhotoPool; readonly exiftool: Exiftool };

let tools: PhotoTools | undefined;

/** Only needed where the worker does not lie beside the running bundle, as in tests. */
export function openPhotoTools(options: {
  readonly workerFile?: string;
  readonly exiftoolPath?: string;
}): PhotoTools {
  if (tools !== undefined) throw new Error('the photo tools are open already');
  const workerFile = options.workerFile ?? path.join(__dirname, 'photoWorker.cjs');
  tools = { pool: openPhotoPool(workerFile), exiftool: openExiftool(options.exiftoolPath) };
  return tools;
}

export function photoTools(): PhotoTools {
  return tools ?? openPhotoTools({});
}

/** Ends the workers and the exiftool process; the next use starts new ones. */
export async function closePhotoTools(): Promise<void> {
  const open = tools;
  tools = undefined;
  await Promise.all([open?.pool.close(), open?.exiftool.close()]);
}
