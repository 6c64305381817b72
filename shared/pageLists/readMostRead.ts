import type { PageListItem, StoryTarget } from '../article/article';
import { type Decoder, decodeText } from '../vietnamese/decodeText';
import { isSyllable } from '../vietnamese/isSyllable';
import { cleanLine } from '../vietnamese/normalize';
import {
  cellIn,
  type Cells,
  type Column,
  columnOf,
  guessCells,
  isArticleId,
  isStrangeHeading,
} from './mostReadColumns';
import { type CsvRow, readCsv } from './readCsv';
import { targetKey } from './targetKey';

export type MostReadFaultCode =
  | 'notText'
  | 'encodingUnknown'
  | 'notJson'
  | 'empty'
  | 'notAnEntry'
  | 'quoteNotClosed'
  | 'headingUnknown'
  | 'cellsExtra'
  | 'cellsUnclear'
  | 'lettersLost'
  | 'titleMissing'
  | 'addressInvalid'
  | 'tooLong'
  | 'twice'
  | 'tooMany';

/** `line` is the line of a CSV file, or the entry of a JSON file, counted from 1; 0 is the file as a whole. */
export type MostReadFault = {
  readonly code: MostReadFaultCode;
  readonly line: number;
  readonly value: string;
};
export type MostReadFile = {
  readonly items: readonly PageListItem[];
  readonly faults: readonly MostReadFault[];
};

type Entry = Cells & { readonly line: number };

const most = 1000;
const webAddress = /^https?:\/\/[^\s/]+\S*$/i;
/** What a table writes for letters that its encoding does not have: `Gi? g?o`. */
const lostLetters = /\p{L}\?\p{Ll}|(?:^|\s)\?\p{L}|\ufffd/u;

class Collector {
  readonly items: PageListItem[] = [];
  readonly faults: MostReadFault[] = [];
  readonly #seen = new Set<string>();

  fault(code: MostReadFaultCode, line: number, value = ''): void {
    this.faults.push({ code, line, value: cleanLine(value).slice(0, 80) });
  }

  take({ line, id, title, url }: Entry): void {
    const target = this.#targetOf({ line, id, title: cleanLine(title), url: url.trim() });
    if (target === undefined) return;
    const key = targetKey(target);
    if (this.#seen.has(key)) return this.fault('twice', line, title || url || id);
    this.#seen.add(key);
    if (this.items.length >= most) return this.fault('tooMany', line, String(most));
    this.items.push({ target, kind: null, thumbnail: null });
  }

  #targetOf({ line, id, title, url }: Entry): StoryTarget | undefined {
    const own = [id, title].find(isArticleId);
    if (own !== undefined) return { type: 'article', id: own };
    if (url !== '' && !webAddress.test(url)) this.fault('addressInvalid', line, url);
    else if (title === '') this.fault('titleMissing', line, url);
    else if (title.length > 1000 || url.length > 2000) this.fault('tooLong', line, title);
    else if (lostLetters.test(title)) this.fault('lettersLost', line, title);
    else return { type: 'page', url, title };
    return undefined;
  }
}

const lengthOf = (cells: readonly string[]) =>
  cells.reduce((length, cell, index) => (cell === '' ? length : index + 1), 0);

/** The number of cells that most lines have; the smaller one where two are as common. */
function usualLength(rows: readonly CsvRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [usual] = [...counts].sort(([a, often], [b, oftener]) => oftener - often || a - b)[0] ?? [0];
  return usual;
}

/** `room` is how many cells a line may have: more of them, and a comma of the title parted it. */
function takeRow({ line, cells }: CsvRow, room: number, read: Cells | undefined, into: Collector): void {
  if (lengthOf(cells) > room) into.fault('cellsExtra', line, cells.join(', '));
  else if (read === undefined) into.fault('cellsUnclear', line, cells.join(', '));
  else into.take({ line, ...read });
}

function collectCsv(text: string, into: Collector): void {
  const all = readCsv(text).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const rows = all.filter(({ isOpen }) => !isOpen);
  for (const { line, cells, isOpen } of all) if (isOpen) into.fault('quoteNotClosed', line, cells.join(' '));
  const [first, ...others] = rows;
  if (first === undefined) return;
  const heading = first.cells.map(columnOf);
  const names = new Set<Column | undefined>(heading);
  const cell = (cells: readonly string[], column: Column) => cells[heading.indexOf(column)] ?? '';
  if (names.has('title') || names.has('id')) {
    for (const row of others) {
      const [id, title, url] = (['id', 'title', 'url'] as const).map((column) => cell(row.cells, column));
      takeRow(row, heading.length, { id: id ?? '', title: title ?? '', url: url ?? '' }, into);
    }
    return;
  }
  const isStrange =
    names.has('url') ||
    isStrangeHeading(
      first.cells,
      others.map(({ cells }) => cells),
    );
  if (isStrange) into.fault('headingUnknown', first.line, first.cells.join(', '));
  const listed = isStrange ? others : rows;
  const room = usualLength(listed);
  for (const row of listed) takeRow(row, room, guessCells(row.cells), into);
}

