import { Database, type JSValue, type Statement } from 'node-sqlite3-wasm';
import type { StoryCard } from '../../shared/article/page';
import type { ArticleQuery, ArticleRow } from '../../shared/desk';
import { type ArticleEntry, type ArticleTexts, textFields } from './articleEntry';
import { hitPassage } from './hitPassage';
import type { NewestQuery } from './library';
import { searchExpressions, type TypedWord, typedWords } from './searchQuery';
import { cardColumns, indexVersion, type Row, schema, textIn, toCard, wordColumns } from './searchTables';

type Filter = { readonly where: string; readonly values: readonly JSValue[] };
type Found = { readonly question: string; readonly rows: readonly number[] };

const placeholders = (values: readonly unknown[]) => values.map(() => '?').join(', ');
const found = '(select rowid from words where words match ?)';

function filterOf(conditions: Readonly<Record<string, JSValue>>): Filter {
  const entries = Object.entries(conditions).filter(([, value]) => value !== null && value !== '');
  return {
    where: ['1', ...entries.map(([condition]) => condition)].join(' and '),
    values: entries.map(([, value]) => value),
  };
}

const filterOfQuery = ({ status, section, kind }: ArticleQuery) =>
  filterOf({ 'status = ?': status, '? in (section, subsection)': section, 'kind = ?': kind });

/** Derived from the article files and rebuilt from them; never an authority. Runs in its own thread. */
export class SearchIndex {
  readonly #database: Database;
  readonly #statements = new Map<string, Statement>();
  #lastFound: Found | undefined;

  /** Throws when the file is not an index of this version: the caller deletes it and tries again. */
  constructor(file: string) {
    this.#database = new Database(file);
    try {
      // Exclusive: the library lock already keeps others away, and write-ahead then needs no shared memory.
      this.#database.exec('pragma locking_mode = exclusive; pragma journal_mode = wal');
      this.#database.exec('pragma synchronous = normal; pragma cache_size = -65536');
      if (this.#all("select name from sqlite_master where name = 'meta'").length === 0) {
        this.together(() => this.#database.exec(schema));
      }
      const version = this.#all('select version from meta')[0]?.['version'];
      if (version !== indexVersion) throw new Error('an index of another version');
    } catch (error) {
      this.close();
      throw error;
    }
  }

  close(): void {
    const statements = [...this.#statements.values()];
    this.#statements.clear();
    try {
      for (const statement of statements) statement.finalize();
    } finally {
      this.#database.close();
    }
  }

  /** Several changes in one transaction. */
  together(change: () => void): void {
    this.#lastFound = undefined;
    this.#database.exec('begin');
    try {
      change();
      this.#database.exec('commit');
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('rollback');
      throw error;
    }
  }

  /** Size and time of the file that each article, or each photo's record, was read from. */
  stamps(kind: 'stories' | 'photos'): ReadonlyMap<string, string> {
    const rows = this.#all(`select id, stamp from ${kind}`);
    return new Map(rows.map((row) => [textIn(row, 'id'), textIn(row, 'stamp')]));
  }

  put({ card, texts, links, photos }: ArticleEntry, stamp: string): void {
    this.remove(card.id);
    const updated = Date.parse(card.updatedAt);
    const newest = card.publishedAt === null ? updated : Date.parse(card.publishedAt);
    const { id, headline, standfirst, kind, status, section, subsection, leadPhoto, publishedAt } = card;
    const values = [id, headline, standfirst, kind, status, section, subsection, leadPhoto, publishedAt];
    const row = this.#insert(`stories (${cardColumns}, stamp, newest, updated)`, [
      ...values,
      card.updatedAt,
      stamp,
      newest,
      updated,
    ]);
    this.#insert('texts', [row, JSON.stringify(texts)]);
    for (const target of links) this.#insert('links', [target, row]);
    for (const photo of photos) this.#insert('shown', [photo, row]);
    this.#insert(`words (rowid, ${textFields.join(', ')}, exact)`, [row, ...wordColumns(texts)]);
  }

  putPhoto(id: string, stamp: string): void {
    this.#all('insert or replace into photos values (?, ?)', [id, stamp]);
  }

  remove(id: string): void {
    const row = this.#all('select row from stories where id = ?', [id])[0]?.['row'];
    if (typeof row !== 'number') return;
    for (const table of ['stories', 'texts', 'links', 'shown']) {
      this.#all(`delete from ${table} where row = ?`, [row]);
    }
    this.#all('delete from words where rowid = ?', [row]);
  }

