import { openExiftool } from '../../../../electron/photos/exiftool';

/** Reads one photo, says so, and stays until it is killed. */
async function readAndStay([photo = '']: readonly string[]): Promise<void> {
  await openExiftool().read(photo, ['-ImageWidth']);
  process.stdout.write('read');
  setInterval(() => undefined, 1000);
}

void readAndStay(process.argv.slice(2));
