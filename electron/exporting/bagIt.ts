import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeDay } from '../../shared/export/newsroomTime';
import { sha256, writeManifest } from './manifest';
import type { BundlePlan } from './planBundle';
import { readFolder } from './readFolder';

async function digest(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function writeBagInfo({ uuid, order }: BundlePlan, bytes: number, files: number): string {
  const lines = [
    'Bag-Software-Agent: Toa Soan',
    `Bagging-Date: ${writeDay(order.exportedAt)}`,
    `External-Identifier: urn:uuid:${uuid}`,
    `Payload-Oxum: ${bytes}.${files}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Makes a bag (RFC 8493) of a folder whose payload lies in `data/`; whatever lies beside it is listed as tag files. */
export async function writeBag(folder: string, plan: BundlePlan): Promise<void> {
  const { entries } = await readFolder(folder);
  const digests = new Map<string, string>();
  const carried = new Map<string, string>();
  let bytes = 0;
  for (const { name } of entries) {
    const file = path.join(folder, name);
    const isPayload = name.startsWith('data/');
    (isPayload ? digests : carried).set(name, await digest(file));
    if (isPayload) bytes += (await stat(file)).size;
  }
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
