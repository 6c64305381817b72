import { type Editor, Extension, type Extensions } from '@tiptap/core';
import { TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import type { Plugin } from '@tiptap/pm/state';
import StarterKit from '@tiptap/starter-kit';
import { documentMarks, documentNodes } from '../../shared/article/document';
import { link } from './marks/link';
import { comment, suggestion } from './marks/remark';
import { factBox } from './nodes/factBox';
import { figure } from './nodes/figure';
import { gallery } from './nodes/gallery';
import { heading } from './nodes/heading';
import { orderedList } from './nodes/orderedList';
import { paragraph } from './nodes/paragraph';
import { pullQuote } from './nodes/pullQuote';
import { table } from './nodes/table';
import { teaser } from './nodes/teaser';
import { video } from './nodes/video';

/** The document's one shape: TipTap takes nodes, marks, content and attributes from here, and only behaviour from its extensions. */
export const articleSchemaSpec = { topNode: 'doc', nodes: documentNodes, marks: documentMarks };

/** From the kit: lists, quote, bold, italic, divider, line break, history, cursors. What would add to the schema or to the text by itself is off. */
const kit = StarterKit.configure({
  code: false,
  codeBlock: false,
  heading: false,
  link: false,
  orderedList: false,
  paragraph: false,
  strike: false,
  trailingNode: false,
  underline: false,
  dropcursor: false,
});

/** One extension for each node and mark of the document schema. */
export const schemaExtensions: Extensions = [
  kit,
  paragraph,
  heading,
  orderedList,
  pullQuote,
  factBox,
  table,
  TableRow,
  TableCell,
  TableHeader,
  figure,
  gallery,
  video,
  teaser,
  link,
  comment,
  suggestion,
];

/** Our plugins stand before TipTap's: their keys are asked first. Made anew each time the editor is shown. */
export function pluginExtension(name: string, plugins: (editor: Editor) => Plugin[]) {
  return Extension.create({
    name,
    priority: 1_000,
    addProseMirrorPlugins() {
      return plugins(this.editor);
    },
  });
}
