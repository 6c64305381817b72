import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { sha256, writeManifest } from '../exporting/manifest';
import { hasCode, realDisk } from '../library/disk';
import { syncFile } from '../library/durable';
import { isOwnPlace } from '../library/doctor/fileRole';
import { listFiles } from '../library/doctor/listFiles';
import { DeskError } from '../../shared/problems';
import { type ArchivePlaces, rememberPlaces } from './archivePlaces';
import {
  bagTexts,
  isBackedUp,
  isPackedAlready,
  payloadFolder,
  toArchiveName,
  toSafeName,
  topFolder,
} from './archiveLayout';

export type Written = {
  readonly files: number;
  readonly bytes: number;
  readonly articles: number;
  /** Places of files where something else stood. */
  readonly leftOut: number;
};

type Growing = { readonly digests: Map<string, string>; bytes: number; articles: number; leftOut: number };

export type WriteOptions = {
  readonly folder: string;
  readonly libraryId: string;
  readonly target: string;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
};

const mode = 0o100600;
const articleName = /^articles\W[0-9a-f]{2}\W[0-9a-f]{32}\.json$/;

/** Undefined where there is nothing, null for what is no file: a pipe would be waited for without end. */
async function openIfThere(file: string): Promise<FileHandle | undefined | null> {
  try {
    return (await stat(file)).isFile() ? await open(file, 'r') : null;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

type Job = WriteOptions & { readonly zip: ZipFile; readonly growing: Growing; readonly stopped: AbortSignal };

function countInto(hash: Hash, count: (bytes: number) => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      count(chunk.length);
      done(null, chunk);
    },
  });
}

/**
 * The file as it stood when it was opened: every change of the library replaces files whole. False: it has gone. What
 * is no file is left out and counted.
 */
async function addFile(
  { zip, folder, growing, stopped }: Job,
  name: string,
  keptAs: string,
): Promise<boolean> {
  const handle = await openIfThere(path.join(folder, name));
  if (handle === undefined) return false;
  if (handle === null) {
    growing.leftOut += 1;
    return true;
  }
  const { mtime } = await handle.stat();
  const hash = createHash('sha256');
  const counted = countInto(hash, (bytes) => (growing.bytes += bytes));
  const inArchive = `${payloadFolder}/${toArchiveName(keptAs)}`;
  zip.addReadStream(counted, `${topFolder}/${inArchive}`, {
    mtime,
    mode,
    compress: !isPackedAlready(name),
  });
  const read = finished(counted, { signal: stopped });
  await Promise.all([pipeline(handle.createReadStream(), counted, { signal: stopped }), read]);
  growing.digests.set(inArchive, hash.digest('hex'));
  if (articleName.test(keptAs)) growing.articles += 1;
  return true;
}

/** Two foreign names that differ in their case only could not be restored side by side everywhere. */
const fold = (name: string) => name.toLowerCase();

type Kept = { readonly name: string; readonly as: string };

function listKept(
  names: readonly string[],
  keptAs: ArchivePlaces,
  done: ReadonlySet<string>,
): readonly Kept[] {
  return names.flatMap((name) => {
    const kept = keptAs(name);
    if (kept === undefined) return [];
    const as = toSafeName(kept);
    return done.has(fold(as)) ? [] : [{ name, as }];
  });
}

/** A backup that leaves out what lies behind a link, or in a folder that may not be read, would be none. */
async function listWhole(folder: string): Promise<readonly string[]> {
  const { files, links, refused } = await listFiles(folder);
  const link = links.find(isOwnPlace);
  if (link !== undefined) throw new DeskError('libraryLinked', link);
  if (refused[0] !== undefined) throw new DeskError('accessDenied', refused[0]);
  return files;
}

/** Moves meanwhile, to the bin for example, show as new names: they are looked for until there are none. */
async function addFiles(job: Job): Promise<void> {
  const done = new Set<string>();
  // The last generation of a record comes before the current one, which a save meanwhile can then only make newer.
  const look = async () => (await listWhole(job.folder)).filter(isBackedUp).sort().reverse();
  let names = await look();
  const keptAs = rememberPlaces(names);
  for (;;) {
    const kept = listKept(names, keptAs, done);
    if (kept.length === 0) return;
    for (const [index, { name, as }] of kept.entries()) {
      job.stopped.throwIfAborted();
      if (!done.has(fold(as)) && (await addFile(job, name, as))) done.add(fold(as));
      job.onProgress(index + 1, kept.length);
    }
    names = await look();
  }
}

function addTexts({ zip, libraryId, now, growing: { digests, bytes } }: Job): void {
  const texts = {
    [bagTexts.declaration]: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    [bagTexts.information]: [
      'Bag-Software-Agent: Toa Soan',
      `Bagging-Date: ${now.toISOString().slice(0, 10)}`,
      `External-Identifier: toasoan-library:${libraryId}`,
      `Payload-Oxum: ${bytes}.${digests.size}\n`,
    ].join('\n'),
    [bagTexts.manifest]: writeManifest(digests),
  };
  const tags = new Map(Object.entries(texts).map(([name, text]) => [name, sha256(text)]));
  for (const [name, text] of Object.entries({ ...texts, [bagTexts.tagManifest]: writeManifest(tags) })) {
    zip.addBuffer(Buffer.from(text), `${topFolder}/${name}`, { mtime: now, mode });
  }
  zip.end();
}

/** Resolves when the bytes are on the disk; the caller removes the file when this throws. */
export async function writeArchive(options: WriteOptions): Promise<Written> {
  const stop = new AbortController();
  const abort = () => {
    stop.abort(options.signal.reason);
  };
  options.signal.addEventListener('abort', abort, { once: true });
  const zip = new ZipFile();
  zip.once('error', (error: Error) => {
    stop.abort(error);
  });
  const growing: Growing = { digests: new Map(), bytes: 0, articles: 0, leftOut: 0 };
  const file = createWriteStream(options.target, { flags: 'wx', mode: 0o600 });
  const writing = pipeline(Readable.from(zip.outputStream), file, { signal: stop.signal });
  const job: Job = { ...options, zip, growing, stopped: stop.signal };
  const adding = addFiles(job).then(() => {
    addTexts(job);
  });
  // Whichever fails first stops the other, and its reason is the one that is told.
  const failed = (error: unknown) => {
    stop.abort(error);
  };
  await Promise.all([adding.catch(failed), writing.catch(failed)]);
  options.signal.removeEventListener('abort', abort);
  stop.signal.throwIfAborted();
  await syncFile(realDisk, options.target);
  const { digests, ...counts } = growing;
  return { files: digests.size, ...counts };
}
