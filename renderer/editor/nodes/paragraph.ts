import { Node } from '@tiptap/core';

export const paragraph = Node.create({
  name: 'paragraph',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
});
