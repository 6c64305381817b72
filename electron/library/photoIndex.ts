import type { CheckPlace } from '../../shared/article/check';
import type { Credit, Photo } from '../../shared/article/photo';
import { insideKey } from '../../shared/article/agencyKeys';
import type { AgencyKey, RightsState } from '../../shared/article/rights';
import { assertNever } from '../../shared/problems';
import type { PhotoGap, PhotoPlacement, PhotoQuery, PhotoRow } from '../../shared/photoQuery';
import type { PlacedPhoto } from './articleEntry';
import { fullestFirst, photoEntry, photoFields, type PlacementWords, withoutLabel } from './photoEntry';
import { type Filter, filterOf, placeholders, type SearchDatabase } from './searchDatabase';
import { searchExpressions, typedWords } from './searchQuery';
import { cardColumns, type Row, textIn, toCard, wordColumns } from './searchTables';

/** What a question about rights needs besides the records: `today` is yyyy-mm-dd, the keys are of agencies with those terms. */
export type RightsTerms = {
  readonly today: string;
  readonly denied: readonly AgencyKey[];
  readonly ask: readonly AgencyKey[];
};
export type PhotoQuestion = PhotoQuery & { readonly terms: RightsTerms };

type Found = { readonly question: string; readonly rows: readonly number[] };

const holds = (key: string) => `instr(agencies, '|' || ${key} || '|') > 0`;
/** As `isNamed` of the rights. */
const named = `exists (
  select 1 from json_each(?) as term
  where ${holds("json_extract(term.value, '$.key')")}
    or (${holds(`'${insideKey('')}' || json_extract(term.value, '$.key')`)}
      and not exists (select 1 from json_each(term.value, '$.covers') as cover where ${holds('cover.value')})))`;
const isDenied = `(isDenied or ${named})`;
const isExpired = "(usableUntil <> '' and usableUntil < ?)";

/** The same order of strictness as `rightsOn`. */
function rightsFilter(state: RightsState['type'] | null, { today, denied, ask }: RightsTerms): Filter {
  const [no, asking] = [JSON.stringify(denied), JSON.stringify(ask)];
  switch (state) {
    case null:
      return { where: '1', values: [] };
    case 'denied':
      return { where: isDenied, values: [no] };
    case 'expired':
      return { where: `not ${isDenied} and ${isExpired}`, values: [no, today] };
    case 'askFirst':
      return { where: `not ${isDenied} and not ${isExpired} and ${named}`, values: [no, today, asking] };
    case 'usable':
      return { where: `not ${isDenied} and not ${isExpired} and not ${named}`, values: [no, today, asking] };
    default:
      return assertNever(state);
  }
}

const gapColumns: Readonly<Record<PhotoGap, string>> = {
  file: 'noFile',
  caption: 'noCaption',
  credit: 'noCredit',
  alt: 'noAlt',
};
const gaps = Object.keys(gapColumns) as readonly PhotoGap[];
const lackColumns = gaps.map((gap) => gapColumns[gap]).join(', ');

/** A photo of which only the year or month is known may be of any day in it: the first day is cut to what is known. */
function filterOfQuestion(question: PhotoQuestion): Filter {
  const { missing, orientation, atLeast, takenFrom, takenTo } = question;
  const own = filterOf({
    'orientation = ?': orientation,
    'longerSide >= ?': atLeast > 0 ? atLeast : null,
    "(taken <> '' and taken >= substr(?, 1, length(taken)))": takenFrom,
    "(taken <> '' and taken <= ?)": takenTo,
  });
  const lack = missing === null ? '' : ` and ${gapColumns[missing]}`;
  const rights = rightsFilter(question.rights, question.terms);
  return {
    where: `isListed and ${own.where}${lack} and ${rights.where}`,
    values: [...own.values, ...rights.values],
  };
}

type StoredPhoto = { readonly photo: Photo; readonly stamp: string };
type PhotoEntry = ReturnType<typeof photoEntry>;

const toStored = (row: Row): StoredPhoto => ({
  photo: JSON.parse(textIn(row, 'record')) as Photo,
  stamp: textIn(row, 'stamp'),
});

const toRow = (row: Row, twins: readonly Photo[]): PhotoRow => ({
  photo: JSON.parse(textIn(row, 'record')) as Photo,
  twins,
  caption: textIn(row, 'caption'),
  places: Number(row['places']),
  gaps: gaps.filter((gap) => row[gapColumns[gap]] === 1),
});

