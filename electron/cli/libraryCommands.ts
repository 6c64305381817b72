import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ArticleRow } from '../../shared/desk';
import { DeskError } from '../../shared/problems';
import { importNoteTexts } from '../../shared/strings/importNotes';
import { importDumps } from '../importing/importDumps';
import { diskProblem, hasCode } from '../library/disk';
import type { Library } from '../library/library';
import { type Command, UsageError, noWords, someWords, toLines } from './command';
import { exitCodeOf } from './exitCode';
import { problemWords } from './terminal';
import { withLibrary } from './withLibrary';

const rowsAtOnce = 500;

async function readRows(library: Library, text: string): Promise<readonly ArticleRow[]> {
  await library.indexed();
  const query = { text, status: null, section: '', kind: null, limit: rowsAtOnce };
  const rows: ArticleRow[] = [];
  for (;;) {
    const page = await library.list({ ...query, offset: rows.length });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}

const rowLine = (row: ArticleRow) => `${row.id}  ${row.status.padEnd(9)}  ${row.headline}`;

export const init: Command = async (words, given) => {
  noWords(words);
  return withLibrary(
    given,
    async (library) => {
      if (given.sample === true) {
        const { fillSample } = await import('../importing/fillSample');
        await fillSample(library, {});
      }
      await library.indexed();
      const { total } = await library.list({
        text: '',
        status: null,
        section: '',
        kind: null,
        offset: 0,
        limit: 1,
      });
      const value = { library: library.folder, articles: total };
      return { value, lines: toLines([`${library.folder}: ${total}`]), isDone: true };
    },
    { create: true },
  );
};

export const list: Command = async (words, given) => {
  noWords(words);
  return withLibrary(given, async (library) => {
    const rows = await readRows(library, '');
    return { value: rows, lines: toLines(rows.map(rowLine)), isDone: true };
  });
};

export const search: Command = async (words, given) => {
  const text = someWords(words, 'QUERY').join(' ');
  return withLibrary(given, async (library) => {
    const rows = await readRows(library, text);
    return { value: rows, lines: toLines(rows.map(rowLine)), isDone: true };
  });
};

/** The named file's bytes; a file that is not there is wrong use, said before anything is written. */
export async function readNamed(file: string) {
  const name = basename(file);
  try {
    return { name, bytes: new Uint8Array(await readFile(file)) };
  } catch (error) {
    if (hasCode(error, 'EISDIR')) throw new UsageError(`${name} is a folder: name the files in it`);
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) throw new DeskError('fileMissing', name, { cause: error });
    throw diskProblem(error, name);
  }
}

export const importDumpFiles: Command = async (words, given, { say, language }) => {
  const files = await Promise.all(someWords(words, 'FILE').map(readNamed));
  return withLibrary(given, async (library) => {
    const outcome = await importDumps(library, files);
    const refused = outcome.refused.map(({ file, problem }) => ({
      file,
      problem: { ...problem, message: problemWords(problem) },
    }));
    for (const { file, problem } of refused) say(`${file}: ${problem.message}`);
    for (const { file, notes } of outcome.report) {
      for (const note of notes) say(`${file}: ${importNoteTexts[note.code][language]} ${note.text}`);
    }
    return {
      value: { ...outcome, refused },
      lines: toLines(outcome.articles.map(({ id, headline }) => `${id}  ${headline}`)),
      isDone: refused.length === 0,
      exit: Math.max(1, ...refused.map(({ problem }) => exitCodeOf(problem.code))),
    };
  });
};
