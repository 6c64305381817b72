import { Mark } from '@tiptap/core';
import { isAllowedLink } from '../../../shared/article/links';

/** Only what the URL policy allows is ever a link; a refused address leaves its words as plain text. */
export const link = Mark.create({
  name: 'link',
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = element.getAttribute('href') ?? '';
        return isAllowedLink(href) ? { href } : false;
      },
    },
  ],
  addAttributes: () => ({ href: { isRequired: true } }),
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
});
