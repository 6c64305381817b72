import { article as articleSchema, type Article } from '../../shared/article/article';
import { checkDocument } from '../../shared/article/document';
import { DeskError } from '../../shared/problems';

/** An article is checked where it crosses the wall of the disk, in both directions. */
export function checkArticle(value: unknown, name: string): Article {
  const parsed = articleSchema.safeParse(value);
  if (!parsed.success) throw new DeskError('articleInvalid', name, { cause: parsed.error });
  try {
    checkDocument(parsed.data.body);
  } catch (error) {
    throw new DeskError('articleInvalid', name, { cause: error });
  }
  return parsed.data;
}
