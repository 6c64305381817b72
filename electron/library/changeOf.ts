import type { Article, DocumentNode } from '../../shared/article/article';
import { changeBetween } from '../../shared/article/compare';
import type { ArticleVersion, VersionChange } from '../../shared/article/version';
import { walk } from '../../shared/article/walk';

const blocksOf = ({ body }: Article) => body.content ?? [];

/** Credits are compared for the photos that a text shows: a block with one stays in it. */
const hasPhoto = (block: DocumentNode) =>
  [...walk(block)].some(({ attrs }) => attrs?.['photo'] !== undefined);

/** The two bodies without the text they begin and end alike with. */
function withoutCommon(before: Article, after: Article): readonly [Article, Article] {
  const [old, now] = [blocksOf(before), blocksOf(after)];
  const [oldKeys, nowKeys] = [old, now].map((blocks) => blocks.map((block) => JSON.stringify(block)));
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && oldKeys?.[start] === nowKeys?.[start]) start += 1;
  let end = 0;
  while (end < shorter - start && oldKeys?.at(-1 - end) === nowKeys?.at(-1 - end)) end += 1;
  const strip = (article: Article): Article => {
    const blocks = blocksOf(article);
    const isCommon = (at: number) => at < start || at >= blocks.length - end;
    const content = blocks.filter((block, at) => !isCommon(at) || hasPhoto(block));
    return { ...article, body: { ...article.body, content } };
  };
  return [strip(before), strip(after)];
}

/** What `changeBetween` answers, for the many pairs of a timeline, of which most differ in a sentence or two. */
export function changeOf(before: ArticleVersion, after: ArticleVersion): VersionChange {
  const [old, now] = withoutCommon(before.article, after.article);
  return changeBetween({ ...before, article: old }, { ...after, article: now });
}
