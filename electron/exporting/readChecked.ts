import { DeskError } from '../../shared/problems';
import type { BundleReader } from './bundleReader';
import { sha256 } from './manifest';
import { manifestName, readListed, tagManifestName } from './verifyBundle';

export type ReadChecked = (name: string, limit: number) => Promise<Buffer | undefined>;

async function readWhole(reader: BundleReader, name: string, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of await reader.open(name)) {
    chunks.push(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    if (bytes > limit) throw new DeskError('fileTooLarge', name);
  }
  return Buffer.concat(chunks);
}

/**
 * Reads files of a bundle that was judged whole, each once more against its digest: the disk it lies on may be another's.
 * Undefined for a name that the bundle does not list, and for a file that is larger than its limit.
 */
export async function checkedReader(reader: BundleReader): Promise<ReadChecked> {
  const listed = [await readListed(reader, manifestName), await readListed(reader, tagManifestName)];
  const expected = new Map(listed.flatMap((digests) => [...(digests ?? [])]));
  const sizes = new Map(reader.entries.map(({ name, bytes }) => [name, bytes]));
  return async (name, limit) => {
    const digest = expected.get(name);
    if (digest === undefined || (sizes.get(name) ?? Infinity) > limit) return undefined;
    const bytes = await readWhole(reader, name, limit);
    if (sha256(bytes) !== digest) throw new DeskError('bundleUnreadable', name);
    return bytes;
  };
}
