import type { Section } from '../../shared/article/page';
import { splitCredit } from '../../shared/vietnamese/credit';
import { type BlockType, blockOf, blockTypesOf } from './blockNames';
import { type DumpLine, isItem, isPictureOnly, isSentence, isTitle } from './dumpLines';
import { type Subsections, splitSubsections } from './subsections';

export type BodyRegion = {
  readonly type: 'body';
  readonly lines: readonly DumpLine[];
  /** Text that stands behind a block: nothing says what it belongs to. */
  readonly isLate: boolean;
};

export type BlockRegion = {
  readonly type: BlockType;
  /** As the page printed it. */
  readonly title: string;
  readonly subsections: Subsections | null;
  readonly lines: readonly DumpLine[];
};

export type DumpRegion = BodyRegion | BlockRegion;

/** `length` is the number of lines that the heading and its subsections take. */
type Heading = Omit<BlockRegion, 'lines'> & { readonly length: number };

type Dump = {
  readonly lines: readonly DumpLine[];
  readonly sections: readonly Section[];
  readonly blockTypes: ReadonlyMap<string, BlockType>;
  /** Blank lines set this dump's blocks apart, so a heading can be told by them. */
  readonly hasBlanks: boolean;
};

/**
 * A region while it grows. `isParted`: blank lines part its titles so far, and so a title without one
 * above it is the heading of the next block.
 */
type OpenRegion = {
  readonly region: DumpRegion;
  readonly lines: DumpLine[];
  isParted: boolean;
};

const longestHeading = 60;
const isOpening = (line: DumpLine | undefined) =>
  line !== undefined && (isTitle(line) || line.parts !== null);

/** The line of subsections under a section's name. A guess needs the shape of such a line too. */
function subsectionsAt(
  { lines, sections, hasBlanks }: Dump,
  index: number,
  section: string,
): Subsections | null {
  const [above, line] = [lines[index - 1], lines[index]];
  if (line === undefined || !isTitle(line) || above === undefined) return null;
  const split = splitSubsections(line.text, section, sections);
  if (split === null || !split.isGuess) return split;
  return hasBlanks && !above.isBeforeBlank && line.isBeforeBlank && split.names.length > 1 ? split : null;
}

function knownHeading(dump: Dump, index: number, current: OpenRegion): Heading | null {
  const line = dump.lines[index];
  const type = line === undefined || line.parts !== null ? null : blockOf(line.text, dump.blockTypes);
  if (line === undefined || type === null) return null;
  const subsections = type === 'section' ? subsectionsAt(dump, index + 1, line.text) : null;
  const length = subsections === null ? 1 : 2;
  const first = dump.lines[index + length];
  const isSetApart =
    current.region.type !== 'body' ||
    subsections !== null ||
    line.isBeforeBlank ||
    !dump.hasBlanks ||
    (first !== undefined && isPictureOnly(first));
  const hasItems = isOpening(first) || (first === undefined && current.region.type !== 'body');
  return isSetApart && hasItems ? { type, title: line.text, subsections, length } : null;
}

function unknownHeadingInList(dump: Dump, index: number, current: OpenRegion): Heading | null {
  const [line, next] = [dump.lines[index], dump.lines[index + 1]];
  if (line === undefined || line.isAfterBlank || !isTitle(line) || line.text.length > longestHeading)
    return null;
  if (!current.isParted || dump.lines[index - 1]?.parts !== null) return null;
  const title = line.text;
  if (line.isBeforeBlank)
    return isOpening(next) ? { type: 'loose', title, subsections: null, length: 1 } : null;
  const subsections = subsectionsAt(dump, index + 1, title);
  if (subsections === null || !isOpening(dump.lines[index + 2])) return null;
  return { type: 'section', title, subsections, length: 2 };
}

const fewestSubsections = 3;

/** In running text only the whole shape of a section block is believed, down to the next known heading. */
function unknownHeadingInBody(dump: Dump, index: number): Heading | null {
  const line = dump.lines[index];
  if (line === undefined || !isTitle(line) || line.isBeforeBlank || line.text.length > longestHeading)
    return null;
  const subsections = subsectionsAt(dump, index + 1, line.text);
  if (subsections === null || subsections.names.length < fewestSubsections) return null;
  const rest = dump.lines.slice(index + 2);
  const end = rest.findIndex(({ text, parts }) => parts === null && blockOf(text, dump.blockTypes) !== null);
  const titles = end === -1 ? rest : rest.slice(0, end);
  const isList = titles.length > 0 && titles.every((title) => title.isAfterBlank && isTitle(title));
  return isList ? { type: 'section', title: line.text, subsections, length: 2 } : null;
}

function headingAt(dump: Dump, index: number, current: OpenRegion): Heading | null {
  const known = knownHeading(dump, index, current);
  if (known !== null || !dump.hasBlanks) return known;
  return current.region.type === 'body'
    ? unknownHeadingInBody(dump, index)
    : unknownHeadingInList(dump, index, current);
}

/** Where blank lines part the titles of a list, a sentence right below a title is text of the page. */
function isSentenceInList(dump: Dump, index: number, current: OpenRegion): boolean {
  const [above, line] = [current.lines.at(-1), dump.lines[index]];
  if (!dump.hasBlanks || !current.isParted || above === undefined || line === undefined) return false;
  return above.parts === null && line.parts === null && !line.isAfterBlank && isSentence(line);
}

/** A photo or teaser cell, a photo with its credit, a sentence, and a line too long for a title end a list. */
function endsList(dump: Dump, index: number, current: OpenRegion): boolean {
  const [line, next] = [dump.lines[index], dump.lines[index + 1]];
  if (line === undefined) return false;
  const isPhoto = isPictureOnly(line) && next?.parts === null && splitCredit(next.text).credit !== null;
  const isPictureCell = line.isCell && line.parts !== null;
  return isPhoto || isPictureCell || isSentenceInList(dump, index, current) || !isItem(line);
}

function openRegion(region: DumpRegion): OpenRegion {
  return { region, lines: [], isParted: true };
}

function addLine(open: OpenRegion, line: DumpLine) {
  const above = open.lines.at(-1);
  if (above?.parts === null && line.parts === null && !line.isAfterBlank) open.isParted = false;
  open.lines.push(line);
}

/** Takes the page apart into running text and named blocks, in order. Every line is in exactly one of them. */
export function findRegions(lines: readonly DumpLine[], sections: readonly Section[]): readonly DumpRegion[] {
  const hasBlanks = lines.some((line, index) => index > 0 && line.isAfterBlank);
  const dump = { lines, sections, blockTypes: blockTypesOf(sections), hasBlanks };
  const regions = [openRegion({ type: 'body', lines: [], isLate: false })];
  let [current] = regions;
  const start = (region: DumpRegion) => {
    current = openRegion(region);
    regions.push(current);
  };
  for (let index = 0; current !== undefined && index < lines.length;) {
    const heading = headingAt(dump, index, current);
    if (heading !== null) {
      const { length, ...block } = heading;
      start({ ...block, lines: [] });
      index += length;
      continue;
    }
    if (current.region.type !== 'body' && endsList(dump, index, current))
      start({ type: 'body', lines: [], isLate: true });
    for (const line of lines.slice(index, index + 1)) addLine(current, line);
    index += 1;
  }
  return regions.map(({ region, lines: own }) => ({ ...region, lines: own }));
}
