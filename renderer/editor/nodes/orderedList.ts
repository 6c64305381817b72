import { Node } from '@tiptap/core';

function readStart(element: HTMLElement): number {
  const start = Number(element.getAttribute('start') ?? 1);
  return Number.isInteger(start) ? start : 1;
}

/** Not TipTap's: that one turns pasted plain lines like `1. …` into a list, and dates begin so too. */
export const orderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  parseHTML: () => [{ tag: 'ol' }],
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: readStart,
      renderHTML: ({ start }) => (start === 1 ? {} : { start: String(start) }),
    },
  }),
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
});
