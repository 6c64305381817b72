import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { assertNever } from '../../../shared/problems';
import { exportRecord } from '../../../shared/article/exported';
import { decodeJournal } from '../draftLine';
import { deskSettings } from '../deskSettings';
import { libraryRecord } from '../libraryFolder';
import { articlePlace, photoPlace, type Place } from '../layout';
import { decodeRecord } from '../record';
import { decodeVersion } from '../versionFile';
import type { FileRole, RecordKind } from './fileRole';
import { idInHead, type Owner, ownerOf, revisionInHead } from './owner';
import { type Needs, nothing, readArticleNeeds, readPhotoNeeds } from './needs';

export type Inspection =
  | { readonly status: 'sound'; readonly revision: number; readonly savedAt: string; readonly needs: Needs }
  | {
      readonly status: 'damaged' | 'newerFormat' | 'unreadable';
      /** The revision the file claims to be, where that can still be read. */
      readonly claimed: number | null;
      /** Of an original: what its bytes are, which may be another one. */
      readonly sha256?: string;
    }
  | { readonly status: 'wrongName'; readonly claimed: null; readonly owner: Owner };

/** Undefined for a body that this app cannot show. */
function readBody(kind: RecordKind, body: unknown): Needs | undefined {
  switch (kind) {
    case 'library':
      return libraryRecord.safeParse(body).success ? nothing : undefined;
    case 'desk':
      return deskSettings.safeParse(body).success || exportRecord.safeParse(body).success
        ? nothing
        : undefined;
    case 'photo':
      return readPhotoNeeds(body);
    case 'version':
      return nothing;
    case 'article':
    case 'trash':
      return readArticleNeeds(body);
    default:
      return assertNever(kind);
  }
}

/** Believed for counting only: the file is damaged. What another record says of itself does not count. */
function claimedRevision({ id }: Place, bytes: Buffer): number | null {
  return (idInHead(bytes) ?? id) === id ? revisionInHead(bytes) : null;
}

function inspectBytes(kind: RecordKind, place: Place, bytes: Buffer): Inspection {
  const decoded = decodeRecord(place.id, bytes);
  const claimed = claimedRevision(place, bytes);
  if (decoded.status === 'newerFormat') return { status: 'newerFormat', claimed };
  if (decoded.status === 'damaged') {
    const owner = ownerOf(bytes);
    return owner === undefined
      ? { status: 'damaged', claimed }
      : { status: 'wrongName', claimed: null, owner };
  }
  const needs = readBody(kind, decoded.content.body);
  if (needs === undefined) return { status: 'unreadable', claimed };
  const home = kind === 'article' ? articlePlace : kind === 'photo' ? photoPlace : undefined;
  const { revision, savedAt } = decoded.content;
  if (home !== undefined && home(place.id).base !== place.base) {
    const owner = ownerOf(bytes);
    return owner === undefined
      ? { status: 'damaged', claimed }
      : { status: 'wrongName', claimed: null, owner };
  }
  return { status: 'sound', revision, savedAt, needs };
}

async function inspectVersion(id: string, revision: number, packed: Buffer): Promise<Inspection> {
  const version = await decodeVersion(id, revision, packed);
  if (version === undefined) return { status: 'damaged', claimed: revision };
  return { status: 'sound', revision, savedAt: version.savedAt, needs: nothing };
}

export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

async function inspectOriginal(file: string, named: string): Promise<Inspection> {
  const sha256 = await hashOf(file);
  return sha256 === named ? sound() : { ...damaged, sha256 };
}

const sound = (savedAt = ''): Inspection => ({ status: 'sound', revision: 0, savedAt, needs: nothing });
const damaged = { status: 'damaged', claimed: null } as const;

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
      return inspectOriginal(file, role.sha256);
    default:
      return assertNever(role);
  }
}
