import type { DocumentNode, StoryTarget } from './article';
import type { CheckPlace } from './check';
import type { Credit } from './photo';
import type { PageInput } from './page';
import { figuresOf, plainText, teasersOf, videosOf } from './walk';

/** A text that a writer typed, composed (NFC), and where it stands. */
export type Passage = { readonly text: string; readonly where: CheckPlace };

const pictureBlocks: ReadonlySet<string> = new Set(['figure', 'gallery', 'video']);

export const isPicture = ({ type }: DocumentNode) => pictureBlocks.has(type);

const passage = (text: string, where: CheckPlace): Passage => ({ text: text.normalize('NFC'), where });

const captionPassage =
  (type: 'figure' | 'video') =>
  ({ index, caption }: { readonly index: number; readonly caption: string }) =>
    passage(caption, { type, index, field: 'caption' });

function readPassages({ article }: PageInput): readonly Passage[] {
  const { body, headline, standfirst } = article;
  const [figures, videos] = [figuresOf(body), videosOf(body)];
  const captionsOf = (block: number): readonly Passage[] => [
    ...figures.filter((figure) => figure.block === block).map(captionPassage('figure')),
    ...videos.filter((video) => video.block === block).map(captionPassage('video')),
  ];
  const blocks = (body.content ?? []).flatMap((block, index): readonly Passage[] =>
    isPicture(block) ? captionsOf(index) : [passage(plainText(block), { type: 'body', index })],
  );
  return [
    passage(headline, { type: 'field', field: 'headline' }),
    passage(standfirst, { type: 'field', field: 'standfirst' }),
    ...blocks,
  ];
}

const read = new WeakMap<PageInput, readonly Passage[]>();

/** Every text of the article, in page order; read once for all that ask about the same input. */
export function passagesOf(input: PageInput): readonly Passage[] {
  const known = read.get(input) ?? readPassages(input);
  read.set(input, known);
  return known;
}

const lines = (...texts: readonly (string | null | undefined)[]) => texts.filter(Boolean).join('\n');
const namesOf = (credit: Credit | undefined) => lines(credit?.photographer, credit?.agency, credit?.issuedBy);

const titleOf = (target: StoryTarget) => (target.type === 'page' ? target.title : '');

/** What was typed beside the text and is printed all the same: names, descriptions, and what stands for other stories. */
export function passagesBeside({ article, context }: PageInput): readonly Passage[] {
  const { body, bylines, dateline, related } = article;
  const creditOf = (id: string | null) => context.photos.find((photo) => photo.id === id)?.credit;
  const ofPicture = (type: 'figure' | 'video', index: number, alt: string, credit: Credit | undefined) => [
    passage(namesOf(credit), { type, index, field: 'credit' }),
    passage(alt, { type, index, field: 'alt' }),
  ];
  return [
    passage(lines(...bylines), { type: 'field', field: 'bylines' }),
    passage(dateline, { type: 'field', field: 'dateline' }),
    ...figuresOf(body).flatMap(({ index, alt, photo }) => ofPicture('figure', index, alt, creditOf(photo))),
    ...videosOf(body).flatMap(({ index, alt, credit }) => ofPicture('video', index, alt, credit)),
    ...teasersOf(body).map(({ index, headline, summary, target }) =>
      passage(lines(headline ?? titleOf(target), summary), { type: 'teaser', index }),
    ),
    ...related.map(({ headline, summary, target }, index) =>
      passage(lines(headline ?? titleOf(target), summary), { type: 'related', index }),
    ),
  ];
}

const shown = 30;

/** The words around a hit, whole, on one line. */
export function passageAt(text: string, start: number, end: number): string {
  const from = text.lastIndexOf(' ', Math.max(0, start - shown));
  const to = text.indexOf(' ', end + shown);
  return text
    .slice(start <= shown ? 0 : from + 1, to === -1 ? text.length : to)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
