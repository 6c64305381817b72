import { Node, type NodeViewRenderer } from '@tiptap/core';
import { longestDuration } from '../../../shared/article/duration';
import { film } from '../../../shared/article/film';
import { credit, noCredit } from '../../../shared/article/photo';
import { readJson } from './readJson';

const noSource = { type: 'address', url: '' };

function readSource(element: HTMLElement) {
  const source = film.safeParse(readJson(element.getAttribute('data-video')));
  return source.success ? source.data : noSource;
}

function readCredit(element: HTMLElement) {
  const read = credit.safeParse(readJson(element.getAttribute('data-credit')));
  return read.success ? read.data : noCredit;
}

const readPhoto = (element: HTMLElement) =>
  /^[0-9a-f]{32}$/.exec(element.getAttribute('data-photo') ?? '')?.[0] ?? null;

function readDuration(element: HTMLElement): number | string | null {
  const text = element.getAttribute('data-duration') ?? '';
  const seconds = Number(text);
  return seconds > 0 && seconds <= 1_000_000 ? seconds : text.slice(0, longestDuration) || null;
}

export type VideoOptions = {
  /** Absent where there is no window: the schema and the commands work without it. */
  readonly view: NodeViewRenderer | null;
};

/** The inline content is the caption. What renderHTML gives is for the clipboard; on screen VideoView draws. */
export const video = Node.create<VideoOptions>({
  name: 'video',
  addOptions: () => ({ view: null }),
  parseHTML: () => [{ tag: 'figure[data-video]', contentElement: 'figcaption', priority: 60 }],
  addAttributes: () => ({
    source: { default: noSource, parseHTML: readSource, rendered: false },
    photo: { default: null, parseHTML: readPhoto, rendered: false },
    alt: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-alt') ?? '',
      rendered: false,
    },
    credit: { default: noCredit, parseHTML: readCredit, rendered: false },
    duration: { default: null, parseHTML: readDuration, rendered: false },
  }),
  renderHTML: ({ node }) => {
    const { source, photo, alt, credit: signed, duration } = node.attrs;
    const attributes = {
      'data-video': JSON.stringify(source),
      'data-alt': String(alt),
      'data-credit': JSON.stringify(signed),
      ...(photo === null ? {} : { 'data-photo': String(photo) }),
      ...(duration === null ? {} : { 'data-duration': String(duration) }),
    };
    return ['figure', attributes, ['figcaption', 0]];
  },
  addNodeView() {
    return this.options.view;
  },
});
