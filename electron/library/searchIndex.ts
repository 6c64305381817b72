import { Database, type JSValue } from 'node-sqlite3-wasm';
import type { ArticleKind, ArticleStatus } from '../../shared/article/article';
import type { StoryCard } from '../../shared/article/page';
import type { ArticleQuery, ArticleRow } from '../../shared/desk';
import { foldWords } from '../../shared/vietnamese/fold';
import { type ArticleEntry, type ArticleTexts, textFields } from './articleEntry';
import { hitPassage } from './hitPassage';
import type { NewestQuery } from './library';
import { searchExpressions, type TypedWord, typedWords } from './searchQuery';

/** Grows with every change of the tables; an index of another version is built anew. */
const indexVersion = 1;

const schema = `
  create table meta (version integer not null);
  create table stories (
    row integer primary key, id text not null unique, stamp text not null,
    headline text not null, standfirst text not null, kind text not null, status text not null,
    section text not null, subsection text not null, leadPhoto text, publishedAt text, updatedAt text not null,
    newest integer not null, updated integer not null
  );
  create index byUpdated on stories (updated desc, id);
  create index byNewest on stories (newest desc, id);
  create table texts (row integer primary key, fields text not null);
  create table links (target text not null, row integer not null, primary key (target, row)) without rowid;
  create index linksOf on links (row);
  create table shown (photo text not null, row integer not null, primary key (photo, row)) without rowid;
  create index shownBy on shown (row);
  create table photos (id text primary key, stamp text not null) without rowid;
  create virtual table words using fts5 (
    ${textFields.join(', ')}, exact,
    content = '', contentless_delete = 1, tokenize = 'ascii'
  );
  insert into meta values (${indexVersion});
`;

const cardColumns =
  'id, headline, standfirst, kind, status, section, subsection, leadPhoto, publishedAt, updatedAt';
/** Stands between passages, so that no phrase reaches from one into the next. */
const barrier = ' ¶ ';

type Row = Readonly<Record<string, unknown>>;
type Filter = { readonly where: string; readonly values: readonly JSValue[] };

const text = (row: Row, column: string) => String(row[column]);
const textOrNull = (row: Row, column: string) => (row[column] === null ? null : String(row[column]));

/** The index is written from checked articles only, so its rows are cards. */
const toCard = (row: Row): StoryCard => ({
  id: text(row, 'id'),
  headline: text(row, 'headline'),
  standfirst: text(row, 'standfirst'),
  kind: text(row, 'kind') as ArticleKind,
  status: text(row, 'status') as ArticleStatus,
  section: text(row, 'section'),
  subsection: text(row, 'subsection'),
  leadPhoto: textOrNull(row, 'leadPhoto'),
  publishedAt: textOrNull(row, 'publishedAt'),
  updatedAt: text(row, 'updatedAt'),
});

const keysOf = (passages: readonly string[], key: 'folded' | 'exact') =>
  passages
    .map((passage) =>
      foldWords(passage)
        .map((word) => word[key])
        .join(' '),
    )
    .join(barrier);

function filterOf(conditions: Readonly<Record<string, JSValue | null>>): Filter {
  const entries = Object.entries(conditions).filter(([, value]) => value !== null && value !== '');
  return {
    where: ['1', ...entries.map(([condition]) => condition)].join(' and '),
    values: entries.map(([, value]) => value),
  };
}

/** Derived from the article files and rebuilt from them; never an authority. Runs in its own thread. */
export class SearchIndex {
  readonly #database: Database;

  /** Throws when the file is not an index of this version: the caller deletes it and tries again. */
  constructor(file: string) {
    this.#database = new Database(file);
    // Exclusive: the library lock already keeps others away, and write-ahead then needs no shared memory.
    this.#database.exec(
      'pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = normal',
    );
    this.#database.exec('pragma cache_size = -65536');
    if (this.#all("select name from sqlite_master where name = 'meta'").length === 0)
      this.#database.exec(schema);
    const version = this.#all('select version from meta')[0]?.['version'];
    if (version !== indexVersion) throw new Error('an index of another version');
  }

  close(): void {
    this.#database.close();
  }

  /** Several changes in one transaction. */
  together(change: () => void): void {
    this.#database.exec('begin');
    try {
      change();
      this.#database.exec('commit');
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('rollback');
      throw error;
    }
  }

  /** Size and time of the file each article was read from. */
  stamps(): ReadonlyMap<string, string> {
    return new Map(
      this.#all('select id, stamp from stories').map((row) => [text(row, 'id'), text(row, 'stamp')]),
    );
  }

  photoStamps(): ReadonlyMap<string, string> {
    return new Map(
      this.#all('select id, stamp from photos').map((row) => [text(row, 'id'), text(row, 'stamp')]),
    );
  }

