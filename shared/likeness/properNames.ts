import { type FoldedWord, foldWords } from '../vietnamese/fold';
import { isSyllable } from '../vietnamese/isSyllable';
import { isStopSyllable } from '../vietnamese/stopSyllables';

/** `isOpening`: a sentence begins with it, so its first capital may be the sentence's. */
export type NameRun = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isOpening: boolean;
};

/** Titles and common nouns that names are written with or without: `Đảo Hòn Nhạn`, `Hòn Nhạn`. */
const openers = new Set(
  'làng xã huyện tỉnh thành phố đảo mũi đèo cảng bản thôn phường quận cụ thầy cậu đồng đoàn ban lớp tết mr mrs ms dr'.split(
    ' ',
  ),
);

/** Offices and bodies, of which the capital shows the beginning only: `Bộ Ngoại giao`, `Thủ tướng`. */
const offices = new Set('bộ sở ủy cục thủ phó chủ bí thứ tổng giám'.split(' '));

/** One-syllable names that stand alone; others of one syllable are too often only a capital. */
const shortNames = new Set('lào nga mỹ pháp đức bỉ áo úc huế vinh'.split(' '));

const capital = /^\p{Lu}/u;
const acronym = /^\p{Lu}[\p{Lu}\d]{2,}$/u;
const opensSentence = /(?:^|[.?!…:;"“”«(•\n–—]|^[-–])\s*$/u;
const lower = (text: string) => text.normalize('NFC').toLowerCase();

const opensAt = (text: string, start: number) =>
  opensSentence.test(text.slice(Math.max(0, start - 4), start));

/** One after another with nothing but a space between them. */
const follows = (text: string, before: FoldedWord, word: FoldedWord) =>
  /^[ \u00a0]$/.test(text.slice(before.end, word.start));

function runsOf(text: string): readonly (readonly FoldedWord[])[] {
  const runs: FoldedWord[][] = [];
  let last: FoldedWord | undefined;
  for (const word of foldWords(text)) {
    const isCapital = capital.test(text.slice(word.start, word.end));
    if (isCapital && last !== undefined && follows(text, last, word)) runs.at(-1)?.push(word);
    else if (isCapital) runs.push([word]);
    last = isCapital ? word : undefined;
  }
  return runs;
}

/** Inside a sentence a word that is no Vietnamese syllable is foreign, and its capital no accident. */
function standsAlone(word: string, isOpening: boolean): boolean {
  if (acronym.test(word)) return true;
  return !isOpening && (shortNames.has(lower(word)) || (word.length > 3 && !isSyllable(word)));
}

/** The run without titles in front of it, and without what no name begins with. */
function trimRun(text: string, run: readonly FoldedWord[]): readonly FoldedWord[] {
  const begin = run.findIndex((word, index) => {
    const isOpener = openers.has(lower(text.slice(word.start, word.end)));
    return !isStopSyllable(word) && !(isOpener && index < run.length - 2);
  });
  return begin < 0 ? [] : run.slice(begin);
}

function isOffice(text: string, run: readonly FoldedWord[]): boolean {
  const [first] = run;
  return first !== undefined && run.length < 3 && offices.has(lower(text.slice(first.start, first.end)));
}

/** Text all in capitals tells no names. */
const isShouted = (text: string) => text === text.toUpperCase();

/** Runs of capitalised syllables that may be names: people and places; foreign words and acronyms alone. */
export function nameRuns(text: string): readonly NameRun[] {
  if (isShouted(text)) return [];
  return runsOf(text).flatMap((whole) => {
    const run = trimRun(text, whole);
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined || isOffice(text, run)) return [];
    const name = text.slice(first.start, last.end).normalize('NFC');
    const opening = run.length === whole.length && opensAt(text, first.start);
    if (run.length === 1 && !standsAlone(name, opening)) return [];
    return [{ text: name, start: first.start, end: last.end, isOpening: opening }];
  });
}

const withoutFirst = (name: string) => name.slice(name.indexOf(' ') + 1);
const isLong = (name: string) => name.split(' ').length > 2;

/** What the beginning of a sentence may name: `Hôm Trường Sa`, where only the text elsewhere or nobody can tell. */
function readings({ text, isOpening }: NameRun, sure: ReadonlySet<string>): readonly string[] {
  if (!isOpening || sure.has(text)) return [text];
  if (sure.has(withoutFirst(text))) return [withoutFirst(text)];
  return isLong(text) ? [text, withoutFirst(text)] : [text];
}

/** The names of a text with how often it has them; `read` finds the runs of one passage. */
export function properNames(
  passages: readonly string[],
  read: (passage: string) => readonly NameRun[] = nameRuns,
): ReadonlyMap<string, number> {
  const runs = passages.flatMap(read);
  const sure = new Set(runs.filter(({ isOpening }) => !isOpening).map(({ text }) => text));
  const counts = new Map<string, number>();
  for (const name of runs.flatMap((run) => readings(run, sure))) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
