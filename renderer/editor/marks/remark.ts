import { Mark } from '@tiptap/core';
import type { RemarkType } from '../../../shared/article/remarks';

type Attributes = Readonly<Record<string, unknown>>;

const shown = new Map<string, Attributes>();

/**
 * The page holds only the id of a remark: what is copied out of the window never carries what colleagues said. Cut
 * and pasted back it is found by its id.
 */
const remark = (name: RemarkType) =>
  Mark.create({
    name,
    parseHTML: () => [
      {
        tag: `span[data-${name}]`,
        getAttrs: (element) => shown.get(element.getAttribute(`data-${name}`) ?? '') ?? false,
      },
    ],
    addAttributes: () => ({ id: {}, by: {}, at: {}, text: {} }),
    renderHTML: ({ mark }) => {
      const id = String(mark.attrs['id']);
      shown.set(id, mark.attrs);
      return ['span', { [`data-${name}`]: id }, 0];
    },
  });

export const comment = remark('comment');
export const suggestion = remark('suggestion');