/** Every photo once, with the words of its record and of all its placements. */
export class PhotoIndex {
  readonly #database: SearchDatabase;
  #lastFound: Found | undefined;

  constructor(database: SearchDatabase) {
    this.#database = database;
  }

  put(photo: Photo, stamp: string): void {
    const before = this.#drop(photo.id);
    const sha256 = photo.file?.sha256 ?? null;
    this.#insert([{ photo, stamp }, ...this.#takeOut(sha256)]);
    if (before !== sha256) this.#insert(this.#takeOut(before));
  }

  remove(id: string): void {
    this.#insert(this.#takeOut(this.#drop(id)));
  }

  /** All records of one file: the one that stands for it is listed with what all of them know, the others are only kept. */
  #insert(records: readonly StoredPhoto[]): void {
    const stamps = new Map(records.map(({ photo, stamp }) => [photo.id, stamp]));
    const [main, ...twins] = fullestFirst(
      records.map(({ photo }) => ({ photo, placements: this.#placementWords([photo.id]) })),
    );
    if (main === undefined) return;
    const placements = twins.length === 0 ? main.placements : this.#placementWords([...stamps.keys()]);
    const entry = photoEntry(main.photo, placements, twins);
    const row = this.#insertRecord(main.photo, stamps, entry);
    const words = wordColumns(photoFields.map((field) => entry.texts[field]));
    this.#database.insert(`photoWords (rowid, ${photoFields.join(', ')}, exact)`, [row, ...words]);
    for (const { photo, placements: own } of twins)
      this.#insertRecord(photo, stamps, { ...photoEntry(photo, own), isListed: false });
  }

  #insertRecord(photo: Photo, stamps: ReadonlyMap<string, string>, entry: PhotoEntry): number {
    const row = this.#database.insert(
      `photos (id, stamp, orientation, longerSide, taken, added, usableUntil, isDenied, agencies, sha256, isListed, ${lackColumns})`,
      [
        ...[
          photo.id,
          stamps.get(photo.id) ?? '',
          entry.orientation,
          entry.longerSide,
          entry.taken,
          entry.added,
        ],
        ...[entry.usableUntil, Number(entry.isDenied), entry.agencies],
        photo.file?.sha256 ?? null,
        Number(entry.isListed),
        ...gaps.map((gap) => Number(entry.gaps.includes(gap))),
      ],
    );
    const record = [row, JSON.stringify(photo), entry.caption, entry.places];
    this.#database.insert('photoRecords (row, record, caption, places)', record);
    return row;
  }

