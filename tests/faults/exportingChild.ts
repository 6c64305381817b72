import { createWriteStream, writeSync } from 'node:fs';
import path from 'node:path';
import yazl from 'yazl';
import { exportArticles } from '../../electron/exporting/exportArticles';
import { openLibrary } from '../../electron/library/openLibrary';
import { closePhotoTools } from '../../electron/photos/photoTools';

/**
 * Exports the articles of a library so many times and says the path of each bundle. `local` is the control of F22: a
 * zip whose times are those of the clock on the wall.
 */
const [, , way, folder = '', out = '', cacheFolder = '', times = '1', ...ids] = process.argv;
const say = (words: string) => writeSync(1, `${words}\n`);

async function exportBundles(): Promise<void> {
  const library = await openLibrary(folder, { create: false, reserveBytes: 4096 });
  await library.indexed();
  say('ready');
  for (let time = 0; time < Number(times); time += 1) {
    const outcome = await exportArticles({
      library,
      ids,
      out,
      isZip: way === 'zip' || (way === 'either' && time % 2 === 0),
      formats: ['html', 'ninjs', 'text'],
      override: 'Thử máy',
      cacheFolder,
      exportedBy: 'lan.anh',
      now: new Date('2026-11-22T01:02:03Z'),
    });
    if (outcome.status !== 'exported') throw new Error(JSON.stringify(outcome));
    say(outcome.path);
  }
  await library.close();
  await closePhotoTools();
}

function zipWithLocalTimes(): void {
  const zip = new yazl.ZipFile();
  const file = path.join(out, 'local.zip');
  zip.addBuffer(Buffer.from('Bản tin'), 'bài.txt', { mtime: new Date('2026-11-22T01:02:03Z') });
  zip.end();
  zip.outputStream.pipe(createWriteStream(file)).on('close', () => say(file));
}

if (way === 'local') zipWithLocalTimes();
else void exportBundles();
