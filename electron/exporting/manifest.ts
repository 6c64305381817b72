import { createHash } from 'node:crypto';

export type Digests = ReadonlyMap<string, string>;

export const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

export async function digestOf(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/** Files that are read or written at once: each waits more than it works. */
export const filesAtOnce = 8;

const byName = ([a]: readonly [string, string], [b]: readonly [string, string]) =>
  a < b ? -1 : a > b ? 1 : 0;

/** BagIt manifest: a digest and a name a line, in the order of the names' code units. */
export function writeManifest(digests: Digests): string {
  return [...digests]
    .sort(byName)
    .map(([name, digest]) => `${digest}  ${name}\n`)
    .join('');
}

/**
 * Undefined when a line is not one, or two of them say otherwise of one file; RFC 8493 percent-encodes line breaks
 * and the percent sign in names.
 */
export function readManifest(text: string): Digests | undefined {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line !== '');
  const parsed = lines.map((line) => /^([0-9a-f]{64})[ \t]+\*?(.+)$/i.exec(line));
  const digests = new Map<string, string>();
  for (const match of parsed) {
    const [, digest, name] = match ?? [];
    if (digest === undefined || name === undefined) return undefined;
    const file = name.replace(/^\.\//, '').replace(/%(0a|0d|25)/gi, decodeURIComponent);
    const known = digests.get(file);
    if (known !== undefined && known !== digest.toLowerCase()) return undefined;
    digests.set(file, digest.toLowerCase());
  }
  return digests;
}
