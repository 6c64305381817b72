import { readCreditLine, splitCredit } from '../../shared/vietnamese/credit';
import { type Credit, noCredit } from '../../shared/article/photo';
import { fold } from '../../shared/vietnamese/fold';
import { type DumpLine, isPictureOnly, isTitle } from './dumpLines';
import type { BodyRegion } from './dumpRegions';
import type { LinePart, PictureMark } from './pictureMark';

export type DumpFigure = {
  readonly type: 'figure';
  readonly caption: string;
  readonly credit: Credit;
  readonly alt: string;
  /** Where the picture stood on the web: told in the report, never fetched. */
  readonly address: string;
  /** Only a credit, no cell, said that the line below was the caption. */
  readonly isGuess: boolean;
};

export type DumpTeaser = {
  readonly type: 'teaser';
  readonly title: string;
  readonly summary: string;
  readonly address: string;
};

export type DumpParagraph = {
  readonly type: 'paragraph';
  readonly text: string;
  readonly isUnderstood: boolean;
};

export type DumpBlock = DumpFigure | DumpTeaser | DumpParagraph;

type Caption = { readonly text: string; readonly isGuess: boolean };

export type BodyReading = { readonly agencies: readonly string[] };

const longestCaption = 600;

const letters = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
const isSame = (one: string, other: string) => letters(one) === letters(other);

function toFigure(
  { alt, address }: PictureMark,
  { text, isGuess }: Caption,
  reading: BodyReading,
): DumpFigure {
  const { caption, credit } = splitCredit(text, reading.agencies);
  const isRepeated = isSame(alt, text) || isSame(alt, caption);
  return {
    type: 'figure',
    caption,
    credit: credit ?? noCredit,
    alt: isRepeated ? '' : alt,
    address,
    isGuess,
  };
}

function toTeaser({ alt, address }: PictureMark, summary: string): DumpTeaser {
  return { type: 'teaser', title: isSame(alt, summary) ? '' : alt, summary, address };
}

const noCaption: Caption = { text: '', isGuess: false };
const unread = (text: string): DumpParagraph => ({ type: 'paragraph', text, isUnderstood: false });

/** Photos and captions in the order they stand in; one caption for a row of photos stands under the last. */
function pair(
  marks: readonly PictureMark[],
  captions: readonly Caption[],
  reading: BodyReading,
): readonly DumpBlock[] {
  const skip = captions.length === 1 ? marks.length - 1 : 0;
  const figures = marks.map((mark, index) => toFigure(mark, captions[index - skip] ?? noCaption, reading));
  return [...figures, ...captions.slice(marks.length).map(({ text }) => unread(text))];
}

function splitCells(parts: readonly LinePart[]): readonly (readonly LinePart[])[] {
  const cells: LinePart[][] = [[]];
  for (const part of parts) {
    if (part.type === 'bar') cells.push([]);
    else cells.at(-1)?.push(part);
  }
  return cells.filter((cell) => cell.length > 0);
}

/** A picture with text behind it is a teaser box, unless a credit shows that the text is a caption. */
function pictureWithText(mark: PictureMark, text: string, reading: BodyReading): DumpBlock {
  const isCaption = splitCredit(text, reading.agencies).credit !== null;
  return isCaption ? toFigure(mark, { text, isGuess: false }, reading) : toTeaser(mark, text);
}

/** Text and pictures mixed on a line that is no table cell: each stays where it stands. */
function inOrder(cell: readonly LinePart[], reading: BodyReading): readonly DumpBlock[] {
  return cell.flatMap((part): readonly DumpBlock[] => {
    if (part.type === 'text') return [{ type: 'paragraph', text: part.text, isUnderstood: true }];
    return part.type === 'picture' ? [toFigure(part.mark, noCaption, reading)] : [];
  });
}

type Line = { readonly blocks: readonly DumpBlock[]; readonly waiting: readonly PictureMark[] };

const marksOf = (cell: readonly LinePart[]) =>
  cell.flatMap((part) => (part.type === 'picture' ? [part.mark] : []));
const textOf = (cell: readonly LinePart[]) =>
  cell.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join(' ');

function readMixedCell(
  cell: readonly LinePart[],
  isCell: boolean,
  reading: BodyReading,
): readonly DumpBlock[] {
  const [first] = cell;
  const marks = marksOf(cell);
  const last = marks.at(-1);
  if (last === undefined) return inOrder(cell, reading);
  if (first?.type === 'picture' && cell.at(-1)?.type === 'text' && cell.length === marks.length + 1) {
    const others = marks.slice(0, -1).map((mark) => toFigure(mark, noCaption, reading));
    return [...others, pictureWithText(last, textOf(cell), reading)];
  }
  if (!isCell) return inOrder(cell, reading);
  return pair(marks, [{ text: textOf(cell), isGuess: false }], reading);
}

