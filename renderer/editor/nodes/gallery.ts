import { Node } from '@tiptap/core';

/** Figures in order; each keeps its own caption, credit and alt text. */
export const gallery = Node.create({
  name: 'gallery',
  parseHTML: () => [{ tag: 'div.gallery' }],
  renderHTML: () => ['div', { class: 'gallery' }, 0],
});
