import type { StoryCard } from '../../shared/article/page';
import type { Library, NewestQuery } from '../library/library';

/** Answers each question once. */
function remembering<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  keyOf: (question: Question) => string,
) {
  const answers = new Map<string, Promise<Answer>>();
  return (question: Question): Promise<Answer> => {
    const key = keyOf(question);
    const answer = answers.get(key) ?? ask(question);
    answers.set(key, answer);
    return answer;
  };
}

/** So that pages which leave out other stories ask the same. */
const step = 32;

/**
 * The library as one export sees it: its pages are made from the settings, stories and photos that it began with, and
 * what a thousand pages ask is read once.
 */
export async function steadyLibrary(library: Library): Promise<Library> {
  const settings = await library.readDesk();
  const findNewest = remembering((query: NewestQuery) => library.newest(query), JSON.stringify);
  let index: Promise<void> | undefined;
  const stories = new Map<string, Promise<readonly StoryCard[]>>();

  /** Those that are not known yet are asked for together. */
  async function readStories(ids: readonly string[]): Promise<readonly StoryCard[]> {
    const unknown = ids.filter((id) => !stories.has(id));
    const asked = unknown.length === 0 ? Promise.resolve([]) : library.readStories(unknown);
    for (const id of unknown) {
      stories.set(
        id,
        asked.then((cards) => cards.filter((card) => card.id === id)),
      );
    }
    return (await Promise.all(ids.flatMap((id) => stories.get(id) ?? []))).flat();
  }

  return {
    ...library,
    readDesk: () => Promise.resolve(settings),
    indexRead: () => (index ??= library.indexRead()),
    readPhoto: remembering(
      (id: string) => library.readPhoto(id),
      (id) => id,
    ),
    readStories,
    async newest(query) {
      const most = Math.ceil((query.limit + query.excluding.length) / step) * step;
      const left = new Set(query.excluding);
      const found = await findNewest({ ...query, excluding: [], limit: most });
      return found.filter(({ id }) => !left.has(id)).slice(0, query.limit);
    },
  };
}
