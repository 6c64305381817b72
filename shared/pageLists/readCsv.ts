/** `line` is where the row begins in the file, counted from 1. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[]; readonly isOpen: boolean };

const separators = [',', ';', '\t'] as const;

/** The sign that parts most cells in the first line. */
function separatorOf(text: string): string {
  const [first = ''] = text.split('\n');
  const counts = separators.map((each) => first.split(each).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** RFC 4180, with any of three separators; a quote that is never closed ends with its line and is marked. */
export function readCsv(text: string): readonly CsvRow[] {
  const content = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(content);
  const rows: CsvRow[] = [];
  let [position, line] = [0, 1];
  while (position < content.length) {
    const start = line;
    const cells: string[] = [];
    let isOpen = false;
    for (;;) {
      if (content[position] === '"') {
        const end = closingQuote(content, position + 1);
        isOpen ||= end === -1;
        const stop = end === -1 ? lineEnd(content, position) : end;
        const cell = content.slice(position + 1, stop);
        line += cell.split('\n').length - 1;
        cells.push(cell.replaceAll('""', '"'));
        position = end === -1 ? stop : stop + 1;
        while (position < content.length && content[position] !== separator && content[position] !== '\n')
          position += 1;
      } else {
        const from = position;
        while (position < content.length && content[position] !== separator && content[position] !== '\n')
          position += 1;
        cells.push(content.slice(from, position));
      }
      if (content[position] !== separator) break;
      position += 1;
    }
    position += 1;
    line += 1;
    rows.push({ line: start, cells: cells.map((cell) => cell.trim()), isOpen });
  }
  return rows;
}

const lineEnd = (text: string, from: number) => {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
};

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}
