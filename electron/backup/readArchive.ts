import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { isSafeName } from '../exporting/bundleReader';
import { type Digests, readManifest, sha256 } from '../exporting/manifest';
import { openZip } from '../exporting/openZip';
import { diskProblem } from '../library/disk';
import { DeskError } from '../../shared/problems';
import { archiveLimits, bagTexts, payloadFolder, topFolder } from './archiveLayout';

export type ArchivedFile = { readonly name: string; readonly bytes: number; readonly digest: string };

/** A backup whose manifest is sound; the files themselves are judged while they are read. */
export type Archive = {
  /** Names inside the library, parted by `/`. */
  readonly files: readonly ArchivedFile[];
  open(file: ArchivedFile): Promise<Readable>;
  /** Stops whoever reads from it, also inside a file. */
  readonly signal: AbortSignal;
  close(): void;
};

const fileTypeMask = 0o170000;
const fileTypes = [0, 0o100000];

/** A plain file of the one top folder, under a name that stays inside it on every system. */
function isHarmless({ fileName, externalFileAttributes, uncompressedSize }: Entry): boolean {
  const type = (externalFileAttributes >>> 16) & fileTypeMask;
  const limit = fileName.startsWith(`${topFolder}/${payloadFolder}/`)
    ? archiveLimits.fileBytes
    : archiveLimits.textBytes;
  return (
    fileName.startsWith(`${topFolder}/`) &&
    isSafeName(fileName) &&
    fileTypes.includes(type) &&
    uncompressedSize <= limit
  );
}

/** Refuses the whole archive for one entry that no backup of ours would hold. */
function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  const folded = new Set<string>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      const fold = entry.fileName.toLowerCase();
      if (!isHarmless(entry) || folded.has(fold) || entries.size >= archiveLimits.entries) {
        reject(new Error(`${entry.fileName} belongs into no backup`));
        return;
      }
      folded.add(fold);
      entries.set(entry.fileName.slice(topFolder.length + 1), entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function openStream(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error);
      else resolve(stream);
    });
  });
}

async function readText(zip: ZipFile, entry: Entry | undefined): Promise<string> {
  if (entry === undefined) throw new Error('a text of the bag is missing');
  const chunks: Buffer[] = [];
  for await (const chunk of await openStream(zip, entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** The manifest is held against its own digest before it is believed. */
async function readDigests(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<Digests> {
  const tags = readManifest(await readText(zip, entries.get(bagTexts.tagManifest)));
  for (const name of [bagTexts.declaration, bagTexts.information, bagTexts.manifest]) {
    const text = await readText(zip, entries.get(name));
    if (tags?.get(name) !== sha256(text)) throw new Error(`${name} was changed`);
  }
  const digests = readManifest(await readText(zip, entries.get(bagTexts.manifest)));
  if (digests === undefined) throw new Error('the manifest cannot be read');
  return digests;
}

/** Exactly the files of the manifest: none is missing, none is extra. */
function matchFiles(entries: ReadonlyMap<string, Entry>, digests: Digests): readonly ArchivedFile[] {
  const payload = [...entries].filter(([name]) => name.startsWith(`${payloadFolder}/`));
  const texts = Object.values(bagTexts).length;
  if (payload.length !== digests.size || entries.size !== digests.size + texts) {
    throw new Error('the manifest does not name what is there');
  }
  return payload.map(([name, { uncompressedSize }]) => {
    const digest = digests.get(name);
    if (digest === undefined) throw new Error(`${name} is not in the manifest`);
    return { name: name.slice(payloadFolder.length + 1), bytes: uncompressedSize, digest };
  });
}

export const damagedArchive = (file: string, error: unknown) => {
  const problem = diskProblem(error, path.basename(file));
  return problem instanceof DeskError
    ? problem
    : new DeskError('backupDamaged', path.basename(file), { cause: error });
};

async function readBag(zip: ZipFile, signal: AbortSignal): Promise<Archive> {
  const entries = await listEntries(zip);
  const files = matchFiles(entries, await readDigests(zip, entries));
  return {
    files,
    signal,
    open({ name }) {
      const entry = entries.get(`${payloadFolder}/${name}`);
      if (entry === undefined) throw new Error(`${name} is not in the archive`);
      return openStream(zip, entry);
    },
    close: () => {
      zip.close();
    },
  };
}

/** Throws DeskError backupDamaged for a file that is no backup, was cut, or names what no backup holds. */
export async function openArchive(file: string, signal: AbortSignal): Promise<Archive> {
  try {
    const zip = await openZip(file);
    try {
      return await readBag(zip, signal);
    } catch (error) {
      zip.close();
      throw error;
    }
  } catch (error) {
    throw damagedArchive(file, error);
  }
}

/**
 * Reads one file to its end; throws where it is not, byte for byte, what the manifest says, and the signal's reason once
 * it is aborted: a film may be as large as all the rest.
 */
export async function readArchived(
  archive: Archive,
  file: ArchivedFile,
  receive: (chunk: Buffer) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const hash = createHash('sha256');
  for await (const chunk of await archive.open(file)) {
    archive.signal.throwIfAborted();
    hash.update(chunk as Buffer);
    await receive(chunk as Buffer);
  }
  if (hash.digest('hex') !== file.digest) throw new Error(`${file.name} was changed`);
}
