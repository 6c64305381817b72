import { type ArticleCheck, found } from './checkCodes';
import { countText } from './counts';
import type { PageInput } from './page';
import { figuresOf } from './walk';

export function checkGalleries({ article }: PageInput): readonly ArticleCheck[] {
  const figures = figuresOf(article.body);
  return (article.body.content ?? []).flatMap((block, index) => {
    if (block.type !== 'gallery') return [];
    const [only, ...others] = figures.filter((figure) => figure.block === index);
    if (only === undefined || others.length > 0) return [];
    const where = { type: 'figure', index: only.index, field: 'photo' } as const;
    return [found('galleryOfOne', where, { number: only.index + 1 })];
  });
}

/** What a picture full of figures says takes more words than a photo does. */
const fewest = 120;

export function checkInfographics({ article }: PageInput): readonly ArticleCheck[] {
  const drawn = figuresOf(article.body).filter(({ node }) => node.attrs?.['layout'] === 'infographic');
  const isMissing = article.kind === 'infographic' && drawn.length === 0;
  const short = drawn.flatMap(({ index, alt }) => {
    const { characters: count } = countText(alt.trim());
    const where = { type: 'figure', index, field: 'alt' } as const;
    const isShort = count > 0 && count < fewest;
    return isShort ? [found('infographicAltShort', where, { number: index + 1, count })] : [];
  });
  return [...(isMissing ? [found('infographicNone', { type: 'body', index: 0 })] : []), ...short];
}
