import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { realDisk } from '../library/disk';
import { syncFile } from '../library/durable';
import { readFolder } from './readFolder';

/**
 * Local time, because the zip's clock field is read from it: the same bytes in every time zone. The
 * third of January, because yazl raises what lies before its own first of January, and it fixed that
 * instant in the time zone in which the program started.
 */
const noTime = () => new Date(1980, 0, 3);

/** How a file of a zip is packed so that the same files make the same bytes. */
export const packedAt = (isCompressed: boolean) => ({
  mtime: noTime(),
  mode: 0o100644,
  compress: isCompressed,
  forceDosTimestamp: true,
});

const isPacked = (name: string) => /\.(jpe?g|webp|png|heic|woff2)$/i.test(name);

/** One zip whose single top folder is `top`; byte-identical for the same files, and safe from a power cut. */
export async function zipFolder(
  folder: string,
  top: string,
  target: string,
  signal: AbortSignal,
): Promise<void> {
  const { entries } = await readFolder(folder);
  const names = entries.map(({ name }) => name).sort();
  const zip = new ZipFile();
  const packed = Readable.from(zip.outputStream);
  zip.once('error', (error: Error) => packed.destroy(error));
  for (const name of names) {
    zip.addFile(path.join(folder, name), `${top}/${name}`, packedAt(!isPacked(name)));
  }
  zip.end();
  await pipeline(packed, createWriteStream(target, { flags: 'wx' }), { signal });
  await syncFile(realDisk, target);
}
