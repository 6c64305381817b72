import type { PageListItem, StoryTarget } from '../article/article';
import { cleanLine } from '../vietnamese/normalize';
import { fold } from '../vietnamese/fold';
import { readCsv } from './readCsv';
import { targetKey } from './targetKey';

export type MostReadFaultCode =
  | 'notJson'
  | 'empty'
  | 'notAnEntry'
  | 'quoteNotClosed'
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

type Entry = { readonly line: number; readonly id: string; readonly title: string; readonly url: string };

const most = 1000;
const articleId = /^[0-9a-f]{32}$/;
const webAddress = /^https?:\/\/[^\s/]+\S*$/i;
const isNumber = /^[\d.,\s]+$/;

const columns = {
  id: ['id', 'ma', 'ma bai'],
  title: ['title', 'headline', 'tit', 'tieu de', 'ten bai', 'bai'],
  url: ['url', 'link', 'address', 'href', 'dia chi', 'lien ket', 'duong dan', 'path'],
} as const;
type Column = keyof typeof columns;

const columnOf = (name: string): Column | undefined =>
  (['id', 'title', 'url'] as const).find((column) =>
    columns[column].some((each) => each === fold(name).trim()),
  );

/** Without a heading the cells tell themselves: an address, an id, and of what is left the longest that is no number. */
function guess(cells: readonly string[]): Omit<Entry, 'line'> {
  const id = cells.find((cell) => articleId.test(cell)) ?? '';
  const url = cells.find((cell) => /^\w+:\/\//.test(cell)) ?? '';
  const words = cells.filter((cell) => cell !== id && cell !== url && !isNumber.test(cell));
  const title = words.reduce((longest, cell) => (cell.length > longest.length ? cell : longest), '');
  return { id, url, title };
}

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
    const own = [id, title].find((cell) => articleId.test(cell));
    if (own !== undefined) return { type: 'article', id: own };
    if (url !== '' && !webAddress.test(url)) this.fault('addressInvalid', line, url);
    else if (title === '') this.fault('titleMissing', line, url);
    else if (title.length > 1000 || url.length > 2000) this.fault('tooLong', line, title);
    else return { type: 'page', url, title };
    return undefined;
  }
}

function collectCsv(text: string, into: Collector): void {
  const rows = readCsv(text).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const heading = rows[0]?.cells.map(columnOf) ?? [];
  const hasHeading = heading.some((column) => column !== undefined);
  for (const { line, cells, isOpen } of hasHeading ? rows.slice(1) : rows) {
    const cell = (column: Column) => cells[heading.indexOf(column)] ?? '';
    const entry = hasHeading ? { id: cell('id'), title: cell('title'), url: cell('url') } : guess(cells);
    if (isOpen) into.fault('quoteNotClosed', line, cells.join(' '));
    else into.take({ line, ...entry });
  }
}

function readEntry(value: unknown, line: number): Entry | undefined {
  if (typeof value === 'string') return { line, ...guess([value]) };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entry = { line, id: '', title: '', url: '' };
  for (const [name, cell] of Object.entries(value)) {
    const column = columnOf(name);
    if (column !== undefined && typeof cell === 'string') entry[column] = cell;
  }
  return entry;
}

function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.values(value).find((each): each is readonly unknown[] => Array.isArray(each));
}

function collectJson(text: string, into: Collector): void {
  let list: readonly unknown[] | undefined;
  try {
    list = listIn(JSON.parse(text));
  } catch {
    list = undefined;
  }
  if (list === undefined) return into.fault('notJson', 0);
  for (const [index, value] of list.entries()) {
    const entry = readEntry(value, index + 1);
    if (entry === undefined) into.fault('notAnEntry', index + 1, JSON.stringify(value));
    else into.take(entry);
  }
}

/**
 * The most read stories that a web desk counted, from CSV or JSON: a title with an address, or the id of an article.
 * Every line that cannot be used is named; the others are read all the same, in their order.
 */
export function readMostRead(text: string): MostReadFile {
  const into = new Collector();
  if (/^\s*[[{]/.test(text.replace(/^\ufeff/, ''))) collectJson(text.replace(/^\ufeff/, ''), into);
  else collectCsv(text, into);
  if (into.items.length === 0 && into.faults.length === 0) into.fault('empty', 0);
  return { items: into.items, faults: into.faults };
}
