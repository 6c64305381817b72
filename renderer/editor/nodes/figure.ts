import { Node, type NodeViewRenderer } from '@tiptap/core';
import { photoAddress } from '../photoAddress';

const readPhoto = (element: HTMLElement) => {
  const photo = element.getAttribute('data-photo');
  return photo !== null && /^[0-9a-f]{32}$/.test(photo) ? photo : null;
};

export type FigureOptions = {
  /** Absent where there is no window: the schema and the commands work without it. */
  readonly view: NodeViewRenderer | null;
};

/** The inline content is the caption. What renderHTML gives is for the clipboard; on screen FigureView draws. */
export const figure = Node.create<FigureOptions>({
  name: 'figure',
  addOptions: () => ({ view: null }),
  parseHTML: () => [
    { tag: 'figure[data-photo]', contentElement: 'figcaption' },
    { tag: 'figure', contentElement: (element) => element.querySelector('figcaption') ?? element },
  ],
  addAttributes: () => ({
    photo: { default: null, parseHTML: readPhoto, rendered: false },
    alt: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-alt') ?? '',
      rendered: false,
    },
  }),
  renderHTML: ({ node }) => {
    const photo: unknown = node.attrs['photo'];
    const alt: unknown = node.attrs['alt'];
    const attributes = { 'data-photo': typeof photo === 'string' ? photo : '', 'data-alt': String(alt) };
    const picture = typeof photo === 'string' ? [['img', { src: photoAddress(photo, 'screen') }]] : [];
    return ['figure', attributes, ['div', { class: 'photo' }, ...picture], ['figcaption', 0]];
  },
  addNodeView() {
    return this.options.view;
  },
});
