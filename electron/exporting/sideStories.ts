import type { Article } from '../../shared/article/article';
import { addressesOf, identifyPointers } from '../../shared/article/identifyPointers';
import { sideStoriesOf } from '../../shared/article/walk';
import { DeskError } from '../../shared/problems';
import type { Library } from '../library/library';

/** In the order in which the articles name them; what is gone from the library or withdrawn stays away. */
export async function sideStories(
  library: Library,
  articles: readonly Article[],
): Promise<readonly string[]> {
  const stories = await library.readStories([...new Set(articles.flatMap(sideStoriesOf))]);
  return stories.filter(({ status }) => status !== 'withdrawn').map(({ id }) => id);
}

/** Those that go out with an article as the library has it; none with one that cannot be read. */
export async function sideStoriesWith(library: Library, id: string): Promise<readonly string[]> {
  try {
    const { article } = await library.readArticle(id);
    const addresses = await library.findAddresses(addressesOf(article));
    const known = new Map(addresses.map((story) => [story.key, story.id]));
    return await sideStories(library, [identifyPointers(article, known)]);
  } catch (error) {
    if (error instanceof DeskError) return [];
    throw error;
  }
}
