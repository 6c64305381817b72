import type { ArticleKind, ArticleStatus } from '../../shared/article/article';
import type { StoryCard } from '../../shared/article/page';
import { foldWords } from '../../shared/vietnamese/fold';
import { textFields } from './articleEntry';
import { photoFields } from './photoEntry';

/** Grows with every change of the tables or of what is put into them; an index of another version is built anew. */
export const indexVersion = 18;

/**
 * The words are kept without their texts (contentless): the texts lie in their own table, read for hits only.
 * `section` and `subsection` are where the desk's tree has a story now, the held ones what its article says.
 * `likeness` answers which stories have a trait, `traits` which traits a story has.
 * `byUpdated`, `byNewest`, `bySection` hold every column that filters stories, `byAdded` those that filter photos: the
 * whole library is filtered in one walk along them.
 */
export const schema = `
  create table meta (version integer not null);
  create table stories (
    row integer primary key, id text not null unique, stamp text not null, revision integer not null,
    headline text not null, standfirst text not null, kind text not null, status text not null,
    section text not null, subsection text not null, leadPhoto text, publishedAt text, embargo text,
    publicUrl text not null, updatedAt text not null, addressKey text not null,
    newest integer not null, updated integer not null, heldSection text not null, heldSubsection text not null
  );
  create index byUpdated on stories (updated desc, id, section, subsection, kind, status, newest);
  create index byNewest on stories (newest desc, id, section, subsection, kind, status);
  create index bySection on stories (section, newest desc, id, subsection, kind, status);
  create index byAddress on stories (addressKey) where addressKey <> '';
  create index byPlace on stories (heldSection, heldSubsection, section, subsection);
  create table texts (row integer primary key, fields text not null);
  create table links (target text not null, row integer not null, primary key (target, row)) without rowid;
  create index linksOf on links (row);
  create table tags (key text not null, row integer not null, tag text not null, primary key (key, row)) without rowid;
  create index tagsOf on tags (row);
  create table placements (
    story integer not null, position integer not null, photo text not null, caption text not null,
    alt text not null, hasWords integer not null, filmCredit text, place text not null, primary key (story, position)
  ) without rowid;
  create index placementsOf on placements (photo);
  create table photos (
    row integer primary key, id text not null unique, stamp text not null, orientation text,
    longerSide integer not null, taken text not null, added integer not null, usableUntil text not null,
    isDenied integer not null, agencies text not null, noFile integer not null, noCaption integer not null,
    noCredit integer not null, noAlt integer not null, isListed integer not null, sha256 text
  );
  create index byAdded on photos (
    added desc, id, orientation, longerSide, taken, usableUntil, isDenied, agencies, noFile, noCaption, noCredit,
    noAlt, isListed
  );
  create index byFile on photos (sha256) where sha256 is not null;
  create table photoRecords (
    row integer primary key, record text not null, caption text not null, places integer not null
  );
  create virtual table words using fts5 (
    ${textFields.join(', ')}, exact, content = '', contentless_delete = 1, tokenize = 'ascii'
  );
  create virtual table photoWords using fts5 (
    ${photoFields.join(', ')}, exact, content = '', contentless_delete = 1, tokenize = 'ascii'
  );
  create table traits (row integer primary key, traits text not null);
  create virtual table likeness using fts5 (
    terms, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
  );
  insert into meta values (${indexVersion});
`;

const cardFields = [
  'id',
  'headline',
  'standfirst',
  'kind',
  'status',
  'section',
  'subsection',
  'leadPhoto',
  'publishedAt',
  'embargo',
  'publicUrl',
  'updatedAt',
] as const satisfies readonly (keyof StoryCard)[];

export const cardColumns = cardFields.join(', ');
export const cardValues = (card: StoryCard) => cardFields.map((field) => card[field]);

export type Row = Readonly<Record<string, unknown>>;

export function textIn(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`the index holds no text in ${column}`);
  return value;
}

const textOrNull = (row: Row, column: string) => (row[column] === null ? null : textIn(row, column));

/** The index is written from checked articles only, so its rows are cards. */
export const toCard = (row: Row): StoryCard => ({
  id: textIn(row, 'id'),
  headline: textIn(row, 'headline'),
  standfirst: textIn(row, 'standfirst'),
  kind: textIn(row, 'kind') as ArticleKind,
  status: textIn(row, 'status') as ArticleStatus,
  section: textIn(row, 'section'),
  subsection: textIn(row, 'subsection'),
  leadPhoto: textOrNull(row, 'leadPhoto'),
  publishedAt: textOrNull(row, 'publishedAt'),
  embargo: textOrNull(row, 'embargo'),
  publicUrl: textIn(row, 'publicUrl'),
  updatedAt: textIn(row, 'updatedAt'),
});

/** Stands between passages, so that no phrase reaches from one into the next. */
const barrier = '¶';

/** What a table of words takes: a column for each field, folded, and all of them with their marks. */
export function wordColumns(fields: readonly (readonly string[])[]): readonly string[] {
  const exact: string[] = [];
  const folded = fields.map((passages) => {
    const words: string[] = [];
    for (const passage of passages) {
      for (const word of foldWords(passage)) {
        words.push(word.folded);
        exact.push(word.exact);
      }
      words.push(barrier);
      exact.push(barrier);
    }
    return words.join(' ');
  });
  return [...folded, exact.join(' ')];
}
