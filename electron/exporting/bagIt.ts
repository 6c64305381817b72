import { writeDay } from '../../shared/export/newsroomTime';
import type { BagLabel } from './exportJobs';
import { sha256, writeManifest } from './manifest';

/** What is known of one file: its SHA-256 and its length. */
export type SizedDigest = { readonly digest: string; readonly bytes: number };

const isPayload = (name: string) => name.startsWith('data/');

function writeBagInfo({ uuid, exportedAt }: BagLabel, payload: readonly SizedDigest[]): string {
  const total = payload.reduce((sum, { bytes }) => sum + bytes, 0);
  const lines = [
    'Bag-Software-Agent: Toa Soan',
    `Bagging-Date: ${writeDay(exportedAt)}`,
    `External-Identifier: urn:uuid:${uuid}`,
    `Payload-Oxum: ${total}.${payload.length}`,
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * The tag files that make a bag (RFC 8493) of a folder whose payload lies in `data/`; whatever lies beside it is listed
 * as tag files too.
 */
export function writeTagFiles(
  files: ReadonlyMap<string, SizedDigest>,
  label: BagLabel,
): Readonly<Record<string, string>> {
  const payload = [...files].filter(([name]) => isPayload(name));
  const carried = [...files].filter(([name]) => !isPayload(name));
  const digests = (some: typeof payload) => some.map(([name, { digest }]) => [name, digest] as const);
  const tags = {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'bag-info.txt': writeBagInfo(
      label,
      payload.map(([, each]) => each),
    ),
    'manifest-sha256.txt': writeManifest(new Map(digests(payload))),
  };
  const own = Object.entries(tags).map(([name, content]) => [name, sha256(content)] as const);
  return { ...tags, 'tagmanifest-sha256.txt': writeManifest(new Map([...own, ...digests(carried)])) };
}
