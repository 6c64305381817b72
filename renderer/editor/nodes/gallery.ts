import { Node, type NodeViewRenderer } from '@tiptap/core';

export type GalleryOptions = {
  /** Absent where there is no window: the schema and the commands work without it. */
  readonly view: NodeViewRenderer | null;
};

/** Figures in order; each keeps its own caption, credit and alt text. */
export const gallery = Node.create<GalleryOptions>({
  name: 'gallery',
  addOptions: () => ({ view: null }),
  parseHTML: () => [{ tag: 'div.gallery' }],
  renderHTML: () => ['div', { class: 'gallery' }, 0],
  addNodeView() {
    return this.options.view;
  },
});
