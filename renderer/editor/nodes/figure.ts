import { Node, type NodeViewRenderer } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { figureLayouts } from '../../../shared/article/document';
import { unseenPhotoAddress } from '../../../shared/article/photoAddress';
import { type PlacedCut, placedCut } from '../../../shared/article/photo';

const readPhoto = (element: HTMLElement) => {
  const photo = element.getAttribute('data-photo');
  return photo !== null && /^[0-9a-f]{32}$/.test(photo) ? photo : null;
};

function readCrop(element: HTMLElement): PlacedCut | null {
  const [x, y, width, height, quarterTurns, mirrored] = (element.getAttribute('data-crop') ?? '')
    .split(' ')
    .map(Number);
  const turning = quarterTurns === undefined ? {} : { quarterTurns, isMirrored: mirrored === 1 };
  const parsed = placedCut.safeParse({ x, y, width, height, ...turning });
  return parsed.success ? parsed.data : null;
}

const readLayout = (element: HTMLElement) =>
  figureLayouts.find((layout) => layout === element.getAttribute('data-layout')) ?? 'column';

function writeCrop({ x, y, width, height, quarterTurns, isMirrored }: PlacedCut): string {
  const turning = quarterTurns === undefined ? [] : [quarterTurns, isMirrored === true ? 1 : 0];
  return [x, y, width, height, ...turning].join(' ');
}

/** For the clipboard, so that a copied figure keeps how it is placed. */
function placementOf({ attrs }: DocumentNode): Readonly<Record<string, string>> {
  const crop = placedCut.nullable().parse(attrs['crop']);
  return {
    'data-photo': typeof attrs['photo'] === 'string' ? attrs['photo'] : '',
    'data-alt': String(attrs['alt']),
    'data-layout': String(attrs['layout']),
    ...(crop && { 'data-crop': writeCrop(crop) }),
  };
}

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
    crop: { default: null, parseHTML: readCrop, rendered: false },
    layout: { default: 'column', parseHTML: readLayout, rendered: false },
  }),
  renderHTML: ({ node }) => {
    const photo: unknown = node.attrs['photo'];
    const picture = typeof photo === 'string' ? [['img', { src: unseenPhotoAddress(photo, 'screen') }]] : [];
    return ['figure', placementOf(node), ['div', { class: 'photo' }, ...picture], ['figcaption', 0]];
  },
  addNodeView() {
    return this.options.view;
  },
});
