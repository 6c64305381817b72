import { Table } from '@tiptap/extension-table';

/** The page's own table: no wrapper, no column widths in pixels, no node view. */
export const table = Table.extend({
  renderHTML: () => ['table', ['tbody', 0]],
  addNodeView: () => null,
});
