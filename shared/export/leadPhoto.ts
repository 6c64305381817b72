import type { Article } from '../article/article';
import { childrenOf, type Figure, readFigure } from './nodes';

/** The figures of an article in document order; a figure always stands at the top of the body. */
export function figuresOf(article: Article): readonly Figure[] {
  return childrenOf(article.body)
    .filter((block) => block.type === 'figure')
    .map(readFigure);
}

/** The photo that stands for the story: the one chosen, else the first figure's. */
export function leadPhotoOf(article: Article): string | null {
  return article.leadPhoto ?? figuresOf(article).find(({ photo }) => photo !== null)?.photo ?? null;
}
