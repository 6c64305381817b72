/** `offsets[i]` is where the letter behind `text[i]` begins in the original; one more entry closes the last letter. */
export type Folded = { readonly text: string; readonly offsets: readonly number[] };

/**
 * A word as search sees it. `folded` has no marks at all. `exact` keeps them, the tone first (`2đương` for
 * `đường`), so that hòa and hoà are one word and a word can still be matched by its first letters.
 */
export type FoldedWord = {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly exact: string;
};

const marks = /\p{M}+/gu;
const letterOrDigit = /[\p{L}\p{N}]/u;
const mark = /\p{M}/u;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const toneDigits: Readonly<Record<string, string>> = {
  '\u0300': '1',
  '\u0301': '2',
  '\u0303': '3',
  '\u0309': '4',
  '\u0323': '5',
};

/** Lower case and decomposed, letter by letter: the whole string would lower a final sigma differently. */
const lower = (letter: string) => letter.normalize('NFD').toLowerCase().normalize('NFD');
const lowerAll = (text: string) => Array.from(text, lower).join('');

/** Without marks, in lower case, đ as d: it does not decompose. NFC and NFD give the same. */
export function fold(text: string): string {
  return lowerAll(text).replace(marks, '').replaceAll('đ', 'd');
}

/** Without marks, đ as d; capitals stay. */
export const withoutMarks = (text: string) =>
  text.normalize('NFD').replace(marks, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/**
 * Like `fold` (or another fold of single letters), with the way back: `original.slice(offsets[from], offsets[to])` is
 * what `text.slice(from, to)` was.
 */
export function foldWithOffsets(text: string, foldLetter: (letter: string) => string = fold): Folded {
  const offsets: number[] = [];
  let folded = '';
  let position = 0;
  for (const letter of text) {
    const plain = foldLetter(letter);
    folded += plain;
    for (let index = 0; index < plain.length; index += 1) offsets.push(position);
    position += letter.length;
  }
  offsets.push(text.length);
  return { text: folded, offsets };
}

function exactKey(word: string): string {
  const decomposed = lowerAll(word).normalize('NFD');
  const tone = Array.from(decomposed.match(tones) ?? [], (mark) => toneDigits[mark] ?? '').join('');
  return (tone || '0') + decomposed.replace(tones, '').normalize('NFC');
}

type Keys = Pick<FoldedWord, 'folded' | 'exact'>;
const known = new Map<string, Keys>();

/** Vietnamese has some seven thousand syllables: most words of a text have been met before. */
function keysOf(word: string): Keys {
  const met = known.get(word);
  if (met !== undefined) return met;
  const keys = { folded: fold(word), exact: exactKey(word) };
  if (known.size >= 50_000) known.clear();
  known.set(word, keys);
  return keys;
}

const [unseen, other, starts, continues] = [0, 1, 2, 3];
const classes = new Uint8Array(0x1_0000);

/** What a character does for words; asked of the regular expressions once for each character. */
function classOf(text: string, position: number): number {
  const letter = String.fromCodePoint(text.codePointAt(position) ?? 0);
  if (letterOrDigit.test(letter)) return starts;
  return mark.test(letter) ? continues : other;
}

function seenClassOf(text: string, position: number): number {
  const unit = text.charCodeAt(position);
  if (unit >= 0xd800 && unit <= 0xdfff) return classOf(text, position);
  const seen = classes[unit] ?? unseen;
  return seen === unseen ? (classes[unit] = classOf(text, position)) : seen;
}

/** Behind the word that begins at `position`. Half of a surrogate pair is neither letter nor mark, so pairs are stepped over. */
function endOfWord(text: string, position: number): number {
  let end = position;
  while (end < text.length && seenClassOf(text, end) >= starts) {
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
  return end;
}

/** A word is a letter or digit and the letters, digits and marks behind it. */
export function foldWords(text: string): readonly FoldedWord[] {
  const found: FoldedWord[] = [];
  for (let position = 0; position < text.length; position += 1) {
    if (seenClassOf(text, position) !== starts) continue;
    const end = endOfWord(text, position);
    const { folded, exact } = keysOf(text.slice(position, end));
    found.push({ start: position, end, folded, exact });
    position = end - 1;
  }
  return found;
}

/** Typed with marks, a word means itself; typed without, it means every word that folds to it. */
export function hasMarks(word: Pick<FoldedWord, 'folded' | 'exact'>): boolean {
  return word.exact !== `0${word.folded}`;
}
