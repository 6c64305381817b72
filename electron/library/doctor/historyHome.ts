import path from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import { type Generation, generationFile, historyFile, milestonesPlace } from '../layout';
import { decodeRecord } from '../record';
import { decodeVersion } from '../versionFile';
import { idInHead, revisionInHead } from '../recordHead';
import { ownerOf } from './owner';

/** Where a version, or the marks of all versions, belongs: a name inside the history of its article. */
export type HistoryHome = { readonly id: string; readonly file: string };

const headBytes = 4096;
const isId = (id: string | undefined): id is string => id !== undefined && /^[0-9a-f]{32}$/.test(id);

function unpackHead(packed: Buffer): Buffer {
  try {
    // The file is cut here on purpose: the header is in its first bytes.
    return gunzipSync(packed.subarray(0, headBytes), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}

async function homeOfVersion(packed: Buffer): Promise<HistoryHome | undefined> {
  const head = unpackHead(packed);
  const [id, revision] = [idInHead(head), revisionInHead(head)];
  if (!isId(id) || revision === null || revision < 1) return undefined;
  const { status } = await decodeVersion(id, revision, packed);
  return status === 'damaged' ? undefined : { id, file: path.basename(historyFile(id, revision)) };
}

const generationIn = (name: string): Generation =>
  /\.prev\.json/.test(name) ? 'prev' : /\.pending\.json/.test(name) ? 'pending' : 'current';

function homeOfMarks(name: string, bytes: Buffer): HistoryHome | undefined {
  const id = idInHead(bytes);
  if (!isId(id) || ownerOf(bytes) !== undefined || decodeRecord(id, bytes).status === 'damaged')
    return undefined;
  return { id, file: path.basename(generationFile(milestonesPlace(id), generationIn(name))) };
}

/** `name` is that of a file of some history, also in quarantine. Undefined where the bytes are not whole. */
export async function historyHome(name: string, bytes: Buffer): Promise<HistoryHome | undefined> {
  return path.basename(name).startsWith('milestones-') ? homeOfMarks(name, bytes) : homeOfVersion(bytes);
}
