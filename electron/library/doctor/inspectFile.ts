import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { photo as photoSchema } from '../../../shared/article/photo';
import { photosOf, videosOf } from '../../../shared/article/walk';
import { assertNever, DeskError } from '../../../shared/problems';
import { checkArticle } from '../checkArticle';
import { decodeJournal } from '../draftLine';
import { deskSettings } from '../deskSettings';
import { libraryRecord } from '../libraryFolder';
import { articlePlace, photoPlace, type Place } from '../layout';
import { decodeRecord } from '../record';
import { decodeVersion } from '../versionFile';
import type { FileRole, RecordKind } from './fileRole';

/** What other files a sound record speaks of. */
export type Needs = { readonly photos: readonly string[]; readonly media: readonly string[] };

export type Inspection =
  | { readonly status: 'sound'; readonly revision: number; readonly savedAt: string; readonly needs: Needs }
  | {
      readonly status: 'damaged' | 'wrongName' | 'newerFormat' | 'unreadable';
      /** The revision the file claims to be, where that can still be read. */
      readonly claimed: number | null;
    };

const nothing: Needs = { photos: [], media: [] };

/** Undefined for a body that this app cannot show. */
function readBody(kind: RecordKind, body: unknown): Needs | undefined {
  switch (kind) {
    case 'library':
      return libraryRecord.safeParse(body).success ? nothing : undefined;
    case 'desk':
      return deskSettings.safeParse(body).success ? nothing : undefined;
    case 'photo': {
      const photo = photoSchema.safeParse(body).data;
      return photo && { photos: [], media: photo.file === null ? [] : [photo.file.sha256] };
    }
    case 'version':
      return nothing;
    case 'article':
    case 'trash':
      return readArticleBody(body);
    default:
      return assertNever(kind);
  }
}

function readArticleBody(body: unknown): Needs | undefined {
  try {
    const article = checkArticle(body, '');
    const films = videosOf(article.body).flatMap(({ source }) =>
      source.type === 'file' ? [source.sha256] : [],
    );
    return { photos: photosOf(article), media: films };
  } catch (error) {
    if (error instanceof DeskError) return undefined;
    throw error;
  }
}

const idIn = (head: string) => /"id":"([0-9a-z]{1,64})"/.exec(head)?.[1];
const headOf = (bytes: Buffer) => bytes.toString('latin1', 0, 400);

/** Believed for counting only: the file is damaged. What another record says of itself does not count. */
function claimedRevision({ id }: Place, bytes: Buffer): number | null {
  const head = headOf(bytes);
  const claimed = (idIn(head) ?? id) === id ? /"rev":(\d{1,15})[,}]/.exec(head)?.[1] : undefined;
  return claimed === undefined ? null : Number(claimed);
}

/** The id that a whole record of this kind, wherever it lies, was written for. */
export function ownerOf(kind: RecordKind, bytes: Buffer): string | undefined {
  const id = idIn(headOf(bytes));
  const decoded = id === undefined ? undefined : decodeRecord(id, bytes);
  if (decoded?.status !== 'valid') return undefined;
  return readBody(kind, decoded.content.body) === undefined ? undefined : id;
}

function inspectBytes(kind: RecordKind, place: Place, bytes: Buffer): Inspection {
  const decoded = decodeRecord(place.id, bytes);
  const claimed = claimedRevision(place, bytes);
  if (decoded.status === 'newerFormat') return { status: 'newerFormat', claimed };
  if (decoded.status === 'damaged') {
    return ownerOf(kind, bytes) === undefined
      ? { status: 'damaged', claimed }
      : { status: 'wrongName', claimed: null };
  }
  const needs = readBody(kind, decoded.content.body);
  if (needs === undefined) return { status: 'unreadable', claimed };
  const home = kind === 'article' ? articlePlace : kind === 'photo' ? photoPlace : undefined;
  if (home !== undefined && home(place.id).base !== place.base) return { status: 'wrongName', claimed: null };
  const { revision, savedAt } = decoded.content;
  return { status: 'sound', revision, savedAt, needs };
}

async function inspectVersion(id: string, revision: number, packed: Buffer): Promise<Inspection> {
  const version = await decodeVersion(id, revision, packed);
  if (version === undefined) return { status: 'damaged', claimed: revision };
  return { status: 'sound', revision, savedAt: version.savedAt, needs: nothing };
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

const sound = (savedAt = ''): Inspection => ({ status: 'sound', revision: 0, savedAt, needs: nothing });
const damaged: Inspection = { status: 'damaged', claimed: null };

export type Inspected = Extract<FileRole, { type: 'record' | 'note' | 'version' | 'media' | 'draft' }>;

/** Throws what the disk says when the file cannot be read. */
export async function inspectFile(root: string, name: string, role: Inspected): Promise<Inspection> {
  const file = path.join(root, name);
  switch (role.type) {
    case 'record':
      return inspectBytes(role.kind, role.place, await readFile(file));
    case 'note':
      return decodeRecord(role.key, await readFile(file)).status === 'damaged' ? damaged : sound();
    case 'version':
      return inspectVersion(role.place.id, role.revision, await readFile(file));
    case 'draft':
      return decodeJournal(role.id, await readFile(file)) === undefined ? damaged : sound();
    case 'media':
      return (await hashOf(file)) === role.sha256 ? sound() : damaged;
    default:
      return assertNever(role);
  }
}
