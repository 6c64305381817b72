import type { StoryCard } from '../../shared/article/page';
import type { Search } from './search';

/** In milliseconds; of a library so large that its index is not read by then, what is known so far is told. */
const patience = 5_000;

/** A library that was just restored, or closed before its index was written, has to be read first. */
export async function indexRead(search: Search): Promise<void> {
  const enough = new Promise<void>((resolve) => {
    setTimeout(resolve, patience).unref();
  });
  await Promise.race([search.settled(null).catch(() => undefined), enough]);
}

/** The stories that point at this one. */
export async function linkedFrom(search: Search, id: string): Promise<readonly StoryCard[]> {
  await indexRead(search);
  return search.linksTo(id);
}
