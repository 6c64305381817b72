import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type BundleImport, type OnDifferent, onDifferent } from '../../shared/bundle';
import { DeskError } from '../../shared/problems';
import { broughtNames, bundleNoteText } from '../../shared/strings/bundle';
import { translate } from '../../shared/strings/strings';
import { importBundle } from '../exporting/importBundle';
import { type Command, type CommandOptions, someWords, type Terminal, toLines, UsageError } from './command';
import { sayProblems, sayProgress } from './exportCommands';
import { importDumpFiles } from './libraryCommands';
import { withLibrary } from './withLibrary';

/** A zip, or a folder with what every bag has. */
const isBundle = (word: string) =>
  /\.zip$/i.test(word) ||
  (existsSync(word) && statSync(word).isDirectory() && existsSync(join(word, 'bagit.txt')));

function readChoice({ 'on-conflict': given = 'ask' }: CommandOptions): OnDifferent {
  const choice = onDifferent.find((each) => each === given);
  if (choice === undefined) throw new UsageError(`--on-conflict is one of ${onDifferent.join(', ')}`);
  return choice;
}

function sayImport(outcome: BundleImport, terminal: Terminal): void {
  const { say, language } = terminal;
  if (outcome.status === 'refused') {
    sayProblems(outcome.problems, terminal);
    return;
  }
  if (outcome.status === 'read' && outcome.articles.length === 0)
    say(`${outcome.bundle}: no article in it can be opened`);
  for (const { headline, result, notes } of outcome.articles) {
    say(`${headline}: ${broughtNames[result][language]}`);
    for (const note of notes) say(`  ${bundleNoteText(note, language)}`);
  }
  if (outcome.status === 'stopped') say(translate(language, 'importDialog.stopped'));
}

const failed = ['differs', 'unreadable', 'newerFormat'];
const isWhole = (outcome: BundleImport) =>
  outcome.status === 'read' &&
  outcome.articles.length > 0 &&
  outcome.articles.every(({ result }) => !failed.includes(result));

const importBundles: Command = async (words, given, terminal) => {
  const choice = readChoice(given);
  const { signal } = terminal;
  const missing = words.find((word) => !existsSync(word));
  if (missing !== undefined) throw new DeskError('fileMissing', basename(missing));
  return withLibrary(given, async (library) => {
    const outcomes: BundleImport[] = [];
    for (const word of words) {
      const outcome = await importBundle(library, resolve(word), {
        onDifferent: choice,
        signal,
        onProgress: sayProgress(terminal),
      });
      sayImport(outcome, terminal);
      outcomes.push(outcome);
      if (outcome.status === 'stopped') break;
    }
    const brought = outcomes.flatMap((outcome) => (outcome.status === 'refused' ? [] : outcome.articles));
    return {
      value: outcomes.length === 1 ? outcomes[0] : outcomes,
      lines: toLines(brought.map(({ id, headline }) => `${id}  ${headline}`)),
      isDone: outcomes.every(isWhole),
    };
  });
};

/** Bundles come back as the articles they were made of; everything else is read as the dump of a page. */
export const importWords: Command = async (words, given, terminal) => {
  const bundles = someWords(words, 'FILE').filter(isBundle);
  if (bundles.length === words.length) return importBundles(words, given, terminal);
  if (bundles.length > 0) throw new UsageError('bundles and other files are imported one after the other');
  if (given['on-conflict'] !== undefined) throw new UsageError('--on-conflict is for bundles');
  return importDumpFiles(words, given, terminal);
};
