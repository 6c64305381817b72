import { createHash } from 'node:crypto';

/** The file format this app writes and the newest it understands. */
export const recordFormat = 1;

/** What a record file holds. `body` is not looked into here. */
export type RecordContent = { readonly revision: number; readonly savedAt: string; readonly body: unknown };

type Header = {
  readonly format: number;
  readonly id: string;
  readonly rev: number;
  readonly savedAt: string;
  readonly length: number;
};

export type DecodedRecord =
  | { readonly status: 'valid'; readonly checksum: string; readonly content: RecordContent }
  | { readonly status: 'newerFormat' }
  | { readonly status: 'damaged' };

const damaged: DecodedRecord = { status: 'damaged' };
const firstLine = /^([0-9a-f]{64}) (\{.*\})$/;
const checksumOf = (header: string, body: Uint8Array) =>
  createHash('sha256').update(header).update('\n').update(body).digest('hex');

/** Line 1: checksum and header, line 2: the body. The checksum covers the header and the body. */
export function encodeRecord(id: string, content: RecordContent, format = recordFormat): Buffer {
  const body = Buffer.from(JSON.stringify(content.body));
  const { revision: rev, savedAt } = content;
  const header = JSON.stringify({
    format,
    id,
    rev,
    savedAt,
    length: body.length,
  } satisfies Header);
  return Buffer.concat([Buffer.from(`${checksumOf(header, body)} ${header}\n`), body, Buffer.from('\n')]);
}

function isHeader(value: unknown): value is Header {
  if (typeof value !== 'object' || value === null) return false;
  const header: Partial<Record<keyof Header, unknown>> = value;
  const numbers = [header.format, header.rev, header.length];
  return (
    numbers.every((number) => Number.isSafeInteger(number)) &&
    typeof header.id === 'string' &&
    typeof header.savedAt === 'string'
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Never throws: a file that is not, byte for byte, what was written is `damaged`. */
export function decodeRecord(id: string, bytes: Buffer): DecodedRecord {
  const lineEnd = bytes.indexOf('\n');
  const line = firstLine.exec(bytes.toString('utf8', 0, Math.max(lineEnd, 0)));
  if (line?.[1] === undefined || line[2] === undefined || bytes.at(-1) !== 0x0a) return damaged;
  const body = bytes.subarray(lineEnd + 1, -1);
  const header = parse(line[2]);
  if (checksumOf(line[2], body) !== line[1] || !isHeader(header)) return damaged;
  if (header.id !== id || header.length !== body.length) return damaged;
  if (header.format > recordFormat) return { status: 'newerFormat' };
  const content = { revision: header.rev, savedAt: header.savedAt, body: parse(body.toString('utf8')) };
  return { status: 'valid', checksum: line[1], content };
}
