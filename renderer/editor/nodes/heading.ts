import { Node } from '@tiptap/core';

/** The page has one headline, so a pasted h1 becomes the first subhead; anything below h3 becomes the second. */
export const heading = Node.create({
  name: 'heading',
  parseHTML: () => [
    { tag: 'h1', attrs: { level: 2 } },
    { tag: 'h2', attrs: { level: 2 } },
    { tag: 'h3', attrs: { level: 3 } },
    { tag: 'h4', attrs: { level: 3 } },
    { tag: 'h5', attrs: { level: 3 } },
    { tag: 'h6', attrs: { level: 3 } },
  ],
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  renderHTML: ({ node }) => [node.attrs['level'] === 3 ? 'h3' : 'h2', 0],
});
