import { writeSync } from 'node:fs';
import { importBundle } from '../../../../electron/exporting/importBundle';
import { openLibrary } from '../../../../electron/library/openLibrary';
import { closePhotoTools } from '../../../../electron/photos/photoTools';

/** Brings a bundle into a library, and says each step, until it is killed or done. */
const [, , bundle = '', folder = ''] = process.argv;

async function bring(): Promise<void> {
  const library = await openLibrary(folder, { create: true, reserveBytes: 4096 });
  const onProgress = (step: string, done: number) => writeSync(1, `${step} ${done}\n`);
  await importBundle(library, bundle, { onProgress });
  await library.close();
  await closePhotoTools();
}

void bring().then(() => writeSync(1, 'done\n'));
