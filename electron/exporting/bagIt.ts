import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeDay } from '../../shared/export/newsroomTime';
import { atOnce } from './atOnce';
import { digestOf, filesAtOnce, sha256, writeManifest } from './manifest';
import type { BundlePlan } from './planBundle';
import { readFolder } from './readFolder';

function writeBagInfo({ uuid, order }: BundlePlan, bytes: number, files: number): string {
  const lines = [
    'Bag-Software-Agent: Toa Soan',
    `Bagging-Date: ${writeDay(order.exportedAt)}`,
    `External-Identifier: urn:uuid:${uuid}`,
    `Payload-Oxum: ${bytes}.${files}`,
  ];
  return `${lines.join('\n')}\n`;
}

const isPayload = (name: string) => name.startsWith('data/');

/** Makes a bag (RFC 8493) of a folder whose payload lies in `data/`; whatever lies beside it is listed as tag files. */
export async function writeBag(folder: string, plan: BundlePlan): Promise<void> {
  const reader = await readFolder(folder);
  const digests = new Map<string, string>();
  const carried = new Map<string, string>();
  await atOnce(reader.entries, filesAtOnce, async ({ name }) => {
    (isPayload(name) ? digests : carried).set(name, await digestOf(reader, name));
  });
  const payload = reader.entries.filter(({ name }) => isPayload(name));
  const bytes = payload.reduce((sum, file) => sum + file.bytes, 0);
  const tags = {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'bag-info.txt': writeBagInfo(plan, bytes, digests.size),
    'manifest-sha256.txt': writeManifest(digests),
  };
  const own = Object.entries(tags).map(([name, content]) => [name, sha256(content)] as const);
  const tagDigests = new Map([...own, ...carried]);
  const all = { ...tags, 'tagmanifest-sha256.txt': writeManifest(tagDigests) };
  for (const [name, content] of Object.entries(all)) {
    await writeFile(path.join(folder, name), content, { flag: 'wx' });
  }
}
