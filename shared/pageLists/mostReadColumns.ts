import { fold } from '../vietnamese/fold';

/** What one line says of a story; empty where it says nothing. */
export type Cells = { readonly id: string; readonly title: string; readonly url: string };
export type Column = keyof Cells;

export const isArticleId = (cell: string) => /^[0-9a-f]{32}$/.test(cell);
const isAddress = (cell: string) => /^\w+:\/\//.test(cell);
/** A rank, a count, a share, a day or a time. */
const isNumber = (cell: string) => /^[\d.,\s%/:+-]+$/.test(cell);

/** As web desks and their counters call them; of several in one entry the first goes before. */
const names: Readonly<Record<Column, readonly string[]>> = {
  id: ['id', 'ma', 'ma bai', 'article id'],
  title: [
    ...['title', 'headline', 'tit', 'tieu de', 'ten bai', 'bai', 'bai viet', 'tin bai', 'tit bai'],
    ...['page title', 'article title', 'article', 'story', 'page title and screen class', 'tieu de trang'],
    ...['tieu de bai', 'ten', 'name'],
  ],
  url: [
    ...[
      'url',
      'link',
      'address',
      'href',
      'dia chi',
      'lien ket',
      'duong dan',
      'path',
      'permalink',
      'page url',
    ],
    ...[
      'page link',
      'article url',
      'web address',
      'page address',
      'page location',
      'page path',
      'page',
      'uri',
    ],
    ...['dia chi trang', 'duong link', 'dia chi bai', 'landing page'],
  ],
};

const plainName = (name: string) =>
  fold(name)
    .replace(/[_-]+/g, ' ')
    .replace(/^["'\s\ufeff]+|["'\s:]+$/g, '');

export const columnOf = (name: string): Column | undefined =>
  (['id', 'title', 'url'] as const).find((column) => names[column].includes(plainName(name)));

/** The first filled text under any of the names of a column. */
export function cellIn(entry: readonly (readonly [string, unknown])[], column: Column): string {
  const found = names[column].flatMap((name) =>
    entry.flatMap(([key, cell]) =>
      plainName(key) === name && typeof cell === 'string' ? [cell.trim()] : [],
    ),
  );
  return found.find((cell) => cell !== '') ?? '';
}

/**
 * Without names the cells tell themselves: an address, an id, and the one that is left and no number is the title.
 * Undefined where two could be it, as when a comma of the title is not in quotation marks.
 */
export function guessCells(cells: readonly string[]): Cells | undefined {
  const id = cells.find(isArticleId) ?? '';
  const url = cells.find(isAddress) ?? '';
  const words = cells.filter((cell) => cell !== '' && cell !== id && cell !== url && !isNumber(cell));
  if (words.length > 1 && id === '') return undefined;
  return { id, url, title: words[0] ?? '' };
}

/** Whether a first line whose names nobody knows is a heading: words only, over lines that name pages. */
export function isStrangeHeading(first: readonly string[], others: readonly (readonly string[])[]): boolean {
  const says = (cell: string) => isAddress(cell) || isArticleId(cell);
  const words = first.filter((cell) => cell !== '');
  return (
    words.length > 1 &&
    !words.some((cell) => says(cell) || isNumber(cell)) &&
    others.some((cells) => cells.some(says))
  );
}