function readEntry(value: unknown): Cells | undefined {
  if (typeof value === 'string') return guessCells([value]);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entry = Object.entries(value);
  const [id, title, url] = [cellIn(entry, 'id'), cellIn(entry, 'title'), cellIn(entry, 'url')];
  return id === '' && title === '' && url === '' ? undefined : { id, title, url };
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every list in an object or in the objects within it, not those in lists. */
function listsIn(value: unknown, depth = 3): readonly (readonly unknown[])[] {
  if (Array.isArray(value)) return [value as readonly unknown[]];
  if (!isObject(value) || depth === 0) return [];
  return Object.values(value).flatMap((each) => listsIn(each, depth - 1));
}

/** Of several lists the one with the most stories, told by their names; undefined where nothing tells it. */
function listIn(value: unknown): readonly unknown[] | undefined {
  const lists = listsIn(value);
  if (lists.length < 2) return lists[0];
  const count = (list: readonly unknown[]) =>
    list.filter((each) => isObject(each) && readEntry(each) !== undefined).length;
  const [best] = [...lists].sort((one, other) => count(other) - count(one));
  return best === undefined || count(best) === 0 ? undefined : best;
}

type Parsed = { readonly value: unknown } | null;

function parse(text: string): Parsed {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

/** A story on each line (JSON lines), where the text as a whole is no JSON. */
function entriesByLine(text: string): readonly { readonly line: number; readonly value: unknown }[] {
  const lines = text.split(/\r?\n/).map((content, index) => ({ content, line: index + 1 }));
  const filled = lines.filter(({ content }) => content.trim() !== '');
  const read = filled.map(({ content, line }) => ({ line, parsed: parse(content), content }));
  if (!read.some(({ parsed }) => isObject(parsed?.value))) return [];
  return read.map(({ line, parsed, content }) => ({
    line,
    value: parsed === null ? [content] : parsed.value,
  }));
}

function collectJson(text: string, into: Collector): void {
  const whole = parse(text);
  const list = whole === null ? undefined : listIn(whole.value);
  const entries =
    list?.map((value, index) => ({ line: index + 1, value })) ?? (whole === null ? entriesByLine(text) : []);
  if (list === undefined && entries.length === 0) return into.fault('notJson', 0);
  for (const { line, value } of entries) {
    const entry = readEntry(value);
    if (entry === undefined) into.fault('notAnEntry', line, JSON.stringify(value));
    else into.take({ line, ...entry });
  }
}

/**
 * The most read stories that a web desk counted, from CSV or JSON: a title with an address, or the id of an article.
 * Every line that cannot be used is named; the others are read all the same, in their order.
 */
export function readMostRead(text: string): MostReadFile {
  const into = new Collector();
  const content = text.replace(/^\ufeff/, '');
  if (/^\s*[[{]/.test(content)) collectJson(content, into);
  else collectCsv(content, into);
  if (into.items.length === 0 && into.faults.length === 0) into.fault('empty', 0);
  return { items: into.items, faults: [...into.faults].sort((one, other) => one.line - other.line) };
}

/** The old encoding of Windows holds any bytes: only where the words are Vietnamese was it that. */
function isVietnamese(text: string): boolean {
  const words = text.normalize('NFC').match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const marked = words.filter((word) => /[^a-z]/i.test(word));
  return marked.filter(isSyllable).length * 10 >= marked.length * 8;
}

const refused = (code: MostReadFaultCode): MostReadFile => ({
  items: [],
  faults: [{ code, line: 0, value: '' }],
});

/** The same from the bytes of a file, in UTF-8, UTF-16 or the old Vietnamese encoding of Windows. */
export function readMostReadFile(bytes: Uint8Array, decoder: Decoder): MostReadFile {
  const decoded = decodeText(bytes, decoder);
  if (decoded === null) return refused('notText');
  if (decoded.encoding === 'windows-1258' && !isVietnamese(decoded.text)) return refused('encodingUnknown');
  return readMostRead(decoded.text);
}
