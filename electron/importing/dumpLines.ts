import { cleanLine, cleanText } from '../../shared/vietnamese/normalize';
import { decodeEntities } from './entities';
import { type LinePart, splitPictures } from './pictureMark';

/** One line of a page dump that is not blank. */
export type DumpLine = {
  /** Without the bars that open and close a table cell. */
  readonly text: string;
  /** It stood between bars: a cell of the page's photo tables. */
  readonly isCell: boolean;
  /** The parts of a line with pictures; null for a line of text alone. */
  readonly parts: readonly LinePart[] | null;
  readonly isAfterBlank: boolean;
  readonly isBeforeBlank: boolean;
};

const stripBars = (line: string) => line.replace(/^[|\s]+|[|\s]+$/g, '');

function toDumpLine(line: string, before: string, after: string): DumpLine {
  return {
    text: stripBars(line),
    isCell: /^\|.|.\|$/s.test(line),
    parts: splitPictures(line),
    isAfterBlank: before === '',
    isBeforeBlank: after === '',
  };
}

/** The lines of a dump, cleaned, without the blank ones. A line of bars alone counts as blank. */
export function toDumpLines(text: string): readonly DumpLine[] {
  const lines = cleanText(decodeEntities(cleanText(text)))
    .split('\n')
    .map(cleanLine)
    .map((line) => (stripBars(line) === '' ? '' : line));
  return lines.flatMap((line, index) =>
    line === '' ? [] : [toDumpLine(line, lines[index - 1] ?? '', lines[index + 1] ?? '')],
  );
}

const endsOpen = (text: string) => !/[.;:,]$/.test(text) || /(?:\.\.|…)$/.test(text);
const longestTitle = 250;
const longestSentence = 100;

/** A title as lists print it: short, and it does not end as a sentence does. */
export function isTitle({ text, parts }: DumpLine): boolean {
  return parts === null && text.length <= longestTitle && endsOpen(text);
}

/** It ends as a sentence does, and not as a title that trails off. */
export const isSentence = ({ text }: DumpLine) => /[^.][.!?]["”’)]*$/.test(text);

const isProse = (text: string) => /[.!?…]["”’]?\s+\p{Lu}/u.test(text);

const isItemText = (text: string) =>
  text.length <= longestTitle &&
  (endsOpen(text) || (text.length <= longestSentence && !text.endsWith(':') && !isProse(text)));

/** A line that may stand in a list of titles, with or without a picture: a paragraph is longer, or ends as one. */
export function isItem({ text, parts }: DumpLine): boolean {
  if (parts === null) return isItemText(text);
  return parts.every((part) => part.type !== 'text' || isItemText(part.text));
}

/** Pictures and nothing else. */
export function isPictureOnly({ parts }: DumpLine): boolean {
  return parts !== null && parts.every(({ type }) => type !== 'text');
}
