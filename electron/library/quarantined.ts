import { gunzipSync } from 'node:zlib';
import type { LibraryFileKind } from '../../shared/upkeep';
import { largestRecord } from './disk';
import { readDraftName, readMilestonesName, readRecordName, revisionOfHistoryFile } from './layout';

/** What the name of a file in quarantine/ tells: `kind` is open where articles and photos are named alike. */
export type QuarantineName = {
  readonly name: string;
  readonly kind: LibraryFileKind | 'articleOrPhoto';
  readonly id: string | null;
  readonly setAsideAt: string;
};

const ending = /^(.+)\.(\d{10,15})-[0-9a-f]{16}$/;

function describe(name: string): Pick<QuarantineName, 'kind' | 'id'> {
  const record = readRecordName(name);
  if (record !== undefined) return { kind: 'articleOrPhoto', id: record.id };
  const draft = readDraftName(name);
  if (draft !== undefined) return { kind: 'draft', id: draft.id };
  const milestones = readMilestonesName(name);
  if (milestones !== undefined) return { kind: 'version', id: milestones };
  if (revisionOfHistoryFile(name) !== undefined) return { kind: 'version', id: null };
  if (/^[0-9a-f]{64}\./.test(name)) return { kind: 'media', id: null };
  if (name.startsWith('library.')) return { kind: 'library', id: null };
  return { kind: name.startsWith('settings.') ? 'desk' : 'other', id: null };
}

/** undefined for a file that the library did not put there. */
export function readQuarantineName(name: string): QuarantineName | undefined {
  const [, file, time] = ending.exec(name) ?? [];
  if (file === undefined) return undefined;
  return { name, ...describe(file), setAsideAt: new Date(Number(time)).toISOString() };
}

/** What can still be read of damaged bytes. */
export type Remains = {
  readonly kind: 'article' | 'photo' | undefined;
  readonly id: string | null;
  readonly headline: string;
};

function unpacked(bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: largestRecord });
  } catch {
    return bytes;
  }
}

/** The closing quote may be lost, and the last character cut in two. */
const headlineField = /"headline":"((?:[^"\\]|\\.)*)/;

function headlineIn(text: string): string {
  const [, written = ''] = headlineField.exec(text) ?? [];
  try {
    const headline: unknown = JSON.parse(`"${written}"`);
    return typeof headline === 'string' ? headline.replace(/\uFFFD+$/, '') : '';
  } catch {
    return '';
  }
}

export function readRemains(bytes: Buffer): Remains {
  const text = unpacked(bytes).toString('utf8');
  const id = /"id":"([0-9a-f]{32})"/.exec(text)?.[1] ?? null;
  if (/"standfirst":|"bylines":/.test(text)) return { kind: 'article', id, headline: headlineIn(text) };
  const isPhoto = /"credit":\{|"photographer":/.test(text);
  return { kind: isPhoto ? 'photo' : undefined, id, headline: isPhoto ? '' : headlineIn(text) };
}
