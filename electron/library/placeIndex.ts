import type { DeskSettings, StoryCard } from '../../shared/article/page';
import { tagKey } from '../../shared/sections/deskTags';
import type { DeskCounts } from '../../shared/sections/deskCounts';
import { findPlace, type SectionPlace } from '../../shared/sections/findPlace';
import type { SearchDatabase } from './searchDatabase';
import { type Row, textIn } from './searchTables';

type Sections = DeskSettings['sections'];

const mostTags = 5_000;

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

/** Where stories stand in the desk's tree as it is now, whatever ids their articles hold; and their tags. */
export class PlaceIndex {
  readonly #database: SearchDatabase;
  #sections: Sections = [];

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
  }

  dropTags(row: number): void {
    this.#database.all('delete from tags where row = ?', [row]);
  }

  counts(): DeskCounts {
    const places = this.#database.all(
      'select section, subsection, count(*) as articles from stories group by section, subsection',
    );
    const tags = this.#database.all(
      'select min(tag) as tag, count(*) as articles from tags group by key order by articles desc, key limit ?',
      [mostTags],
    );
    const articlesIn = (row: Row) => Number(row['articles']);
    return {
      places: places.map((row) => ({ ...shownPlace(row), articles: articlesIn(row) })),
      tags: tags.map((row) => ({ tag: textIn(row, 'tag'), articles: articlesIn(row) })),
    };
  }
}