  put({ card, texts, links, photos }: ArticleEntry, stamp: string): void {
    this.remove(card.id);
    const updated = Date.parse(card.updatedAt);
    const newest = card.publishedAt === null ? updated : Date.parse(card.publishedAt);
    const values = [card.id, stamp, card.headline, card.standfirst, card.kind, card.status, card.section];
    const more = [card.subsection, card.leadPhoto, card.publishedAt, card.updatedAt, newest, updated];
    const { lastInsertRowid: row } = this.#database.run(
      `insert into stories (id, stamp, ${cardColumns.slice(4)}, newest, updated) values (${'?, '.repeat(12)}?)`,
      [...values, ...more],
    );
    this.#database.run('insert into texts values (?, ?)', [row, JSON.stringify(texts)]);
    for (const target of links) this.#database.run('insert into links values (?, ?)', [target, row]);
    for (const photo of photos) this.#database.run('insert into shown values (?, ?)', [photo, row]);
    this.#putWords(row, texts);
  }

  putPhoto(id: string, stamp: string): void {
    this.#database.run('insert or replace into photos values (?, ?)', [id, stamp]);
  }

  remove(id: string): void {
    const row = this.#all('select row from stories where id = ?', [id])[0]?.['row'];
    if (typeof row !== 'number') return;
    for (const table of ['stories', 'texts', 'links', 'shown']) {
      this.#database.run(`delete from ${table} where row = ?`, [row]);
    }
    this.#database.run('delete from words where rowid = ?', [row]);
  }

  list(query: ArticleQuery): { readonly total: number; readonly rows: readonly ArticleRow[] } {
    const { status, section, kind } = query;
    const filter = filterOf({
      'status = ?': status,
      '? in (section, subsection)': section,
      'kind = ?': kind,
    });
    if (query.text.trim() === '') return this.#listAll(query, filter);
    const typed = typedWords(query.text);
    return typed.length === 0 ? { total: 0, rows: [] } : this.#listFound(query, filter, typed);
  }

  newest({ section, subsection, kinds, excluding, limit }: NewestQuery): readonly StoryCard[] {
    const filter = filterOf({ 'section = ?': section, 'subsection = ?': subsection });
    const oneOf = (values: readonly string[]) => values.map(() => '?').join(', ');
    const ofKinds = kinds.length === 0 ? '' : `and kind in (${oneOf(kinds)})`;
    return this.#all(
      `select ${cardColumns} from stories where ${filter.where} ${ofKinds} and id not in (${oneOf(excluding)})
       and status <> 'withdrawn' order by newest desc, id limit ?`,
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

  /** The articles that show one of these photos. */
  showing(photo: string): readonly string[] {
    return this.#all('select id from stories where row in (select row from shown where photo = ?)', [
      photo,
    ]).map((row) => text(row, 'id'));
  }

  #all(sql: string, values: readonly JSValue[] = []): readonly Row[] {
    return this.#database.all(sql, [...values]);
  }

  #putWords(row: number | bigint, texts: ArticleTexts): void {
    const folded = textFields.map((field) => keysOf(texts[field], 'folded'));
    const exact = keysOf(
      textFields.flatMap((field) => texts[field]),
      'exact',
    );
    const columns = [...textFields, 'exact'];
    this.#database.run(
      `insert into words (rowid, ${columns.join(', ')}) values (?, ${columns.map(() => '?').join(', ')})`,
      [row, ...folded, exact],
    );
  }

  #listAll({ offset, limit }: ArticleQuery, { where, values }: Filter) {
    const rows = this.#all(
      `select ${cardColumns} from stories where ${where} order by updated desc, id limit ? offset ?`,
      [...values, limit, offset],
    );
    const total = Number(
      this.#all(`select count(*) as total from stories where ${where}`, values)[0]?.['total'],
    );
    return { total, rows: rows.map((row) => ({ ...toCard(row), hit: null })) };
  }

  /** Exact marks first, then the words as a phrase, then all of them in the headline, then the newest. */
  #listFound({ offset, limit }: ArticleQuery, { where, values }: Filter, typed: readonly TypedWord[]) {
    const { all, exactPhrase, phrase, headline } = searchExpressions(typed);
    const found = '(select rowid from words where words match ?)';
    const rows = this.#all(
      `select row, ${cardColumns} from stories where row in ${found} and ${where}
       order by (row in ${found}) * 4 + (row in ${found}) * 2 + (row in ${found}) desc, updated desc, id
       limit ? offset ?`,
      [all, ...values, exactPhrase, phrase, headline, limit, offset],
    );
    const counted = this.#all(`select count(*) as total from stories where row in ${found} and ${where}`, [
      all,
      ...values,
    ]);
    return { total: Number(counted[0]?.['total']), rows: rows.map((row) => this.#withHit(row, typed)) };
  }

  #withHit(row: Row, typed: readonly TypedWord[]): ArticleRow {
    const fields = this.#all('select fields from texts where row = ?', [Number(row['row'])])[0];
    if (fields === undefined) throw new Error('every indexed article has its texts');
    const texts = JSON.parse(text(fields, 'fields')) as ArticleTexts;
    return { ...toCard(row), hit: hitPassage(texts, typed) };
  }
}
