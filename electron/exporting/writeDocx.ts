import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { renderDocx } from '../../shared/export/docx/renderDocx';
import type { NodePage } from './nodeFormats';
import { packedAt } from './zipFolder';

/** In bytes; to pack so little costs more than it saves. */
const little = 1024;

/** The article as a text document, with the pictures that lie in its folder; the same bytes for the same article. */
export async function writeDocx({ page, folder }: NodePage): Promise<Uint8Array> {
  const zip = new ZipFile();
  const packed = buffer(zip.outputStream);
  for (const part of renderDocx(page)) {
    const isText = 'xml' in part;
    const bytes = isText ? Buffer.from(part.xml) : await readFile(path.join(folder, part.href));
    zip.addBuffer(bytes, part.name, packedAt(isText && bytes.length > little));
  }
  zip.end();
  return packed;
}
