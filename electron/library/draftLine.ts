import { createHash } from 'node:crypto';
import type { RecoveredDraft } from '../../shared/upkeep';
import { checkArticle } from './checkArticle';
import { migrate, type RawRecord, recordFormat } from './migrations';

export type DecodedJournal =
  | { readonly status: 'valid'; readonly draft: RecoveredDraft }
  | { readonly status: 'newerFormat' | 'damaged' };

const checksumOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** A line begins with its own line break: one that was cut short before it does no harm to it. */
export function encodeDraft({ article, baseRevision, baseChecksum, typedAt }: RecoveredDraft): Buffer {
  const base = { rev: baseRevision, base: baseChecksum };
  const raw = { format: recordFormat, id: article.id, ...base, savedAt: typedAt, body: article };
  const text = JSON.stringify(raw);
  return Buffer.from(`\n${checksumOf(text)} ${text}`);
}

function isRaw(value: unknown): value is RawRecord {
  return typeof value === 'object' && value !== null;
}

function toDraft(id: string, raw: RawRecord): DecodedJournal | undefined {
  const format = raw['format'];
  if (typeof format !== 'number' || format < 1 || raw['id'] !== id) return undefined;
  if (format > recordFormat) return { status: 'newerFormat' };
  const { rev, base, savedAt, body } = migrate(raw, format);
  if (typeof rev !== 'number' || typeof savedAt !== 'string') return undefined;
  return {
    status: 'valid',
    draft: {
      article: checkArticle(body, id),
      baseRevision: rev,
      ...(typeof base === 'string' ? { baseChecksum: base } : {}),
      typedAt: savedAt,
    },
  };
}

function decodeLine(id: string, line: string): DecodedJournal | undefined {
  const [checksum, text] = [line.slice(0, 64), line.slice(65)];
  if (checksum !== checksumOf(text)) return undefined;
  try {
    const raw: unknown = JSON.parse(text);
    return isRaw(raw) ? toDraft(id, raw) : undefined;
  } catch {
    return undefined;
  }
}

/** The newest whole line of a journal; lines that were torn are passed over, and none under a newer app's. */
export function decodeJournal(id: string, bytes: Buffer): DecodedJournal {
  const lines = bytes.toString('utf8').split('\n');
  for (const line of lines.reverse()) {
    const decoded = decodeLine(id, line);
    if (decoded !== undefined) return decoded;
  }
  return { status: 'damaged' };
}
