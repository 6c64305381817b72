import Papa from 'papaparse';

/** `line` is where the row begins in the file, counted from 1; `isOpen`: its quotes do not pair. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[]; readonly isOpen: boolean };

const separators = [',', ';', '\t'] as const;

/** The sign that parts most cells in the first line. A guess by all lines fails where they differ, as hand-made ones do. */
function separatorOf(text: string): string {
  const [first = ''] = text.split('\n');
  const counts = separators.map((each) => first.split(each).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

const countLines = (text: string) => text.split('\n').length - 1;

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end + 1;
}

/** Excel names the separator in a line of its own. */
const namedSeparator = /^sep=([,;\t])\n/i;

/** RFC 4180, with any of three separators. Quotes that do not pair spoil their line only: reading goes on after it. */
export function readCsv(text: string): readonly CsvRow[] {
  const content = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const [first = '', named] = namedSeparator.exec(content) ?? [];
  const delimiter = named ?? separatorOf(content);
  const rows: CsvRow[] = [];
  let [position, line] = [first.length, first === '' ? 1 : 2];
  while (position < content.length) {
    const begin = position;
    Papa.parse<readonly string[]>(content.slice(begin), {
      delimiter,
      newline: '\n',
      step: ({ data, errors, meta }, parser) => {
        const isOpen = errors.some(({ type }) => type === 'Quotes');
        const end = isOpen ? lineEnd(content, position) : begin + meta.cursor;
        const cells = isOpen ? [content.slice(position, end)] : data;
        rows.push({ line, cells: cells.map((cell) => cell.trim()), isOpen });
        line += countLines(content.slice(position, end));
        position = end;
        if (isOpen) parser.abort();
      },
    });
  }
  return rows;
}