  list(query: ArticleQuery): { readonly total: number; readonly rows: readonly ArticleRow[] } {
    if (query.text.trim() === '') return this.#listAll(query);
    const typed = typedWords(query.text);
    if (typed.length === 0) return { total: 0, rows: [] };
    const rows = this.#find(query, typed);
    const shown = rows.slice(query.offset, query.offset + query.limit);
    return { total: rows.length, rows: shown.map((row) => this.#rowWithHit(row, typed)) };
  }

  /** A withdrawn story stands on no page. */
  newest({ section, subsection, kinds, excluding, limit }: NewestQuery): readonly StoryCard[] {
    const filter = filterOf({ 'section = ?': section, 'subsection = ?': subsection });
    const ofKinds = kinds.length === 0 ? '' : `and kind in (${placeholders(kinds)})`;
    return this.#all(
      `select ${cardColumns} from stories where ${filter.where} ${ofKinds}
       and id not in (${placeholders(excluding)}) and status <> 'withdrawn' order by newest desc, id limit ?`,
      [...filter.values, ...kinds, ...excluding, limit],
    ).map(toCard);
  }

  readStories(ids: readonly string[]): readonly StoryCard[] {
    return ids.flatMap((id) =>
      this.#all(`select ${cardColumns} from stories where id = ?`, [id]).map(toCard),
    );
  }

  linksTo(id: string): readonly StoryCard[] {
    return this.#all(
      `select ${cardColumns} from stories where row in (select row from links where target = ?)
       and id <> ? order by updated desc, id`,
      [id, id],
    ).map(toCard);
  }

  /** The articles that show this photo. */
  showing(photo: string): readonly string[] {
    const sql = 'select id from stories where row in (select row from shown where photo = ?)';
    return this.#all(sql, [photo]).map((row) => textIn(row, 'id'));
  }

  #all(sql: string, values: readonly JSValue[] = []): readonly Row[] {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement.all([...values]);
  }

  #insert(into: string, values: readonly JSValue[]): number {
    this.#all(`insert into ${into} values (${placeholders(values)})`, values);
    return Number(this.#all('select last_insert_rowid() as row')[0]?.['row']);
  }

  #listAll(query: ArticleQuery) {
    const { where, values } = filterOfQuery(query);
    const rows = this.#all(
      `select ${cardColumns} from stories where ${where} order by updated desc, id limit ? offset ?`,
      [...values, query.limit, query.offset],
    );
    const counted = this.#all(`select count(*) as total from stories where ${where}`, values);
    return { total: Number(counted[0]?.['total']), rows: rows.map((row) => ({ ...toCard(row), hit: null })) };
  }

  /** Remembered until the index changes: a list that is scrolled asks the same question window by window. */
  #find(query: ArticleQuery, typed: readonly TypedWord[]): readonly number[] {
    const question = JSON.stringify([typed, query.status, query.section, query.kind]);
    if (this.#lastFound?.question === question) return this.#lastFound.rows;
    const rows = this.#search(filterOfQuery(query), typed);
    this.#lastFound = { question, rows };
    return rows;
  }

  /** Exact marks first, then the words as a phrase, then all of them in the headline, then the newest. */
  #search({ where, values }: Filter, typed: readonly TypedWord[]): readonly number[] {
    const { all, ranks } = searchExpressions(typed);
    const score = ranks.map((_, index) => `(row in ${found}) * ${2 ** (ranks.length - index)}`).join(' + ');
    // One long text crosses from WebAssembly faster than ten thousand rows; the limit keeps its order.
    const [joined] = this.#all(
      `select group_concat(row, ' ') as rows from (
         select row from stories where row in ${found} and ${where}
         order by ${score} desc, updated desc, id limit -1
       )`,
      [all, ...values, ...ranks],
    );
    const rows = joined?.['rows'];
    return typeof rows === 'string' ? rows.split(' ').map(Number) : [];
  }

  #rowWithHit(row: number, typed: readonly TypedWord[]): ArticleRow {
    const [read] = this.#all(
      `select fields, ${cardColumns} from stories join texts using (row) where row = ?`,
      [row],
    );
    if (read === undefined) throw new Error('every indexed article has its texts');
    const texts = JSON.parse(textIn(read, 'fields')) as ArticleTexts;
    return { ...toCard(read), hit: hitPassage(texts, typed) };
  }
}
