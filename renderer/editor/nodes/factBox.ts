import { Node } from '@tiptap/core';

export const factBox = Node.create({
  name: 'factBox',
  parseHTML: () => [{ tag: 'div.fact-box' }, { tag: 'aside' }],
  renderHTML: () => ['div', { class: 'fact-box', role: 'note' }, 0],
});
