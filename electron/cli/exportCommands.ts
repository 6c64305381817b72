import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { BundleProblem } from '../../shared/bundle';
import { type ExportFormat, exportFormats, isExportFormat } from '../../shared/export/formats';
import { DeskError, assertNever } from '../../shared/problems';
import { bundleProblemText } from '../../shared/strings/bundle';
import { checkText } from '../../shared/strings/checks';
import { exportArticles } from '../exporting/exportArticles';
import { exportedBefore, findChanged } from '../exporting/findChanged';
import { verifyBundle } from '../exporting/verifyBundle';
import type { Library } from '../library/library';
import { sayChecks } from './articleCommands';
import { type Command, type Terminal, UsageError, onlyWord, required, someWords, toLines } from './command';
import { openPrinterProcess } from './printerProcess';
import { cacheFolder, withLibrary } from './withLibrary';

/** Without a word all but PDF, for which the app has to be started. */
function readFormats(given: string | undefined): readonly ExportFormat[] {
  if (given === undefined) return exportFormats.filter((format) => format !== 'pdf');
  if (given === 'all') return exportFormats;
  const names = given.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !isExportFormat(name));
  if (unknown !== undefined) {
    throw new UsageError(`unknown format: ${unknown} (known: ${exportFormats.join(', ')}, all)`);
  }
  return names.filter(isExportFormat);
}

/** Of the articles named, or of all that were ever exported. */
async function changedOf(
  named: readonly string[],
  order: { readonly out: string; readonly withSideStories: boolean },
  library: Library,
  say: Terminal['say'],
) {
  const ids = named.length > 0 ? named : await exportedBefore(library);
  const { changed } = await findChanged(library, ids, order);
  say(`${changed.length} of ${ids.length} articles changed since the last export`);
  return changed;
}

/** For people who look on; a script has no use for it. */
export const sayProgress =
  ({ say }: Terminal) =>
  (step: string, done: number, total: number): void => {
    if (process.stderr.isTTY) say(`${step} ${done}/${total}`);
  };

export const exportCommand: Command = async (words, given, terminal) => {
  const { language, say, signal } = terminal;
  const progress = sayProgress(terminal);
  const isChangedOnly = given.changed === true;
  const withSideStories = given['with-related'] === true;
  const named = isChangedOnly ? words : someWords(words, 'ID');
  const out = resolve(required(given.out, 'out'));
  const formats = readFormats(given.formats);
  if (given.override?.trim() === '') throw new UsageError('--override needs a reason');
  const printer = openPrinterProcess();
  return withLibrary(given, async (library) => {
    await library.indexed();
    const ids = isChangedOnly ? await changedOf(named, { out, withSideStories }, library, say) : named;
    if (ids.length === 0) return { value: { status: 'unchanged' }, lines: '', isDone: true };
    const outcome = await exportArticles({
      library,
      ids,
      out,
      isZip: given.zip === true,
      withSideStories,
      formats,
      override: given.override ?? null,
      cacheFolder: join(cacheFolder(), 'renditions'),
      exportedBy: userInfo().username,
      now: new Date(),
      printPage: printer.print,
      signal,
      onProgress: ({ step, done, total }) => progress(step, done, total),
    });
    switch (outcome.status) {
      case 'exported':
        return { value: outcome, lines: toLines([outcome.path]), isDone: true };
      case 'blocked': {
        const errors = outcome.checks.flatMap(({ headline, checks }) =>
          checks
            .filter(({ level }) => level === 'error')
            .map((found) => `${headline}: ${checkText(found, language)}`),
        );
        say(toLines(errors).trimEnd());
        const checks = outcome.checks.map((page) => ({ ...page, checks: sayChecks(page.checks, language) }));
        return { value: { ...outcome, checks }, lines: '', isDone: false };
      }
      case 'cancelled':
        return { value: outcome, lines: '', isDone: false };
      default:
        return assertNever(outcome);
    }
  }).finally(printer.close);
};

/** A folder that is no bundle has a problem in every file. */
const mostSaid = 20;

/** Each problem in words, up to as many as anybody reads. */
export function sayProblems(problems: readonly BundleProblem[], { say, language }: Terminal): void {
  for (const problem of problems.slice(0, mostSaid))
    say(`${problem.code}: ${bundleProblemText(problem, language)}`);
  if (problems.length > mostSaid) say(`… and ${problems.length - mostSaid} more: --json names all`);
}

export const verify: Command = async (words, _given, terminal) => {
  const bundle = resolve(onlyWord(words, 'BUNDLE'));
  if (!existsSync(bundle)) throw new DeskError('fileMissing', basename(bundle));
  const verdict = await verifyBundle(bundle, { signal: terminal.signal });
  sayProblems(verdict.problems, terminal);
  return { value: verdict, lines: verdict.ok ? toLines(['ok']) : '', isDone: verdict.ok };
};
