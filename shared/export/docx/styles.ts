import { type Html, joinHtml, joinLines, markup, nothing } from '../html';
import { mainNamespace } from './namespaces';
import type { ParagraphStyle } from './paragraph';

/** Sizes are in half points, distances in twentieths of a point. */
type Style = {
  /** Built-in styles are known by their English names in every language of Word. */
  readonly name: string;
  readonly size?: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly colour?: string;
  readonly before?: number;
  readonly after?: number;
  readonly indent?: number;
  readonly outline?: number;
  readonly isCentred?: boolean;
  /** Stays on one page with what follows. */
  readonly keepsNext?: boolean;
  readonly border?: 'left' | 'bottom' | 'around';
};

const accent = '0B5F73';
const soft = '57524A';

const paragraphStyles: Readonly<Record<ParagraphStyle, Style>> = {
  Heading1: { name: 'heading 1', size: 44, isBold: true, before: 0, after: 160, outline: 0, keepsNext: true },
  Heading2: {
    name: 'heading 2',
    size: 30,
    isBold: true,
    before: 320,
    after: 100,
    outline: 1,
    keepsNext: true,
  },
  Heading3: {
    name: 'heading 3',
    size: 26,
    isBold: true,
    before: 260,
    after: 80,
    outline: 2,
    keepsNext: true,
  },
  Kicker: { name: 'Kicker', size: 20, isBold: true, colour: accent, after: 60, keepsNext: true },
  Standfirst: { name: 'Standfirst', isBold: true, size: 26, after: 160 },
  Byline: { name: 'Byline', size: 20, colour: soft, after: 280 },
  Notice: { name: 'Notice', size: 22, after: 160, border: 'around' },
  Quote: { name: 'Quote', isItalic: true, colour: soft, indent: 425, border: 'left' },
  IntenseQuote: {
    name: 'Intense Quote',
    size: 28,
    isBold: true,
    colour: accent,
    before: 240,
    after: 240,
    indent: 567,
  },
  ListParagraph: { name: 'List Paragraph', after: 80 },
  Figure: { name: 'Figure', isCentred: true, before: 200, after: 60, keepsNext: true },
  Caption: { name: 'caption', size: 20, after: 240 },
  Teaser: { name: 'Teaser', size: 22, after: 80, indent: 284, border: 'left' },
  TableHeading: { name: 'Table Heading', size: 22, isBold: true, after: 40 },
  TableText: { name: 'Table Text', size: 22, after: 40 },
  Rule: { name: 'Rule', after: 240, border: 'bottom' },
  Tags: { name: 'Tags', size: 20, colour: soft, before: 280 },
};

function renderBorder(border: Style['border']): Html {
  if (border === undefined) return nothing;
  const sides = border === 'around' ? ['top', 'left', 'bottom', 'right'] : [border];
  const lines = sides.map((side) => ({
    html: `<w:${side} w:val="single" w:sz="8" w:space="6" w:color="${accent}"/>`,
  }));
  return markup`<w:pBdr>${joinHtml(lines)}</w:pBdr>`;
}

/** In the order of the schema. */
function renderParagraphLook(style: Style): Html {
  const { before = 0, after = 160, indent, outline } = style;
  return joinHtml([
    style.keepsNext === true ? markup`<w:keepNext/>` : nothing,
    renderBorder(style.border),
    markup`<w:spacing w:before="${before}" w:after="${after}"/>`,
    indent === undefined ? nothing : markup`<w:ind w:left="${indent}" w:right="${indent}"/>`,
    style.isCentred === true ? markup`<w:jc w:val="center"/>` : nothing,
    outline === undefined ? nothing : markup`<w:outlineLvl w:val="${outline}"/>`,
  ]);
}

function renderTextLook({ isBold, isItalic, colour, size }: Style): Html {
  return joinHtml([
    isBold === true ? markup`<w:b/><w:bCs/>` : nothing,
    isItalic === true ? markup`<w:i/><w:iCs/>` : nothing,
    colour === undefined ? nothing : markup`<w:color w:val="${colour}"/>`,
    size === undefined ? nothing : markup`<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ]);
}

function renderParagraphStyle([id, style]: readonly [string, Style]): Html {
  const look = markup`<w:pPr>${renderParagraphLook(style)}</w:pPr><w:rPr>${renderTextLook(style)}</w:rPr>`;
  return markup`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${style.name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>${look}</w:style>`;
}

const grid = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => ({
  html: `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${soft}"/>`,
}));
const margins = markup`<w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>`;

const otherStyles = [
  markup`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`,
  markup`<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>`,
  markup`<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="${accent}"/><w:u w:val="single"/></w:rPr></w:style>`,
  markup`<w:style w:type="character" w:customStyle="1" w:styleId="Credit"><w:name w:val="Credit"/><w:rPr><w:color w:val="${soft}"/></w:rPr></w:style>`,
  markup`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins}</w:tblPr></w:style>`,
  markup`<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${joinHtml(grid)}</w:tblBorders>${margins}</w:tblPr></w:style>`,
  markup`<w:style w:type="table" w:customStyle="1" w:styleId="FactBox"><w:name w:val="Fact Box"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${joinHtml(grid.slice(0, 4))}</w:tblBorders>${margins}</w:tblPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F5F3EE"/></w:tcPr></w:style>`,
];

const allStyles = joinLines([...otherStyles, ...Object.entries(paragraphStyles).map(renderParagraphStyle)]);

/** A typeface that every office has with Vietnamese letters; the language tells the spelling checker. */
export function renderStyles(language: string): string {
  const text = markup`<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="${language}" w:eastAsia="${language}"/></w:rPr>`;
  const paragraph = markup`<w:pPr><w:spacing w:after="160" w:line="312" w:lineRule="auto"/></w:pPr>`;
  const defaults = markup`<w:docDefaults><w:rPrDefault>${text}</w:rPrDefault><w:pPrDefault>${paragraph}</w:pPrDefault></w:docDefaults>`;
  return markup`<w:styles ${mainNamespace}>${defaults}${allStyles}</w:styles>`.html;
}
