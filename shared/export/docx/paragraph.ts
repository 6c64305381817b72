import { type Html, isNothing, markup, nothing, joinHtml } from '../html';

/** A list item’s place: `number` is that of its list. */
type ListPlace = { readonly number: number; readonly level: number };

export type ParagraphLook = {
  readonly style?: ParagraphStyle | undefined;
  readonly list?: ListPlace | undefined;
  /** Under a list item, without a mark of its own. */
  readonly indentedAs?: number | undefined;
};

/** By their ids; `styles.ts` describes each. */
export type ParagraphStyle =
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Kicker'
  | 'Standfirst'
  | 'Byline'
  | 'Notice'
  | 'Quote'
  | 'IntenseQuote'
  | 'ListParagraph'
  | 'Figure'
  | 'Caption'
  | 'Teaser'
  | 'TableHeading'
  | 'TableText'
  | 'Rule'
  | 'Tags';

/** In twentieths of a point; a list is set in by one of them a level. */
const indent = 425;
const deepest = 8;

export const listLevel = (depth: number) => Math.min(depth, deepest);
export const indentOf = (level: number) => (level + 1) * indent;

/** In the order of the schema. */
function renderLook({ style, list, indentedAs }: ParagraphLook): Html {
  const look = joinHtml([
    style === undefined ? nothing : markup`<w:pStyle w:val="${style}"/>`,
    list === undefined
      ? nothing
      : markup`<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.number}"/></w:numPr>`,
    indentedAs === undefined ? nothing : markup`<w:ind w:left="${indentOf(indentedAs)}"/>`,
  ]);
  return isNothing(look) ? nothing : markup`<w:pPr>${look}</w:pPr>`;
}

/** Nothing where there is nothing in it. */
export const renderParagraph = (runs: Html, look: ParagraphLook = {}): Html =>
  isNothing(runs) ? nothing : markup`<w:p>${renderLook(look)}${runs}</w:p>`;

/** A cell without one, and two tables that touch, Word does not open as they were meant. */
export const emptyParagraph: Html = markup`<w:p/>`;
