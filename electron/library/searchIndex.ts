import type { DeskSettings, StoryCard } from '../../shared/article/page';
import type { ArticleQuery, ArticleRow } from '../../shared/desk';
import { traitsOf } from '../../shared/likeness/traits';
import { readTypedSearch } from '../../shared/typedSearch';
import { addressKey } from '../../shared/pageLists/addressKey';
import { type ArticleEntry, type ArticleTexts, textFields } from './articleEntry';
import { hitPassage, hitTag } from './hitPassage';
import type { NewestQuery } from './library';
import { LikenessIndex } from './likenessIndex';
import { LinkIndex } from './linkIndex';
import { PhotoIndex } from './photoIndex';
import { PlaceIndex } from './placeIndex';
import { TitleIndex } from './titleIndex';
import { type Filter, filterOf, placeholders, SearchDatabase } from './searchDatabase';
import { searchExpressions, type TypedWord, typedWords } from './searchQuery';
import { cardColumns, cardValues, textIn, toCard, wordColumns } from './searchTables';
import { type DeskNames, withTypedFilters } from './typedConditions';
import { findTypedTags } from './typedTags';

type Found = { readonly question: string; readonly rows: readonly number[] };

const filterOfQuery = ({ status, section, kind, since }: ArticleQuery) =>
  filterOf({
    'status = ?': status,
    '? in (section, subsection)': section,
    'kind = ?': kind,
    'newest >= ?': since === undefined ? null : Date.parse(since),
  });

/** What the desk calls its places, tags and kinds. */
type DeskWords = DeskNames & Pick<DeskSettings, 'kinds'>;

/** Derived from the article files and rebuilt from them; never an authority. Runs in its own thread. */
export class SearchIndex {
  readonly #database: SearchDatabase;
  readonly photos: PhotoIndex;
  readonly links: LinkIndex;
  readonly likeness: LikenessIndex;
  readonly titles: TitleIndex;
  readonly places: PlaceIndex;
  #desk: DeskWords = { sections: [], removedSections: [], tags: [], kinds: [] };
  #lastFound: Found | undefined;
  #lastOrder: Found | undefined;

