import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fromRandomAccessReader, RandomAccessReader, type ZipFile } from 'yauzl';

const pieceBytes = 256 * 1024;

async function* readRange(file: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end;) {
    const length = Math.min(pieceBytes, end - at);
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, at);
    // yauzl counts, and says that bytes are missing.
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

/**
 * In place of yauzl's own, in which several streams wait for each other's reads: one that ends meanwhile, because it is
 * damaged or the disk is full, makes it throw where nobody can catch it.
 */
class ZipReader extends RandomAccessReader {
  constructor(readonly file: FileHandle) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(readRange(this.file, start, end), { objectMode: false });
  }

  override read(
    ...[buffer, offset, length, position, callback]: Parameters<RandomAccessReader['read']>
  ): void {
    this.file
      .read(buffer, offset, length, position)
      .then(({ bytesRead }) => callback(bytesRead < length ? new Error('the zip is cut') : null), callback);
  }

  override close(callback: (error: Error | null) => void): void {
    this.file.close().then(() => callback(null), callback);
  }
}

const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };

/** Stops at names that would leave the folder, and at sizes that lie. The caller closes it. */
export async function openZip(file: string): Promise<ZipFile> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    return await new Promise((resolve, reject) => {
      fromRandomAccessReader(new ZipReader(handle), size, options, (error, zip) => {
        if (error) reject(error);
        else resolve(zip);
      });
    });
  } catch (error) {
    await handle.close();
    throw error;
  }
}
