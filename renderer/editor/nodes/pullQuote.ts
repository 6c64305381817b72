import { Node } from '@tiptap/core';

export const pullQuote = Node.create({
  name: 'pullQuote',
  /** Asked before the plain quote, which the same element is. */
  parseHTML: () => [{ tag: 'blockquote.pull-quote', priority: 60 }],
  renderHTML: () => ['blockquote', { class: 'pull-quote' }, ['p', 0]],
});