  /** Throws when the file is not an index of this version: the caller deletes it and tries again. */
  constructor(file: string) {
    this.#database = new SearchDatabase(file);
    this.photos = new PhotoIndex(this.#database);
    this.links = new LinkIndex(this.#database);
    this.likeness = new LikenessIndex(this.#database, this.links);
    this.titles = new TitleIndex(this.#database);
    this.places = new PlaceIndex(this.#database);
  }

  close(): void {
    this.#database.close();
  }

  /** Several changes in one transaction. */
  together(change: () => void): void {
    this.#lastFound = undefined;
    this.#lastOrder = undefined;
    this.#database.together(change);
  }

  /** Every story stands where the desk's tree has it now, and is found by the synonyms of its tags. */
  arrange(desk: DeskWords): void {
    const { sections, tags } = desk;
    this.#desk = desk;
    this.likeness.arrange({ sections, tags });
    this.together(() => this.places.arrange(sections));
  }

  /** Size and time of the file that each article, or each photo's record, was read from. */
  stamps(kind: 'stories' | 'photos'): ReadonlyMap<string, string> {
    const rows = this.#database.all(`select id, stamp from ${kind}`);
    return new Map(rows.map((row) => [textIn(row, 'id'), textIn(row, 'stamp')]));
  }

  /** Of the articles as they were read last. */
  revisions(): ReadonlyMap<string, number> {
    const rows = this.#database.all('select id, revision from stories');
    return new Map(rows.map((row) => [textIn(row, 'id'), Number(row['revision'])]));
  }

  put({ card, texts, links, placed }: ArticleEntry, stamp: string, revision: number): void {
    const before = this.#drop(card.id);
    const updated = Date.parse(card.updatedAt);
    const newest = card.publishedAt === null ? updated : Date.parse(card.publishedAt);
    const row = this.#database.insert(
      `stories (${cardColumns}, addressKey, heldSection, heldSubsection, stamp, revision, newest, updated)`,
      [
        ...cardValues(this.places.place(card)),
        addressKey(card.publicUrl),
        card.section,
        card.subsection,
        stamp,
        revision,
        newest,
        updated,
      ],
    );
    this.#database.insert('texts', [row, JSON.stringify(texts)]);
    this.links.put(row, links);
    const words = wordColumns(textFields.map((field) => texts[field]));
    this.#database.insert(`words (rowid, ${textFields.join(', ')}, exact)`, [row, ...words]);
    this.likeness.put(row, traitsOf(texts));
    this.places.putTags(row, texts.tags);
    this.photos.place(row, placed);
    this.photos.placementsChanged(new Set([...before, ...placed.map(({ photo }) => photo)]));
  }

  remove(id: string): void {
    this.photos.placementsChanged(this.#drop(id));
  }

  /** Answers the photos that the article showed. */
  #drop(id: string): ReadonlySet<string> {
    const row = this.#database.all('select row from stories where id = ?', [id])[0]?.['row'];
    if (typeof row !== 'number') return new Set();
    const placed = this.#database.all('select photo from placements where story = ?', [row]);
    this.links.drop(row);
    for (const table of ['stories', 'texts']) {
      this.#database.all(`delete from ${table} where row = ?`, [row]);
    }
    this.#database.all('delete from placements where story = ?', [row]);
    this.#database.all('delete from words where rowid = ?', [row]);
    this.likeness.drop(row);
    this.places.dropTags(row);
    return new Set(placed.map((each) => textIn(each, 'photo')));
  }

  list(query: ArticleQuery): { readonly total: number; readonly rows: readonly ArticleRow[] } {
    const search = readTypedSearch(query.text, Date.now(), this.#desk.kinds);
    const filter = withTypedFilters(filterOfQuery(query), search.filters, this.#desk);
    if (search.text.trim() === '') return this.#listAll(query, filter);
    const atAddress = this.#listAtAddress(search.text, query, filter);
    if (atAddress !== null) return atAddress;
    const typed = typedWords(search.text);
    if (typed.length === 0) return { total: 0, rows: [] };
    const rows = this.#find(filter, typed);
    const shown = rows.slice(query.offset, query.offset + query.limit);
    return { total: rows.length, rows: shown.map((row) => this.#rowWithHit(row, typed)) };
  }

  /** A withdrawn story stands on no page. */
  newest(query: NewestQuery): readonly StoryCard[] {
    const { section, subsection, kinds, excluding, limit, tags = [], since = null } = query;
    const filter = filterOf({
      'section = ?': section,
      'subsection = ?': subsection,
      'newest >= ?': since,
      'status = ?': query.isPublished === true ? 'published' : null,
      'row in (select row from tags where key in (select value from json_each(?)))':
        tags.length === 0 ? null : JSON.stringify(tags),
    });
    const ofKinds = kinds.length === 0 ? '' : `and kind in (${placeholders(kinds)})`;
    return this.#database
      .all(
        `select ${cardColumns} from stories where ${filter.where} ${ofKinds}
       and id not in (${placeholders(excluding)}) and status <> 'withdrawn' order by newest desc, id limit ?`,
        [...filter.values, ...kinds, ...excluding, limit],
      )
      .map(toCard);
  }

  readStories(ids: readonly string[]): readonly StoryCard[] {
    return ids.flatMap((id) =>
      this.#database.all(`select ${cardColumns} from stories where id = ?`, [id]).map(toCard),
    );
  }

  /** The articles that show this photo. */
  showing(photo: string): readonly string[] {
    const sql = 'select id from stories where row in (select story from placements where photo = ?)';
    return this.#database.all(sql, [photo]).map((row) => textIn(row, 'id'));
  }

  /** Who types the public address of a story means that story; null where the text is none. */
  #listAtAddress(text: string, query: ArticleQuery, { where, values }: Filter) {
    const [story] = this.links.findAddresses([addressKey(text)]);
    if (story === undefined) return null;
    return this.#listAll(query, { where: `id = ? and ${where}`, values: [story.id, ...values] });
  }

  #listAll(query: ArticleQuery, { where, values }: Filter) {
    const rows = this.#database.all(
      `select ${cardColumns} from stories where ${where} order by updated desc, id limit ? offset ?`,
      [...values, query.limit, query.offset],
    );
    const counted = this.#database.all(`select count(*) as total from stories where ${where}`, values);
    return { total: Number(counted[0]?.['total']), rows: rows.map((row) => ({ ...toCard(row), hit: null })) };
  }

  /** Remembered until the index changes: a list that is scrolled asks the same question window by window. */
  #find(filter: Filter, typed: readonly TypedWord[]): readonly number[] {
    const question = JSON.stringify([typed, filter]);
    if (this.#lastFound?.question === question) return this.#lastFound.rows;
    const rows = this.#search(filter, typed);
    this.#lastFound = { question, rows };
    return rows;
  }

  /** Exact marks first, then the words as a phrase, then all of them in the headline, then the newest. */
  #search(filter: Filter, typed: readonly TypedWord[]): readonly number[] {
    const { all, ranks } = searchExpressions(typed, textFields, findTypedTags(typed, this.#desk.tags));
    const scores = new Map(this.#matching(all).map((row) => [row, 0]));
    for (const [index, rank] of ranks.entries()) {
      const worth = 2 ** (ranks.length - 1 - index);
      for (const row of this.#matching(rank)) {
        const score = scores.get(row);
        if (score !== undefined) scores.set(row, score + worth);
      }
    }
    const rows = this.#inOrder(filter).filter((row) => scores.has(row));
    const levels = [...new Set(scores.values())].sort((one, other) => other - one);
    return levels.flatMap((level) => rows.filter((row) => scores.get(row) === level));
  }

  #matching(expression: string): readonly number[] {
    return this.#database.rowNumbers('select rowid as row from words where words match ?', [expression]);
  }

  /** The newest first. Remembered too: who types a word asks for the same part of the library letter by letter. */
  #inOrder({ where, values }: Filter): readonly number[] {
    const question = JSON.stringify([where, values]);
    if (this.#lastOrder?.question === question) return this.#lastOrder.rows;
    const rows = this.#database.rowNumbers(
      `select row from stories where ${where} order by updated desc, id`,
      values,
    );
    this.#lastOrder = { question, rows };
    return rows;
  }

  #rowWithHit(row: number, typed: readonly TypedWord[]): ArticleRow {
    const [read] = this.#database.all(
      `select fields, ${cardColumns} from stories join texts using (row) where row = ?`,
      [row],
    );
    if (read === undefined) throw new Error('every indexed article has its texts');
    const texts = JSON.parse(textIn(read, 'fields')) as ArticleTexts;
    const hit = hitPassage(texts, typed) ?? hitTag(texts, findTypedTags(typed, this.#desk.tags));
    return { ...toCard(read), hit };
  }
}
