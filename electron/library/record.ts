import { createHash } from 'node:crypto';
import { migrate, type RawRecord, recordFormat } from './migrations';

/** What a record file holds. `savedBy` is empty in records older than that field. `body` is not looked into here. */
export type RecordContent = {
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly body: unknown;
};

/** Fifteen digits, which the names of versions have room for: a revision above it was never written by us. */
export const highestRevision = 999_999_999_999_999;

type Header = {
  readonly format: number;
  readonly id: string;
  readonly rev: number;
  readonly savedAt: string;
  readonly by: string;
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
  const { revision: rev, savedAt, savedBy: by } = content;
  const header = JSON.stringify({ format, id, rev, savedAt, by, length: body.length } satisfies Header);
  return Buffer.concat([Buffer.from(`${checksumOf(header, body)} ${header}\n`), body, Buffer.from('\n')]);
}

function isRaw(value: unknown): value is RawRecord {
  return typeof value === 'object' && value !== null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Undefined where the fields are not those of the newest format. */
function toContent({ rev, savedAt, by, body }: RawRecord): RecordContent | undefined {
  if (typeof rev !== 'number' || !Number.isSafeInteger(rev)) return undefined;
  if (rev < 0 || rev > highestRevision) return undefined;
  if (typeof savedAt !== 'string' || typeof by !== 'string') return undefined;
  return { revision: rev, savedAt, savedBy: by, body };
}

/** Never throws: a file that is not, byte for byte, what was written is `damaged`. Older formats are migrated in memory. */
export function decodeRecord(id: string, bytes: Buffer): DecodedRecord {
  const lineEnd = bytes.indexOf('\n');
  const line = firstLine.exec(bytes.toString('utf8', 0, Math.max(lineEnd, 0)));
  if (line?.[1] === undefined || line[2] === undefined || bytes.at(-1) !== 0x0a) return damaged;
  const body = bytes.subarray(lineEnd + 1, -1);
  const header = parse(line[2]);
  if (checksumOf(line[2], body) !== line[1] || !isRaw(header)) return damaged;
  const format = header['format'];
  if (header['id'] !== id || header['length'] !== body.length) return damaged;
  if (typeof format !== 'number' || !Number.isSafeInteger(format) || format < 1) return damaged;
  if (format > recordFormat) return { status: 'newerFormat' };
  const content = toContent(migrate({ ...header, body: parse(body.toString('utf8')) }, format));
  return content === undefined ? damaged : { status: 'valid', checksum: line[1], content };
}
