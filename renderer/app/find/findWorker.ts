import { type FoundWords, type WordQuery, findWords } from '../../../shared/article/findWords';
import type { SpotText } from '../../../shared/article/wordSpots';

/** What the worker is asked: one answer comes back, or none where the pattern never ends. */
export type FindRequest = {
  readonly texts: readonly SpotText[];
  readonly query: WordQuery;
  readonly replacement: string;
};

addEventListener('message', ({ data: { texts, query, replacement } }: MessageEvent<FindRequest>) => {
  const found: FoundWords = findWords(texts, query, replacement);
  postMessage(found);
});
