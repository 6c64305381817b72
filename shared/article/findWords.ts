import { type Folded, foldWithOffsets, withoutMarks } from '../vietnamese/fold';
import { oneToneStyle } from '../vietnamese/toneStyle';
import { type SpotText, type Worded, type WordSpot, editWords } from './wordSpots';

export type WordQuery = {
  readonly words: string;
  readonly isPattern: boolean;
  readonly isWholeWord: boolean;
  readonly isCaseExact: boolean;
  readonly ignoresMarks: boolean;
};

/** A place that was found, in the text as it was then; `words` would stand there instead. */
export type WordMatch = SpotText & { readonly from: number; readonly to: number; readonly words: string };

export type FoundWords =
  /** `isAll`: there are no more than these. */
  | { readonly type: 'found'; readonly matches: readonly WordMatch[]; readonly isAll: boolean }
  /** No regular expression as ECMAScript knows them. */
  | { readonly type: 'badPattern' };

/** More than anybody looks through one by one. */
export const mostMatches = 2_000;

const before = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const behind = String.raw`(?![\p{L}\p{M}\p{N}])`;
const escape = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

function patternOf({
  words,
  isPattern,
  isWholeWord,
  isCaseExact,
  ignoresMarks,
}: WordQuery): RegExp | undefined {
  const composed = words.normalize('NFC');
  const wanted = ignoresMarks ? withoutMarks(composed) : isPattern ? composed : oneToneStyle(composed);
  const source = isPattern ? wanted : escape(wanted);
  try {
    return new RegExp(isWholeWord ? `${before}(?:${source})${behind}` : source, isCaseExact ? 'dgu' : 'dgiu');
  } catch {
    return undefined;
  }
}

/** The text as the pattern sees it; what leaves every letter in its place needs no way back. */
function seen(text: string, { isPattern, ignoresMarks }: WordQuery): Pick<Folded, 'text'> & Partial<Folded> {
  if (ignoresMarks) return foldWithOffsets(text, withoutMarks);
  return { text: isPattern ? text : oneToneStyle(text) };
}

/** `$1`, `$<name>`, `$&` and `$$`, as in String.replace; what names no group stands as it is. */
function fill(template: string, groupOf: (name: string) => string | undefined): string {
  return template.replace(/\$(?:([$&]|\d{1,2})|<([^>]*)>)/g, (whole, mark?: string, name?: string) =>
    mark === '$' ? '$' : (groupOf(name ?? (mark === '&' ? '0' : (mark ?? ''))) ?? whole),
  );
}

type Range = readonly [from: number, to: number];

/** What a group matched; '' where it took no part, undefined where the pattern has no such group. */
function groupIn(match: RegExpExecArray, name: string, read: (range: Range) => string): string | undefined {
  const isNumber = /^\d+$/.test(name);
  const isKnown = isNumber ? Number(name) < match.length : name in (match.groups ?? {});
  if (!isKnown) return undefined;
  const range = isNumber ? match.indices?.[Number(name)] : match.indices?.groups?.[name];
  return range === undefined ? '' : read(range);
}

function* matchesInLine(line: string, pattern: RegExp, query: WordQuery, replacement: string) {
  const { text, offsets } = seen(line, query);
  const at = (position: number) => offsets?.[position] ?? position;
  const read = ([from, to]: Range) => line.slice(at(from), at(to));
  for (const match of text.matchAll(pattern)) {
    const [from, to] = [at(match.index), at(match.index + match[0].length)];
    if (from === to) continue;
    const words = query.isPattern ? fill(replacement, (name) => groupIn(match, name, read)) : replacement;
    yield { from, to, words: words.normalize('NFC') };
  }
}

/** No match reaches over a line break or anything else that is no letter. */
function* matchesIn(spotText: SpotText, pattern: RegExp, query: WordQuery, replacement: string) {
  for (const { 0: line, index } of spotText.text.matchAll(/[^\n\uFFFC]+/g)) {
    for (const { from, to, words } of matchesInLine(line, pattern, query, replacement))
      yield { ...spotText, from: index + from, to: index + to, words };
  }
}

/**
 * Where the words stand, in the order of the page. Without a pattern hòa and hoà are one word. A pattern may take for
 * ever (`(a+)+$`): call it where it can be ended.
 */
export function findWords(texts: readonly SpotText[], query: WordQuery, replacement: string): FoundWords {
  if (query.words === '') return { type: 'found', matches: [], isAll: true };
  const pattern = patternOf(query);
  if (pattern === undefined) return { type: 'badPattern' };
  const matches: WordMatch[] = [];
  for (const spotText of texts) {
    for (const match of matchesIn(spotText, pattern, query, replacement)) {
      if (matches.length === mostMatches) return { type: 'found', matches, isAll: false };
      matches.push(match);
    }
  }
  return { type: 'found', matches, isAll: true };
}

const keyOf = (spot: WordSpot) => JSON.stringify(spot);

/** The article with the new words of these matches. A text that has changed since they were found is left as it is. */
export function replaceWords(article: Worded, matches: readonly WordMatch[]): Worded {
  const wanted = new Map<string, readonly WordMatch[]>();
  for (const match of matches) {
    const key = keyOf(match.spot);
    wanted.set(key, [...(wanted.get(key) ?? []), match]);
  }
  return editWords(article, (spot, text) =>
    (wanted.get(keyOf(spot)) ?? []).filter((match) => match.text === text),
  );
}
