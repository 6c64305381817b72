import path from 'node:path';
import { allSpellings } from '../../shared/vietnamese/spellings';
import type { NamedBytes } from '../../shared/desk';
import type { ImportOutcome } from '../../shared/importing';
import { DeskError, type Problem, assertNever } from '../../shared/problems';
import type { Library } from '../library/library';
import { refusalOf } from '../library/refusalOf';
import type { ImportReply } from './importJob';
import type { ImportedDraft } from './readDump';
import { type WorkerLimits, importLimits, runImportWorker } from './runImportWorker';

export type ImportOptions = {
  /** The built worker; beside the running bundle unless a test says otherwise. */
  readonly worker?: string;
  readonly limits?: WorkerLimits;
};

const largestFile = 20 * 1024 * 1024;

type Read = { readonly file: string; readonly reply: ImportReply };

async function readFile(
  library: Library,
  { name, bytes }: NamedBytes,
  options: ImportOptions,
): Promise<Read> {
  if (bytes.byteLength === 0) return { file: name, reply: { type: 'refused', code: 'importEmpty' } };
  if (bytes.byteLength > largestFile) return { file: name, reply: { type: 'refused', code: 'fileTooLarge' } };
  const { sections, agencies } = await library.readDesk();
  const job = { bytes, sections, agencies: allSpellings(agencies), now: new Date().toISOString() };
  const worker = options.worker ?? path.join(__dirname, 'importWorker.cjs');
  return { file: name, reply: await runImportWorker(worker, job, options.limits ?? importLimits) };
}

/** Photos first: an article never points at a record that is not on the disk yet. */
async function saveDraft(library: Library, { article, photos }: ImportedDraft): Promise<void> {
  for (const photo of photos) await library.savePhoto(photo);
  const { revision } = await library.createArticle(article);
  await library.keepVersion(article.id, revision, 'import');
}

const noOutcome: ImportOutcome = { articles: [], pageLists: [], report: [], refused: [] };

function refuse(outcome: ImportOutcome, file: string, problem: Problem): ImportOutcome {
  return { ...outcome, refused: [...outcome.refused, { file, problem }] };
}

function addDraft(outcome: ImportOutcome, file: string, { article, notes }: ImportedDraft): ImportOutcome {
  const { id, headline } = article;
  return {
    ...outcome,
    articles: [...outcome.articles, { id, headline }],
    pageLists: [...outcome.pageLists, ...article.pageLists.map((list) => ({ ...list, articleId: id }))],
    report: [...outcome.report, { file, notes }],
  };
}

async function saveReply(
  library: Library,
  outcome: ImportOutcome,
  { file, reply }: Read,
): Promise<ImportOutcome> {
  switch (reply.type) {
    case 'refused':
      return refuse(outcome, file, { code: reply.code, detail: file });
    case 'draft':
      await saveDraft(library, reply.draft);
      return addDraft(outcome, file, reply.draft);
    default:
      return assertNever(reply);
  }
}

/**
 * Makes a draft article of every page dump, one file after the other. A file that cannot be read, or a
 * disk that refuses one, is named in `refused`; the other files are imported all the same.
 */
export async function importDumps(
  library: Library,
  files: readonly NamedBytes[],
  options: ImportOptions = {},
): Promise<ImportOutcome> {
  if (library.mode.type === 'readOnly') throw new DeskError(refusalOf(library.mode));
  let outcome = noOutcome;
  for (const file of files) {
    try {
      outcome = await saveReply(library, outcome, await readFile(library, file, options));
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      outcome = refuse(outcome, file.name, { code: error.code, detail: error.detail ?? file.name });
    }
  }
  return outcome;
}