/** Reads a line with pictures. Those without any text of their own wait for a caption on the lines below. */
function readPictureLine(line: DumpLine, reading: BodyReading): Line {
  const blocks: DumpBlock[] = [];
  let waiting: readonly PictureMark[] = [];
  let captions: readonly Caption[] = [];
  const settle = () => {
    blocks.push(...pair(waiting, captions, reading));
    [waiting, captions] = [[], []];
  };
  for (const cell of splitCells(line.parts ?? [])) {
    const marks = marksOf(cell);
    if (marks.length === cell.length) {
      if (captions.length > 0) settle();
      waiting = [...waiting, ...marks];
    } else if (marks.length === 0 && waiting.length > 0) {
      captions = [...captions, { text: textOf(cell), isGuess: false }];
    } else {
      settle();
      blocks.push(...readMixedCell(cell, line.isCell, reading));
    }
  }
  if (captions.length > 0) settle();
  return { blocks, waiting };
}

/** A row that holds only a credit belongs to the caption above it. */
function joinCredits(rows: readonly string[], agencies: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    const isCredit =
      above !== undefined && splitCredit(row, agencies).caption === '' && readCreditLine(row, agencies);
    if (isCredit && splitCredit(above, agencies).credit === null)
      joined[joined.length - 1] = `${above} ${row}`;
    else joined.push(row);
  }
  return joined;
}

type Captions = { readonly captions: readonly Caption[]; readonly length: number };

function rowsBelow(lines: readonly DumpLine[], start: number, most: number): readonly string[] {
  const rows: string[] = [];
  for (let index = start; rows.length < most * 2; index += 1) {
    const line = lines[index];
    if (line === undefined || line.parts !== null || !line.isCell) break;
    rows.push(line.text);
  }
  return rows;
}

function cellCaptions(
  lines: readonly DumpLine[],
  start: number,
  count: number,
  reading: BodyReading,
): Captions | null {
  const rows = rowsBelow(lines, start, count);
  const [first] = rows;
  if (first === undefined) return null;
  const columns = first.split('|').map((text) => text.trim());
  if (count > 1 && columns.length === count) {
    return { captions: columns.map((text) => ({ text, isGuess: false })), length: 1 };
  }
  for (let length = rows.length; length > 0; length -= 1) {
    const joined = joinCredits(rows.slice(0, length), reading.agencies);
    if (joined.length <= count) return { captions: joined.map((text) => ({ text, isGuess: false })), length };
  }
  return null;
}

/** A line that is no cell is a caption only where it ends in a credit, and even so a guess: any other is a paragraph. */
function lineCaption(line: DumpLine | undefined, { agencies }: BodyReading): Captions | null {
  if (line === undefined || line.parts !== null || line.text.length > longestCaption) return null;
  if (splitCredit(line.text, agencies).credit === null) return null;
  return { captions: [{ text: line.text, isGuess: true }], length: 1 };
}

type Reading = { readonly blocks: readonly DumpBlock[]; readonly length: number };

function readPictures(lines: readonly DumpLine[], start: number, reading: BodyReading): Reading {
  const [first] = lines.slice(start, start + 1);
  if (first === undefined) return { blocks: [], length: 1 };
  const { blocks, waiting } = readPictureLine(first, reading);
  if (waiting.length === 0) return { blocks, length: 1 };
  const marks = [...waiting];
  let end = start + 1;
  for (let line = lines[end]; line !== undefined && isPictureOnly(line); line = lines[end]) {
    marks.push(...marksOf(line.parts ?? []));
    end += 1;
  }
  const below = cellCaptions(lines, end, marks.length, reading) ?? lineCaption(lines[end], reading);
  return {
    blocks: [...blocks, ...pair(marks, below?.captions ?? [], reading)],
    length: end - start + (below?.length ?? 0),
  };
}

const longestSubhead = 120;

/** A stray table cell, a line behind the blocks of the page, and a short line that is no sentence are worth a look. */
function toParagraph(line: DumpLine, isLate: boolean): DumpParagraph {
  const isStrange = isLate || line.isCell || (isTitle(line) && line.text.length <= longestSubhead);
  return { type: 'paragraph', text: line.text, isUnderstood: !isStrange };
}

/** The running text of a page with its photos and teaser boxes where they stand. Every word is in one of the blocks. */
export function readBody({ lines, isLate }: BodyRegion, reading: BodyReading): readonly DumpBlock[] {
  const blocks: DumpBlock[] = [];
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.parts === null) {
      blocks.push(toParagraph(line, isLate));
      index += 1;
      continue;
    }
    const pictures = readPictures(lines, index, reading);
    blocks.push(...pictures.blocks);
    index += pictures.length;
  }
  return blocks;
}
