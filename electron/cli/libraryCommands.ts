import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ArticleRow } from '../../shared/desk';
import { DeskError } from '../../shared/problems';
import { importNoteTexts } from '../../shared/strings/importNotes';
import { problemTexts } from '../../shared/strings/problems';
import { fillSample } from '../importing/fillSample';
import { importDumps } from '../importing/importDumps';
import type { Library } from '../library/library';
import { type Command, someWords, toLines } from './command';
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

export const init: Command = (_words, given) =>
  withLibrary(
    given,
    async (library) => {
      if (given.sample === true) await fillSample(library, {});
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

export const list: Command = (_words, given) =>
  withLibrary(given, async (library) => {
    const rows = await readRows(library, '');
    return { value: rows, lines: toLines(rows.map(rowLine)), isDone: true };
  });

export const search: Command = (words, given) => {
  const text = someWords(words, 'QUERY').join(' ');
  return withLibrary(given, async (library) => {
    const rows = await readRows(library, text);
    return { value: rows, lines: toLines(rows.map(rowLine)), isDone: true };
  });
};

/** The named file's bytes; a file that is not there is wrong use, said before anything is written. */
export async function readNamed(file: string) {
  try {
    return { name: basename(file), bytes: new Uint8Array(await readFile(file)) };
  } catch (cause) {
    throw new DeskError('fileMissing', basename(file), { cause });
  }
}

export const importFiles: Command = async (words, given, { say, language }) => {
  const files = await Promise.all(someWords(words, 'FILE').map(readNamed));
  return withLibrary(given, async (library) => {
    const outcome = await importDumps(library, files);
    for (const { file, problem } of outcome.refused) {
      say(`${file}: ${problemTexts[problem.code][language].replace('{detail}', problem.detail ?? file)}`);
    }
    for (const { file, notes } of outcome.report) {
      for (const note of notes) say(`${file}: ${importNoteTexts[note.code][language]} ${note.text}`);
    }
    return {
      value: outcome,
      lines: toLines(outcome.articles.map(({ id, headline }) => `${id}  ${headline}`)),
      isDone: outcome.refused.length === 0,
    };
  });
};
