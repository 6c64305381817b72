import { type MarkSpec, type Node, type NodeSpec, Schema } from '@tiptap/pm/model';
import { z } from 'zod';
import type { DocumentNode } from './article';
import { storyTarget } from './article';
import { longestDuration } from './duration';
import { film } from './film';
import { isAllowedLink } from './links';
import { credit, placedCut, noCredit } from './photo';

const oneOf =
  (...allowed: readonly unknown[]) =>
  (value: unknown) => {
    if (!allowed.includes(value)) throw new RangeError(`not one of ${allowed.join(', ')}`);
  };

const photoOrNone = (value: unknown) => {
  if (value !== null && !(typeof value === 'string' && /^[0-9a-f]{32}$/.test(value))) {
    throw new RangeError('not a photo id');
  }
};

const cutOrNone = (value: unknown) => {
  if (value !== null) placedCut.parse(value);
};

const duration = z.union([z.number().positive().max(1_000_000), z.string().min(1).max(longestDuration)]);

const durationOrNone = (value: unknown) => {
  if (value !== null) duration.parse(value);
};

export const figureLayouts = ['column', 'wide', 'infographic'] as const;
export type FigureLayout = (typeof figureLayouts)[number];

const column = (value: unknown) => {
  const isWidths = Array.isArray(value) && value.every((width) => Number.isInteger(width));
  if (value !== null && !isWidths) throw new RangeError('not column widths');
};

const span = { default: 1, validate: 'number' };
const cellAttributes = { colspan: span, rowspan: span, colwidth: { default: null, validate: column } };
const listBlocks = '(paragraph | bulletList | orderedList)+';

/**
 * The document schema of an article body, used on both sides: the library checks with it what it
 * reads and writes, the editor's TipTap extensions take their shape from it. Node and mark names
 * are TipTap's own where TipTap has the node.
 */
export const documentNodes = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block' },
  text: { group: 'inline' },
  hardBreak: { group: 'inline', inline: true, selectable: false },
  heading: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: { level: { default: 2, validate: oneOf(2, 3) } },
  },
  bulletList: { content: 'listItem+', group: 'block list' },
  orderedList: { content: 'listItem+', group: 'block list', attrs: { start: span } },
  listItem: { content: 'paragraph (paragraph | bulletList | orderedList)*', defining: true },
  blockquote: { content: listBlocks, group: 'block', defining: true },
  pullQuote: { content: 'inline*', group: 'block', defining: true },
  horizontalRule: { group: 'block' },
  table: { content: 'tableRow+', group: 'block', isolating: true, tableRole: 'table' },
  tableRow: { content: '(tableCell | tableHeader)*', tableRole: 'row' },
  tableCell: { content: listBlocks, isolating: true, tableRole: 'cell', attrs: cellAttributes },
  tableHeader: { content: listBlocks, isolating: true, tableRole: 'header_cell', attrs: cellAttributes },
  factBox: {
    content: '(paragraph | heading | bulletList | orderedList)+',
    group: 'block',
    defining: true,
    isolating: true,
  },
  /**
   * The inline content IS the caption; the credit belongs to the photo record, not to the placement. `crop` is the
   * free crop of this placement; an infographic is shown whole at the full width, with a way to its original.
   */
  figure: {
    content: 'text*',
    group: 'block',
    defining: true,
    isolating: true,
    draggable: true,
    attrs: {
      photo: { default: null, validate: photoOrNone },
      alt: { default: '', validate: 'string' },
      crop: { default: null, validate: cutOrNone },
      layout: { default: 'column', validate: oneOf(...figureLayouts) },
    },
  },
  /** Ordered photos, each with its own caption, credit and alt text. */
  gallery: { content: 'figure+', group: 'block', defining: true, isolating: true, draggable: true },
  /** A film: a file of the library or an address, never fetched. The inline content is the caption. */
  video: {
    content: 'text*',
    group: 'block',
    defining: true,
    isolating: true,
    draggable: true,
    attrs: {
      source: { default: { type: 'address', url: '' }, validate: (value: unknown) => void film.parse(value) },
      /** The poster. */
      photo: { default: null, validate: photoOrNone },
      alt: { default: '', validate: 'string' },
      /** The poster has a credit of its own. */
      credit: { default: noCredit, validate: (value: unknown) => void credit.parse(value) },
      /** In seconds; what was typed where that is no duration; null where it is not known. */
      duration: { default: null, validate: durationOrNone },
    },
  },
  /** A box that points at a related story; null headline/summary/photo print the target's own. `crop` is of its picture here. */
  teaser: {
    group: 'block',
    atom: true,
    draggable: true,
    attrs: {
      target: {
        default: { type: 'page', url: '', title: '' },
        validate: (value: unknown) => void storyTarget.parse(value),
      },
      headline: { default: null, validate: 'string|null' },
      summary: { default: null, validate: 'string|null' },
      photo: { default: null, validate: photoOrNone },
      crop: { default: null, validate: cutOrNone },
    },
  },
} satisfies Record<string, NodeSpec>;

const remarkId = (value: unknown) => {
  if (typeof value !== 'string' || !/^[0-9a-f]{32}$/.test(value)) throw new RangeError('not a remark id');
};

const remarkAttributes = {
  id: { validate: remarkId },
  by: { default: '', validate: 'string' },
  /** ISO 8601. */
  at: { validate: (value: unknown) => void z.iso.datetime({ offset: true }).parse(value) },
  text: { default: '', validate: 'string' },
};

export const documentMarks = {
  link: {
    inclusive: false,
    attrs: {
      href: {
        validate: (value: unknown) => {
          if (typeof value !== 'string' || !isAllowedLink(value)) throw new RangeError('link not allowed');
        },
      },
    },
  },
  bold: {},
  italic: {},
  /** Said to colleagues about the words; several may lie over one another. Never printed. */
  comment: { inclusive: false, excludes: '', attrs: remarkAttributes },
  /** `text` is proposed in place of the words, which print as they stand until somebody accepts it. */
  suggestion: { inclusive: false, attrs: remarkAttributes },
} satisfies Record<string, MarkSpec>;

export type DocumentNodeName = keyof typeof documentNodes;
export type DocumentMarkName = keyof typeof documentMarks;

export const documentSchema = new Schema<DocumentNodeName, DocumentMarkName>({
  nodes: documentNodes,
  marks: documentMarks,
});

export const emptyDocument: DocumentNode = { type: 'doc', content: [{ type: 'paragraph' }] };

/** Parses and checks a body against the schema, attributes included. Throws RangeError with the reason. */
export function checkDocument(body: DocumentNode): Node {
  const node = documentSchema.nodeFromJSON(body);
  node.check();
  return node;
}
