import {
  likestStory,
  type TitleMatch,
  type TitleQuery,
  wordsOfTitle,
} from '../../shared/likeness/alikeHeadlines';
import { type SearchDatabase } from './searchDatabase';
import { cardColumns, toCard } from './searchTables';

const mostCandidates = 20;
/** A headline has some twenty words; what is longer is found by its beginning. */
const mostPairs = 24;

/** Pairs of neighbouring words are rare where single syllables are common: they find the story without reading half the library. */
function expressionOf(title: string): string {
  const words = wordsOfTitle(title).map(({ folded }) => folded);
  const pairs = words.slice(1, mostPairs + 1).map((word, index) => `"${words[index]} ${word}"`);
  const terms = pairs.length > 0 ? pairs : words.map((word) => `"${word}"`);
  return terms.length === 0 ? '' : `headline : (${terms.join(' OR ')})`;
}

const candidates = `select ${cardColumns} from stories where status <> 'withdrawn' and row in (
  select rowid from words where words match ? order by rank limit ${mostCandidates})`;

/** Which stories of the library the titles of outside pages look like, with and without marks. */
export class TitleIndex {
  readonly #database: SearchDatabase;

  constructor(database: SearchDatabase) {
    this.#database = database;
  }

  match({ titles, excluding }: TitleQuery): readonly TitleMatch[] {
    const unwanted = new Set(excluding);
    return [...new Set(titles)].flatMap((title) => {
      const expression = expressionOf(title);
      if (expression === '') return [];
      const found = this.#database.all(candidates, [expression]).map(toCard);
      return (
        likestStory(
          title,
          found.filter(({ id }) => !unwanted.has(id)),
        ) ?? []
      );
    });
  }
}
