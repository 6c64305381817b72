import type { CheckPlace } from '../../shared/article/check';
import type { Credit, Photo } from '../../shared/article/photo';
import { insideKey } from '../../shared/article/agencyKeys';
import type { AgencyKey, RightsState } from '../../shared/article/rights';
import { assertNever } from '../../shared/problems';
import type { PhotoGap, PhotoPlacement, PhotoQuery, PhotoRow } from '../../shared/photoQuery';
import type { PlacedPhoto } from './articleEntry';
import { photoEntry, photoFields, type PlacementWords, withoutLabel } from './photoEntry';
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

const toRow = (row: Row): PhotoRow => ({
  photo: JSON.parse(textIn(row, 'record')) as Photo,
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
    this.remove(photo.id);
    const entry = photoEntry(photo, this.#placementWords(photo.id));
    const { rights } = photo;
    const row = this.#database.insert(
      `photos (id, stamp, orientation, longerSide, taken, added, usableUntil, isDenied, agencies, sha256, isListed, ${lackColumns})`,
      [
        ...[photo.id, stamp, entry.orientation, entry.longerSide, entry.taken, entry.added],
        ...[rights.usableUntil, Number(rights.isDenied), entry.agencies],
        photo.file?.sha256 ?? null,
        Number(entry.isListed),
        ...gaps.map((gap) => Number(entry.gaps.includes(gap))),
      ],
    );
    const record = [row, JSON.stringify(photo), entry.caption, entry.places];
    this.#database.insert('photoRecords (row, record, caption, places)', record);
    const words = wordColumns(photoFields.map((field) => entry.texts[field]));
    this.#database.insert(`photoWords (rowid, ${photoFields.join(', ')}, exact)`, [row, ...words]);
  }

  remove(id: string): void {
    this.#lastFound = undefined;
    const row = this.#database.all('select row from photos where id = ?', [id])[0]?.['row'];
    if (typeof row !== 'number') return;
    this.#database.all('delete from photos where row = ?', [row]);
    this.#database.all('delete from photoRecords where row = ?', [row]);
    this.#database.all('delete from photoWords where rowid = ?', [row]);
  }

  /** Other placements than before: photos that are not indexed yet will find theirs. */
  placementsChanged(ids: Iterable<string>): void {
    const sql = 'select stamp, record from photos join photoRecords using (row) where id = ?';
    for (const id of ids) {
      const [known] = this.#database.all(sql, [id]);
      if (known !== undefined) {
        this.put(JSON.parse(textIn(known, 'record')) as Photo, textIn(known, 'stamp'));
      }
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

  placements(id: string): readonly PhotoPlacement[] {
    const rows = this.#database.all(
      `select caption, alt, place, ${cardColumns} from placements join stories on story = row
       where photo = ? order by updated desc, id, position`,
      [id],
    );
    return rows.map((row) => ({
      story: toCard(row),
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

  #placementWords(id: string): readonly PlacementWords[] {
    return this.#database
      .all(
        `select hasWords, caption, alt, filmCredit from placements join stories on story = row
         where photo = ? order by updated desc, id, position`,
        [id],
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
      `select row, record, caption, places, ${lackColumns} from photos join photoRecords using (row)
       where row in (${placeholders(rows)})`,
      rows,
    );
    const byRow = new Map(read.map((row) => [Number(row['row']), row]));
    return rows.flatMap((row) => {
      const found = byRow.get(row);
      return found === undefined ? [] : [toRow(found)];
    });
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
