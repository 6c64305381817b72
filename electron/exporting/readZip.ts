import type { Readable } from 'node:stream';
import type { BundleProblem } from '../../shared/bundle';
import type { Entry, ZipFile } from 'yauzl';
import { bundleLimits, type BundleReader, harmlessBytes, sortOut } from './bundleReader';
import { openZip } from './openZip';

const fileTypeMask = 0o170000;
const link = 0o120000;

type Listing = { readonly entries: readonly Entry[]; readonly problems: readonly BundleProblem[] };

/** yauzl stops at the first name that would leave the folder: what came before is still judged. */
function problemOf(error: Error): BundleProblem {
  const isName = /relative path|absolute path|invalid characters/i.test(error.message);
  return { code: isName ? 'hostileName' : 'unreadable', file: error.message };
}

function listEntries(zip: ZipFile): Promise<Listing> {
  const entries: Entry[] = [];
  return new Promise((resolve) => {
    const finish = (...problems: readonly BundleProblem[]) => resolve({ entries, problems });
    zip.on('error', (error: Error) => finish(problemOf(error)));
    zip.on('end', () => finish());
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > bundleLimits.entries) finish({ code: 'tooLarge', file: String(zip.entryCount) });
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

const isFolder = ({ fileName }: Entry) => fileName.endsWith('/');

function judgeEntry(entry: Entry): readonly BundleProblem[] {
  const { fileName: file, compressedSize, uncompressedSize, externalFileAttributes } = entry;
  if (((externalFileAttributes >>> 16) & fileTypeMask) === link) return [{ code: 'link', file }];
  const isBomb = uncompressedSize > harmlessBytes && uncompressedSize > compressedSize * bundleLimits.ratio;
  return isBomb ? [{ code: 'tooLarge', file }] : [];
}

function openStream(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error);
      else resolve(stream);
    });
  });
}

/** The one top folder of the zip is the bag; anything beside it is extra. Sizes that lie are found while reading. */
export async function readZip(file: string): Promise<BundleReader> {
  const zip = await openZip(file);
  const { entries, problems } = await listEntries(zip);
  const files = entries.filter((entry) => !isFolder(entry));
  const top = `${files[0]?.fileName.split('/')[0] ?? ''}/`;
  const refused = files.flatMap((entry) =>
    entry.fileName.startsWith(top) ? judgeEntry(entry) : [{ code: 'extra' as const, file: entry.fileName }],
  );
  const isRefused = new Set(refused.map((problem) => problem.file));
  const sound = files.filter(({ fileName }) => !isRefused.has(fileName));
  const listed = sortOut(
    sound.map(({ fileName, uncompressedSize }) => ({
      name: fileName.slice(top.length),
      bytes: uncompressedSize,
    })),
  );
  const byName = new Map(sound.map((entry) => [entry.fileName.slice(top.length), entry]));
  return {
    entries: listed.entries,
    problems: [...problems, ...refused, ...listed.problems],
    open: (name) => {
      const entry = byName.get(name);
      if (entry === undefined) throw new Error(`${name} is not in the bundle`);
      return openStream(zip, entry);
    },
    close: () => {
      zip.close();
    },
  };
}
