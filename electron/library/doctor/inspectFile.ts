import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { assertNever } from '../../../shared/problems';
import { type DecodedJournal, decodeJournal } from '../draftLine';
import { isReadable } from '../disk';
import { decodeKept, hasKeptTexts } from '../keptTexts';
import { articlePlace, generationFile, photoPlace, type Place } from '../layout';
import { type Marks, marks } from '../marks';
import { type DecodedRecord, decodeRecord } from '../record';
import { idInHead, revisionInHead } from '../recordHead';
import { decodeVersion } from '../versionFile';
import type { FileRole, RecordKind } from './fileRole';
import { type HistoryHome, historyHome } from './historyHome';
import { type KeptHome, keptHome } from './keptHome';
import { type Owner, ownerOf } from './owner';
import { rulesOf } from './rulesOf';
import { type Needs, nothing, readArticleNeeds, readPhotoNeeds } from './needs';

export type Inspection =
  | {
      readonly status: 'sound';
      readonly revision: number;
      readonly savedAt: string;
      readonly needs: Needs;
      /** Of the record of marks: which versions are to be kept for good. */
      readonly marks?: Marks;
    }
  | {
      readonly status: 'damaged' | 'newerFormat' | 'unreadable';
      /** The revision the file claims to be, where that can still be read. */
      readonly claimed: number | null;
      /** Of an original: what its bytes are, which may be another one. */
      readonly sha256?: string;
    }
  | { readonly status: 'wrongName'; readonly claimed: null; readonly owner: Owner }
  | { readonly status: 'wrongName'; readonly claimed: null; readonly history: HistoryHome }
  | { readonly status: 'wrongName'; readonly claimed: null; readonly kept: KeptHome };

/** Undefined for a body that this app cannot show. */
function readBody(kind: RecordKind, place: Place, body: unknown): Needs | undefined {
  switch (kind) {
    case 'library':
    case 'desk':
    case 'version':
      return rulesOf({ kind, place }).isUsable(body) ? nothing : undefined;
    case 'photo':
      return readPhotoNeeds(body);
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

function inspectRecord(kind: RecordKind, place: Place, bytes: Buffer): Inspection {
  const decoded = decodeRecord(place.id, bytes);
  const claimed = claimedRevision(place, bytes);
  if (decoded.status === 'newerFormat') return { status: 'newerFormat', claimed };
  if (decoded.status === 'damaged') {
    const owner = ownerOf(bytes);
    return owner === undefined
      ? { status: 'damaged', claimed }
      : { status: 'wrongName', claimed: null, owner };
  }
  const needs = readBody(kind, place, decoded.content.body);
  if (needs === undefined) return { status: 'damaged', claimed };
  const home = kind === 'article' ? articlePlace : kind === 'photo' ? photoPlace : undefined;
  const { revision, savedAt } = decoded.content;
  if (home !== undefined && home(place.id).base !== place.base) {
    const owner = ownerOf(bytes);
    return owner === undefined
      ? { status: 'damaged', claimed }
      : { status: 'wrongName', claimed: null, owner };
  }
  const body = kind === 'version' ? marks.safeParse(decoded.content.body).data : undefined;
  return { status: 'sound', revision, savedAt, needs, ...(body && { marks: body }) };
}

/** The history of another article is whole, wherever it lies. */
async function strayOrDamaged(name: string, bytes: Buffer, claimed: number | null): Promise<Inspection> {
  const history = await historyHome(name, bytes);
  return history === undefined
    ? { status: 'damaged', claimed }
    : { status: 'wrongName', claimed: null, history };
}

async function inspectMarks(
  { kind, place, generation }: Extract<FileRole, { type: 'record' }>,
  bytes: Buffer,
): Promise<Inspection> {
  const inspection = inspectRecord(kind, place, bytes);
  if (inspection.status !== 'damaged') return inspection;
  return strayOrDamaged(path.basename(generationFile(place, generation)), bytes, inspection.claimed);
}

async function inspectVersion(id: string, revision: number, packed: Buffer): Promise<Inspection> {
  const decoded = await decodeVersion(id, revision, packed);
  if (decoded.status === 'damaged') return strayOrDamaged(`${revision}.json.gz`, packed, revision);
  if (decoded.status !== 'valid') return { status: decoded.status, claimed: revision };
  return { status: 'sound', revision, savedAt: decoded.version.savedAt, needs: nothing };
}

async function inspectKept(
  { place, revision }: Extract<FileRole, { type: 'version' }>,
  packed: Buffer,
): Promise<Inspection> {
  const decoded = await decodeKept(place, packed);
  if (decoded.status === 'newerFormat') return { status: 'newerFormat', claimed: revision };
  if (decoded.status === 'valid' && decoded.content.revision === revision)
    return { status: 'sound', revision, savedAt: decoded.content.savedAt, needs: nothing };
  const kept = await keptHome(packed);
  if (kept !== undefined) return { status: 'wrongName', claimed: null, kept };
  return strayOrDamaged(`${revision}.json.gz`, packed, revision);
}

function inspectWhole({ status }: DecodedRecord | DecodedJournal): Inspection {
  return status === 'valid' ? sound() : { status, claimed: null };
}

export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

const inspectOriginal = (named: string, sha256: string): Inspection =>
  sha256 === named ? sound() : { status: 'damaged', claimed: null, sha256 };

const sound = (savedAt = ''): Inspection => ({ status: 'sound', revision: 0, savedAt, needs: nothing });

export type Inspected = Extract<FileRole, { type: 'record' | 'note' | 'version' | 'media' | 'draft' }>;

/** What the bytes of a file say that is small enough to be read at once. */
export async function inspectBytes(
  role: Exclude<Inspected, { type: 'media' }>,
  bytes: Buffer,
): Promise<Inspection> {
  switch (role.type) {
    case 'record':
      if (role.kind === 'version') return inspectMarks(role, bytes);
      return inspectRecord(role.kind, role.place, bytes);
    case 'note':
      return inspectWhole(decodeRecord(role.key, bytes));
    case 'version':
      if (hasKeptTexts(role.place)) return inspectKept(role, bytes);
      return inspectVersion(role.place.id, role.revision, bytes);
    case 'draft':
      return inspectWhole(decodeJournal(role.id, bytes));
    default:
      return assertNever(role);
  }
}

/**
 * What is no file, or far too large for what it should be, is damaged, and not read. Throws what the disk says when
 * the file cannot be read.
 */
export async function inspectFile(root: string, name: string, role: Inspected): Promise<Inspection> {
  const file = path.join(root, name);
  const found = await stat(file);
  const isFit = role.type === 'media' ? found.isFile() : isReadable(found);
  if (!isFit) return { status: 'damaged', claimed: null };
  if (role.type === 'media') return inspectOriginal(role.sha256, await hashOf(file));
  return inspectBytes(role, await readFile(file));
}
