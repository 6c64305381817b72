import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { BundleProblem } from '../../shared/bundle';
import { DeskError } from '../../shared/problems';
import { atOnce } from './atOnce';
import { auditPage } from './auditPage';
import { diskProblem } from '../library/disk';
import { type BundleEntry, bundleLimits, type BundleReader } from './bundleReader';
import { type Digests, digestOf, filesAtOnce, readManifest } from './manifest';
import { type FolderDisk, readFolder } from './readFolder';
import { readZip } from './readZip';

export type BundleVerdict = {
  readonly ok: boolean;
  readonly problems: readonly BundleProblem[];
  /** Files of the payload. */
  readonly files: number;
};

export type VerifyOptions = {
  /** How a folder is read. */
  readonly disk?: FolderDisk;
  readonly signal?: AbortSignal;
  readonly onFile?: (done: number, total: number) => void;
};

export const manifestName = 'manifest-sha256.txt';
export const tagManifestName = 'tagmanifest-sha256.txt';
const isPayload = (name: string) => name.startsWith('data/');
const isPage = (name: string) => /^data\/.*\.html?$/i.test(name);

async function readText(reader: BundleReader, name: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await reader.open(name)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

export async function readListed(reader: BundleReader, name: string): Promise<Digests | undefined> {
  const entry = reader.entries.find((each) => each.name === name);
  return entry !== undefined && entry.bytes <= bundleLimits.textBytes
    ? readManifest(await readText(reader, name))
    : undefined;
}

/** A file that the zip cannot give back whole counts as changed. */
async function judgeFile(
  reader: BundleReader,
  name: string,
  expected: string,
): Promise<readonly BundleProblem[]> {
  try {
    return (await digestOf(await reader.open(name))) === expected ? [] : [{ code: 'changed', file: name }];
  } catch {
    return [{ code: 'changed', file: name }];
  }
}

async function judgePage(
  reader: BundleReader,
  { name: page, bytes }: BundleEntry,
  names: ReadonlySet<string>,
): Promise<readonly BundleProblem[]> {
  if (bytes > bundleLimits.textBytes) return [{ code: 'tooLarge', file: page }];
  const hasFile = (href: string) => {
    const [address = ''] = href.split(/[?#]/);
    return names.has(path.posix.join(path.posix.dirname(page), address));
  };
  const text = await readText(reader, page);
  const problems = auditPage(text, { isFragment: !/<html/i.test(text), hasFile });
  return problems.map(({ code, found }) => ({ code: 'pageNotAllowed', file: `${page}: ${code} ${found}` }));
}

async function judgeContent(
  reader: BundleReader,
  expected: Digests,
  { signal, onFile }: VerifyOptions,
): Promise<readonly BundleProblem[]> {
  const names = new Set(reader.entries.map(({ name }) => name));
  const found = new Map<string, readonly BundleProblem[]>();
  await atOnce([...expected], filesAtOnce, async ([name, digest]) => {
    signal?.throwIfAborted();
    const missing: BundleProblem = { code: 'missing', file: name };
    found.set(name, names.has(name) ? await judgeFile(reader, name, digest) : [missing]);
    onFile?.(found.size, expected.size);
  });
  return [...expected.keys()].flatMap((name) => found.get(name) ?? []);
}

/** What is missing, changed, extra or hostile; nothing of it is believed before. */
async function judgeBundle(reader: BundleReader, options: VerifyOptions): Promise<BundleVerdict> {
  const payload = reader.entries.filter(({ name }) => isPayload(name));
  const verdict = (problems: readonly BundleProblem[]) => {
    const all = [...reader.problems, ...problems];
    return { ok: all.length === 0, problems: all, files: payload.length };
  };
  const total = reader.entries.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > bundleLimits.bytes) return verdict([{ code: 'tooLarge', file: '' }]);
  const [manifest, tags] = [
    await readListed(reader, manifestName),
    await readListed(reader, tagManifestName),
  ];
  const hasEntry = (wanted: string) => reader.entries.some(({ name }) => name === wanted);
  const hasBagIt = hasEntry('bagit.txt');
  if (!hasBagIt || manifest === undefined) {
    return verdict([{ code: 'notABag', file: hasBagIt ? manifestName : 'bagit.txt' }]);
  }
  // A bag may do without it; one that cannot be read would leave all that it lists unjudged.
  if (tags === undefined && hasEntry(tagManifestName)) {
    return verdict([{ code: 'changed', file: tagManifestName }]);
  }
  const expected = new Map([...manifest, ...(tags ?? [])]);
  const extra = reader.entries
    .filter(
      ({ name }) =>
        !expected.has(name) && (isPayload(name) || (tags !== undefined && name !== tagManifestName)),
    )
    .map(({ name }): BundleProblem => ({ code: 'extra', file: name }));
  const names = new Set(reader.entries.map(({ name }) => name));
  const pages: BundleProblem[] = [];
  for (const entry of payload.filter(({ name }) => isPage(name))) {
    pages.push(...(await judgePage(reader, entry, names)));
  }
  return verdict([...(await judgeContent(reader, expected, options)), ...extra, ...pages]);
}

async function openBundle(bundle: string, disk?: FolderDisk): Promise<BundleReader> {
  try {
    return (await stat(bundle)).isDirectory() ? await readFolder(bundle, disk) : await readZip(bundle);
  } catch (error) {
    const problem = diskProblem(error, path.basename(bundle));
    throw problem instanceof DeskError
      ? problem
      : new DeskError('bundleUnreadable', path.basename(bundle), { cause: error });
  }
}

/** Throws DeskError bundleUnreadable for a file that is no zip at all. */
export async function withBundle<Result>(
  bundle: string,
  work: (reader: BundleReader) => Promise<Result>,
  disk?: FolderDisk,
): Promise<Result> {
  const reader = await openBundle(bundle, disk);
  try {
    return await work(reader);
  } finally {
    reader.close();
  }
}

/** Reads a bundle, a folder or a zip, from anyone, and says what is missing, changed, extra or hostile. */
export const verifyBundle = (bundle: string, options: VerifyOptions = {}): Promise<BundleVerdict> =>
  withBundle(bundle, (reader) => judgeBundle(reader, options), options.disk);
