import { promisify } from 'node:util';
import { constants, gunzip, gunzipSync, gzip } from 'node:zlib';
import { z } from 'zod';
import { article as articleSchema } from '../../shared/article/article';
import { credit, type Photo } from '../../shared/article/photo';
import type { ArticleVersion } from '../../shared/article/version';
import { largestRecord } from './disk';
import { decodeRecord, encodeRecord, type RecordContent } from './record';
import { articleRules } from './recordRules';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** The credits of the photos that an article shows, by photo. */
export type Credits = Readonly<Record<string, Photo['credit']>>;

const versionBody = z.strictObject({ article: articleSchema, credits: z.record(z.string(), credit) });
/** The first versions were the article's own record and knew no credits. */
const anyBody = z.union([versionBody, articleSchema.transform((article) => ({ article, credits: {} }))]);

/** A gzipped record whose body is the article and the credits of its photos. */
export function encodeVersion(id: string, content: RecordContent, credits: Credits): Promise<Buffer> {
  const body = { article: content.body, credits };
  return compress(encodeRecord(id, { ...content, body }));
}

async function unpack(bytes: Buffer): Promise<Buffer | undefined> {
  try {
    return await decompress(bytes, { maxOutputLength: largestRecord });
  } catch {
    return undefined;
  }
}

export type DecodedVersion =
  | { readonly status: 'valid'; readonly version: ArticleVersion }
  | { readonly status: 'newerFormat' | 'damaged' };

/** Damaged: a file that is not, byte for byte, what was written for this article and revision, or holds no article. */
export async function decodeVersion(id: string, revision: number, bytes: Buffer): Promise<DecodedVersion> {
  const record = await unpack(bytes);
  const decoded = record === undefined ? undefined : decodeRecord(id, record);
  if (decoded?.status === 'newerFormat') return { status: 'newerFormat' };
  if (decoded?.status !== 'valid' || decoded.content.revision !== revision) return { status: 'damaged' };
  const { savedAt, savedBy, body } = decoded.content;
  const parsed = anyBody.safeParse(body).data;
  if (parsed === undefined || !articleRules.isUsable(parsed.article)) return { status: 'damaged' };
  return { status: 'valid', version: { revision, savedAt, savedBy, ...parsed } };
}

const savedAtField = /"savedAt":"([^"]*)"/;

/** When a version was saved, out of the first bytes of its file; empty where they do not tell. */
export function peekSavedAt(start: Buffer): string {
  try {
    // The file is cut here on purpose: what can be unpacked of it is enough.
    const text = gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8');
    return savedAtField.exec(text.slice(0, Math.max(text.indexOf('\n'), 0)))?.[1] ?? '';
  } catch {
    return '';
  }
}
