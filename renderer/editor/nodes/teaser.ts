import { Node, type NodeViewRenderer } from '@tiptap/core';
import { storyTarget } from '../../../shared/article/article';
import { placedCut } from '../../../shared/article/photo';
import { readJson } from './readJson';

const noTarget = { type: 'page', url: '', title: '' };

/** What came over the clipboard may have been written by anyone. */
function readTarget(element: HTMLElement) {
  const target = storyTarget.safeParse(readJson(element.getAttribute('data-target')));
  return target.success ? target.data : noTarget;
}

const readPhoto = (element: HTMLElement) =>
  /^[0-9a-f]{32}$/.exec(element.getAttribute('data-photo') ?? '')?.[0] ?? null;

const readCrop = (element: HTMLElement) =>
  placedCut.safeParse(readJson(element.getAttribute('data-crop'))).data ?? null;

const optionalText = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(name),
  renderHTML: () => ({}),
});

export type TeaserOptions = { readonly view: NodeViewRenderer | null };

/** A box that points at a related story. renderHTML is for the clipboard; on screen TeaserView draws. */
export const teaser = Node.create<TeaserOptions>({
  name: 'teaser',
  addOptions: () => ({ view: null }),
  parseHTML: () => [{ tag: 'div[data-target]' }],
  addAttributes: () => ({
    target: { default: noTarget, parseHTML: readTarget, rendered: false },
    headline: { ...optionalText('data-headline'), rendered: false },
    summary: { ...optionalText('data-summary'), rendered: false },
    photo: { default: null, parseHTML: readPhoto, rendered: false },
    crop: { default: null, parseHTML: readCrop, rendered: false },
  }),
  renderHTML: ({ node }) => {
    const { target, headline, summary, photo, crop } = node.attrs;
    const attributes = {
      'data-target': JSON.stringify(target),
      ...(headline === null ? {} : { 'data-headline': String(headline) }),
      ...(summary === null ? {} : { 'data-summary': String(summary) }),
      ...(photo === null ? {} : { 'data-photo': String(photo) }),
      ...(crop === null ? {} : { 'data-crop': JSON.stringify(crop) }),
    };
    return ['div', attributes];
  },
  addNodeView() {
    return this.options.view;
  },
});
