import type { Article } from '../article/article';
import { countText } from '../article/counts';
import { plainText } from '../article/walk';
import { childrenOf } from './nodes';

/** `urn:uuid:` of an id of 32 hex digits. */
export const writeUri = (id: string) =>
  `urn:uuid:${id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;

/** The kinds of articles, in IPTC’s words where it has some. */
export const genres = {
  news: 'news',
  feature: 'feature',
  photoStory: 'photo story',
  infographic: 'infographic',
  video: 'video',
} as const satisfies Record<Article['kind'], string>;

const captioned: ReadonlySet<string> = new Set(['figure', 'gallery', 'video']);

/** Captions are not counted: so IPTC defines it. */
export function countWords({ body }: Article): number {
  const blocks = childrenOf(body).filter(({ type }) => !captioned.has(type));
  return countText(blocks.map(plainText).join('\n')).words;
}