  /** Answers the hash of the file that the record had. */
  #drop(id: string): string | null {
    this.#lastFound = undefined;
    const [known] = this.#database.all('select row, sha256 from photos where id = ?', [id]);
    const row = known?.['row'];
    if (known === undefined || typeof row !== 'number') return null;
    this.#database.all('delete from photos where row = ?', [row]);
    this.#database.all('delete from photoRecords where row = ?', [row]);
    this.#database.all('delete from photoWords where rowid = ?', [row]);
    return known['sha256'] === null ? null : textIn(known, 'sha256');
  }

  #takeOut(sha256: string | null): readonly StoredPhoto[] {
    const sql = 'select stamp, record from photos join photoRecords using (row) where sha256 = ?';
    const found = sha256 === null ? [] : this.#database.all(sql, [sha256]).map(toStored);
    for (const { photo } of found) this.#drop(photo.id);
    return found;
  }

  /** Other placements than before: photos that are not indexed yet will find theirs. */
  placementsChanged(ids: Iterable<string>): void {
    const sql = 'select stamp, record from photos join photoRecords using (row) where id = ?';
    for (const id of ids) {
      for (const { photo, stamp } of this.#database.all(sql, [id]).map(toStored)) this.put(photo, stamp);
    }
  }

  place(story: number, placed: readonly PlacedPhoto[]): void {
    for (const [position, { photo, caption, alt, filmCredit, where }] of placed.entries()) {
      const hasWords = Number(where.type === 'figure' || where.type === 'video');
      const film = filmCredit === null ? null : JSON.stringify(filmCredit);
      const values = [story, position, photo, caption, alt, hasWords, film, JSON.stringify(where)];
      this.#database.insert('placements', values);
    }
  }

  /** Of all records of its file. */
  placements(id: string): readonly PhotoPlacement[] {
    const rows = this.#database.all(
      `select photo, caption, alt, place, ${cardColumns} from placements join stories on story = row
       where photo = ? or photo in (select id from photos where sha256 = (select sha256 from photos where id = ?))
       order by updated desc, id, position`,
      [id, id],
    );
    return rows.map((row) => ({
      story: toCard(row),
      photo: textIn(row, 'photo'),
      where: JSON.parse(textIn(row, 'place')) as CheckPlace,
      caption: textIn(row, 'caption'),
      alt: textIn(row, 'alt'),
    }));
  }

  /** The ids of all records of these files: older libraries hold a photo under several. */
  recordsOf(sha256s: readonly string[]): readonly string[] {
    const sql = `select id from photos where sha256 in (${placeholders(sha256s)}) order by id`;
    return this.#database.all(sql, sha256s).map((row) => textIn(row, 'id'));
  }

  list(question: PhotoQuestion): { readonly total: number; readonly rows: readonly PhotoRow[] } {
    const rows = this.#find(question);
    return {
      total: rows.length,
      rows: this.#read(rows.slice(question.offset, question.offset + question.limit)),
    };
  }

  /** Photos that stand in articles and have no record here. */
  unrecorded(): readonly string[] {
    const sql = 'select distinct photo from placements where photo not in (select id from photos)';
    return this.#database.all(sql).map((row) => textIn(row, 'photo'));
  }

  #placementWords(ids: readonly string[]): readonly PlacementWords[] {
    return this.#database
      .all(
        `select hasWords, caption, alt, filmCredit from placements join stories on story = row
         where photo in (${placeholders(ids)}) order by updated desc, id, position`,
        ids,
      )
      .map((row) => ({
        hasWords: row['hasWords'] === 1,
        caption: textIn(row, 'caption'),
        alt: textIn(row, 'alt'),
        filmCredit: row['filmCredit'] === null ? null : (JSON.parse(textIn(row, 'filmCredit')) as Credit),
      }));
  }

  #read(rows: readonly number[]): readonly PhotoRow[] {
    const read = this.#database.all(
      `select row, record, caption, places, sha256, ${lackColumns} from photos join photoRecords using (row)
       where row in (${placeholders(rows)})`,
      rows,
    );
    const byRow = new Map(read.map((row) => [Number(row['row']), row]));
    const twins = this.#twinsOf(read.flatMap(({ sha256 }) => (typeof sha256 === 'string' ? [sha256] : [])));
    return rows.flatMap((row) => {
      const found = byRow.get(row);
      return found === undefined ? [] : [toRow(found, twins.get(found['sha256']) ?? [])];
    });
  }

  /** The records that stand behind another of their file, by the hash of it. */
  #twinsOf(sha256s: readonly string[]): ReadonlyMap<unknown, readonly Photo[]> {
    const rows = this.#database.all(
      `select sha256, stamp, record from photos join photoRecords using (row)
       where sha256 in (${placeholders(sha256s)}) and not isListed order by id`,
      sha256s,
    );
    const twins = new Map<unknown, readonly Photo[]>();
    for (const row of rows)
      twins.set(row['sha256'], [...(twins.get(row['sha256']) ?? []), toStored(row).photo]);
    return twins;
  }

  /** Remembered until the photos change: a list that is scrolled asks the same question window by window. */
  #find(question: PhotoQuestion): readonly number[] {
    const asked = JSON.stringify({ ...question, offset: 0, limit: 0 });
    if (this.#lastFound?.question === asked) return this.#lastFound.rows;
    const rows = this.#search(question);
    this.#lastFound = { question: asked, rows };
    return rows;
  }

  #search(question: PhotoQuestion): readonly number[] {
    const { where, values } = filterOfQuestion(question);
    const text = withoutLabel(question.text);
    if (text.trim() === '') {
      return this.#database.rowNumbers(
        `select row from photos where ${where} order by added desc, id`,
        values,
      );
    }
    const typed = typedWords(text);
    if (typed.length === 0) return [];
    const { all, ranks } = searchExpressions(typed, photoFields);
    const found = '(select rowid from photoWords where photoWords match ?)';
    const score = ranks.map((_, index) => `(row in ${found}) * ${2 ** (ranks.length - index)}`).join(' + ');
    return this.#database.rowNumbers(
      `select row from photos where row in ${found} and ${where} order by ${score} desc, added desc, id`,
      [all, ...values, ...ranks],
    );
  }
}
