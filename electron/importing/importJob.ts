import type { Section } from '../../shared/article/page';
import type { ProblemCode } from '../../shared/problems';
import { decodeText } from '../../shared/vietnamese/decodeText';
import type { ImportNote } from './dumpLists';
import { type ImportedDraft, readDump } from './readDump';

/** What the import worker is given. */
export type ImportJob = {
  readonly bytes: Uint8Array;
  readonly sections: readonly Section[];
  readonly agencies: readonly string[];
  readonly now: string;
};

export type ImportReply =
  | { readonly type: 'draft'; readonly draft: ImportedDraft }
  | { readonly type: 'refused'; readonly code: ProblemCode };

/** An article of 100,000 words and 1,000 photos fits many times; what is larger is no article, and nothing could show it. */
const mostBlocks = 20_000;
const mostPhotos = 2_000;

/** Told from the text alone: reading them all would take as long as reading may take. */
const mostLines = 5 * mostBlocks;
const isEndless = (text: string) => text.split('\n', mostLines + 1).length > mostLines;

const isOversized = ({ article, photos, notes }: ImportedDraft) =>
  Math.max(article.body.content?.length ?? 0, notes.length) > mostBlocks || photos.length > mostPhotos;

/** The passage around the first damaged character. */
function damagedPassage(text: string): string {
  const at = text.indexOf('\ufffd');
  return text.slice(Math.max(0, at - 40), at + 40).replace(/\s+/g, ' ');
}

export function runImportJob(job: ImportJob, newId: () => string): ImportReply {
  const decoded = decodeText(job.bytes, TextDecoder);
  if (decoded === null) return { type: 'refused', code: 'fileNotText' };
  const { text, encoding } = decoded;
  if (!/[\p{L}\p{N}]/u.test(text)) return { type: 'refused', code: 'importEmpty' };
  if (isEndless(text)) return { type: 'refused', code: 'fileTooLarge' };
  const { sections, agencies, now } = job;
  const draft = readDump(text, { sections, agencies, language: null, newId, now });
  if (isOversized(draft)) return { type: 'refused', code: 'fileTooLarge' };
  const notes: readonly ImportNote[] = [
    ...(encoding === 'windows-1258' ? [{ code: 'legacyEncoding' as const, text: encoding }] : []),
    ...(text.includes('\ufffd') ? [{ code: 'damagedCharacters' as const, text: damagedPassage(text) }] : []),
  ];
  return { type: 'draft', draft: { ...draft, notes: [...notes, ...draft.notes] } };
}
