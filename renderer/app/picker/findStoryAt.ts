import type { StoryCard } from '../../../shared/article/page';
import { addressKey } from '../../../shared/pageLists/addressKey';
import { desk } from '../../desk';

/** The story of the library at this public address; null where there is none, or the library cannot say. */
export async function findStoryAt(url: string): Promise<StoryCard | null> {
  const key = addressKey(url);
  if (key === '') return null;
  const question = { text: url, status: null, section: '', kind: null, offset: 0, limit: 1 };
  try {
    const { rows } = await desk.listArticles(question);
    return rows.find(({ publicUrl }) => addressKey(publicUrl) === key) ?? null;
  } catch {
    return null;
  }
}
