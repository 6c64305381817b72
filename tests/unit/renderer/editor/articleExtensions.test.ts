import { Editor } from '@tiptap/core';
import type { MarkType, NodeType } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { articleSchemaSpec, schemaExtensions } from '../../../../renderer/editor/articleExtensions';
import { documentMarks, documentNodes, documentSchema } from '../../../../shared/article/document';

const editorSchema = new Editor({
  element: null,
  content: { type: 'doc', content: [{ type: 'paragraph' }] },
  extensions: schemaExtensions,
  schemaSpec: articleSchemaSpec,
}).schema;

const structure = ({ spec }: NodeType | MarkType, fields: readonly string[]) =>
  Object.fromEntries(fields.map((field) => [field, (spec as Record<string, unknown>)[field]]));

const nodeFields = [
  'content',
  'group',
  'marks',
  'inline',
  'atom',
  'selectable',
  'draggable',
  'defining',
  'isolating',
  'code',
  'whitespace',
  'linebreakReplacement',
  'tableRole',
  'attrs',
];
const markFields = ['inclusive', 'excludes', 'group', 'spanning', 'code', 'attrs'];

describe('the schema of the editor', () => {
  it('has the nodes and marks of the document schema, in its order', () => {
    expect(Object.keys(editorSchema.nodes)).toEqual(Object.keys(documentNodes));
    expect(Object.keys(editorSchema.marks)).toEqual(Object.keys(documentMarks));
    expect(editorSchema.topNodeType.name).toBe('doc');
  });

  it.each(Object.keys(documentNodes))('holds in %s exactly what the document schema says', (name) => {
    const [ours, theirs] = [editorSchema.nodes[name], documentSchema.nodes[name as 'paragraph']];
    if (ours === undefined) throw new Error(`${name} is missing`);
    expect(structure(ours, nodeFields)).toEqual(structure(theirs, nodeFields));
  });

  it.each(Object.keys(documentMarks))('lets %s mark exactly what the document schema says', (name) => {
    const [ours, theirs] = [editorSchema.marks[name], documentSchema.marks[name as 'bold']];
    if (ours === undefined) throw new Error(`${name} is missing`);
    expect(structure(ours, markFields)).toEqual(structure(theirs, markFields));
  });

  it('can draw and read every node', () => {
    for (const type of Object.values(editorSchema.nodes)) {
      if (type.isText || type.name === 'doc') continue;
      expect(type.spec.toDOM, type.name).toBeTypeOf('function');
      expect(type.spec.parseDOM?.length, type.name).toBeGreaterThan(0);
    }
  });
});
