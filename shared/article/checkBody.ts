import type { DocumentNode } from './article';
import type { CheckPlace } from './check';
import { type ArticleCheck, found } from './checkCodes';
import type { PageInput } from './page';
import { figuresOf, headingsOf, placedPhotosOf, plainText, videosOf, walk } from './walk';

const bodyPlace = (block: number): CheckPlace => ({ type: 'body', index: block });
const blocksOf = (body: DocumentNode) => body.content ?? [];

/** A story told in pictures may do without a text of its own. */
const pictureKinds: ReadonlySet<string> = new Set(['photoStory', 'infographic', 'video']);

const pictureBlocks: ReadonlySet<string> = new Set(['figure', 'gallery', 'video']);

function hasText(block: DocumentNode): boolean {
  return !pictureBlocks.has(block.type) && plainText(block).trim() !== '';
}

export function checkBodyEmpty({ article }: PageInput): readonly ArticleCheck[] {
  const isTold = pictureKinds.has(article.kind) && placedPhotosOf(article.body).length > 0;
  return isTold || blocksOf(article.body).some(hasText) ? [] : [found('bodyEmpty', bodyPlace(0))];
}

/** A minor subhead needs a subhead above it; the title of a fact box is no subhead of the story. */
export function checkHeadings({ article }: PageInput): readonly ArticleCheck[] {
  const blocks = blocksOf(article.body);
  const headings = headingsOf(article.body).filter(({ block }) => blocks[block]?.type === 'heading');
  return headings.flatMap(({ block, level, text }, index) => {
    if (text.trim() === '') return [found('headingEmpty', bodyPlace(block))];
    const isAlone = level === 3 && !headings.slice(0, index).some((above) => above.level === 2);
    return isAlone ? [found('headingOrder', bodyPlace(block), { heading: text })] : [];
  });
}

function countEmptyCells(block: DocumentNode): number {
  const cells = [...walk(block)].filter(({ type }) => type === 'tableCell' || type === 'tableHeader');
  return cells.filter((cell) => plainText(cell).trim() === '').length;
}

export function checkTables({ article }: PageInput): readonly ArticleCheck[] {
  return blocksOf(article.body).flatMap((block, index) => {
    const count = block.type === 'table' ? countEmptyCells(block) : 0;
    return count === 0 ? [] : [found('tableCellsEmpty', bodyPlace(index), { count })];
  });
}

type Passage = { readonly text: string; readonly where: CheckPlace };

const captionPassage =
  (type: 'figure' | 'video') =>
  ({ index, caption }: { readonly index: number; readonly caption: string }): Passage => ({
    text: caption,
    where: { type, index, field: 'caption' },
  });

/** Every text a writer types, with its place. */
function passagesOf({ article }: PageInput): readonly Passage[] {
  const [figures, videos] = [figuresOf(article.body), videosOf(article.body)];
  const captionsOf = (index: number): readonly Passage[] => [
    ...figures.filter(({ block }) => block === index).map(captionPassage('figure')),
    ...videos.filter(({ block }) => block === index).map(captionPassage('video')),
  ];
  const blocks = blocksOf(article.body).flatMap((block, index): readonly Passage[] =>
    pictureBlocks.has(block.type) ? captionsOf(index) : [{ text: plainText(block), where: bodyPlace(index) }],
  );
  return [
    { text: article.headline, where: { type: 'field', field: 'headline' } },
    { text: article.standfirst, where: { type: 'field', field: 'standfirst' } },
    ...blocks,
  ];
}

const passageChecks = [
  { code: 'toComeMark', pattern: /\[\s*bổ sung[^\]]*\]/iu },
  { code: 'doubleSpaces', pattern: /\S[ \u00a0]{2,}\S/u },
] as const;

const shown = 30;

/** The words around a hit, whole. */
function passageAt(text: string, start: number, end: number): string {
  const from = text.lastIndexOf(' ', Math.max(0, start - shown));
  const to = text.indexOf(' ', end + shown);
  return text.slice(start <= shown ? 0 : from + 1, to === -1 ? text.length : to).trim();
}

export function checkPassages(input: PageInput): readonly ArticleCheck[] {
  return passagesOf(input).flatMap(({ text, where }) =>
    passageChecks.flatMap(({ code, pattern }) => {
      const composed = text.normalize('NFC');
      const hit = pattern.exec(composed);
      if (hit === null) return [];
      const passage = passageAt(composed, hit.index, hit.index + hit[0].length);
      return [found(code, where, { passage })];
    }),
  );
}
