import type { DeskSettings, StoryCard } from '../../shared/article/page';
import { tagKey } from '../../shared/sections/deskTags';
import type { DeskCounts } from '../../shared/sections/deskCounts';
import { findPlace, type SectionPlace } from '../../shared/sections/findPlace';
import type { SearchDatabase } from './searchDatabase';
import { type Row, textIn } from './searchTables';

type Sections = DeskSettings['sections'];

type CountedTag = DeskCounts['tags'][number];

const mostTags = 5_000;
/** Of more changes than these, walking through the library is faster. */
const mostRecounted = 500;

const isSame = (one: SectionPlace, other: SectionPlace) =>
  one.section === other.section && one.subsection === other.subsection;

const heldPlace = (row: Row): SectionPlace => ({
  section: textIn(row, 'heldSection'),
  subsection: textIn(row, 'heldSubsection'),
});

const shownPlace = (row: Row): SectionPlace => ({
  section: textIn(row, 'section'),
  subsection: textIn(row, 'subsection'),
});

const articlesIn = (row: Row) => Number(row['articles']);

const countedTag = (row: Row): CountedTag => ({ tag: textIn(row, 'tag'), articles: articlesIn(row) });

/** Where stories stand in the desk's tree as it is now, whatever ids their articles hold; and their tags. */
export class PlaceIndex {
  readonly #database: SearchDatabase;
  readonly #changedTags = new Set<string>();
  #sections: Sections = [];
  #tags: Map<string, CountedTag> | undefined;

  constructor(database: SearchDatabase) {
    this.#database = database;
  }

  /** Call inside `together`. Walks over the places that articles hold, not over the articles. */
  arrange(sections: Sections): void {
    this.#sections = sections;
    const rows = this.#database.all(
      'select distinct heldSection, heldSubsection, section, subsection from stories',
    );
    for (const row of rows) {
      const [held, place] = [heldPlace(row), findPlace(heldPlace(row), sections)];
      if (isSame(place, shownPlace(row))) continue;
      this.#database.all(
        'update stories set section = ?, subsection = ? where heldSection = ? and heldSubsection = ?',
        [place.section, place.subsection, held.section, held.subsection],
      );
    }
  }

  /** The card as lists are to show it. */
  place(card: StoryCard): StoryCard {
    return { ...card, ...findPlace(card, this.#sections) };
  }

  putTags(row: number, tags: readonly string[]): void {
    const keys = new Map(tags.map((tag) => [tagKey(tag), tag]));
    for (const [key, tag] of keys) this.#database.insert('tags (key, row, tag)', [key, row, tag]);
    for (const key of keys.keys()) this.#changedTags.add(key);
  }

  dropTags(row: number): void {
    for (const held of this.#database.all('select key from tags where row = ?', [row])) {
      this.#changedTags.add(textIn(held, 'key'));
    }
    this.#database.all('delete from tags where row = ?', [row]);
  }

  counts(): DeskCounts {
    return { places: this.#countPlaces(), tags: this.#countTags() };
  }

  /** Counted along the index of held places, of which several may be one place now. */
  #countPlaces(): DeskCounts['places'] {
    const rows = this.#database.all(
      `select section, subsection, sum(articles) as articles from (
         select section, subsection, count(*) as articles from stories
         group by heldSection, heldSubsection, section, subsection
       ) group by section, subsection`,
    );
    return rows.map((row) => ({ ...shownPlace(row), articles: articlesIn(row) }));
  }

  /** The whole library is walked through once; then only what has changed is counted again. */
  #countTags(): DeskCounts['tags'] {
    const tags = this.#tags;
    if (tags === undefined || this.#changedTags.size > mostRecounted) this.#tags = this.#allTags();
    else for (const key of this.#changedTags) this.#recount(tags, key);
    this.#changedTags.clear();
    return [...(this.#tags ?? [])]
      .sort(([key, one], [other, two]) => two.articles - one.articles || (key < other ? -1 : 1))
      .slice(0, mostTags)
      .map(([, counted]) => counted);
  }

  #allTags(): Map<string, CountedTag> {
    const rows = this.#database.all(
      'select key, min(tag) as tag, count(*) as articles from tags group by key',
    );
    return new Map(rows.map((row) => [textIn(row, 'key'), countedTag(row)]));
  }

  #recount(tags: Map<string, CountedTag>, key: string): void {
    const [row] = this.#database.all(
      'select min(tag) as tag, count(*) as articles from tags where key = ? group by key',
      [key],
    );
    if (row === undefined) tags.delete(key);
    else tags.set(key, countedTag(row));
  }
}
