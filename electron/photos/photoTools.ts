import path from 'node:path';
import { type Exiftool, openExiftool } from './exiftool';
import type { StartPhotoLine } from './photoLine';
import { openPhotoPool, type PhotoPool } from './photoPool';
import { photoThreads } from './photoThread';

/** What the photo room keeps running: workers for pixels, one exiftool process for words. */
export type PhotoTools = { readonly pool: PhotoPool; readonly exiftool: Exiftool };

type PhotoToolOptions = { readonly startLine?: StartPhotoLine; readonly exiftoolPath?: string };

let tools: PhotoTools | undefined;
let chosen: PhotoToolOptions = {};

/** The worker lies beside the running bundle. */
export const builtPhotoWorker = () => path.join(__dirname, 'photoWorker.cjs');

/** How the workers run, where not as threads of this process, and which exiftool; kept beyond `closePhotoTools`. */
export function choosePhotoTools(options: PhotoToolOptions): void {
  if (tools !== undefined) throw new Error('the photo tools are open already');
  chosen = options;
}

export function photoTools(): PhotoTools {
  tools ??= {
    pool: openPhotoPool(chosen.startLine ?? photoThreads(builtPhotoWorker())),
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
