import { type KnownAgency, type KnownName, newAgency, newName } from '../../../shared/article/knownName';
import { fold } from '../../../shared/vietnamese/fold';
import { cleanLine } from '../../../shared/vietnamese/normalize';

/** A name while it is edited: its other spellings stand in one line. */
export type NameRow<Known extends KnownName = KnownName> = {
  /** Its place among the names that the rows were made of; below 0 for a row that came since. */
  readonly key: number;
  readonly known: Known;
  readonly spellings: string;
};

const separator = ';';

export const rowsOf = <Known extends KnownName>(names: readonly Known[]): readonly NameRow<Known>[] =>
  names.map((known, key) => ({ key, known, spellings: known.spellings.join(`${separator} `) }));

/** Never the key of a row that was taken out: a new name is not that one renamed. */
export const nextKey = (rows: readonly Pick<NameRow, 'key'>[]): number =>
  Math.min(0, ...rows.map(({ key }) => key)) - 1;

function withRow<Known extends KnownName>(
  rows: readonly NameRow<Known>[],
  known: Known,
): readonly NameRow<Known>[] {
  return [...rows, { key: nextKey(rows), known, spellings: '' }];
}

export const withNewAgency = (rows: readonly NameRow<KnownAgency>[]) => withRow(rows, newAgency(''));
export const withNewPhotographer = (rows: readonly NameRow[]) => withRow(rows, newName(''));

const spellingsOf = ({ known, spellings }: NameRow): readonly string[] => {
  const written = spellings.split(separator).map(cleanLine);
  return [...new Set(written)].filter((spelling) => spelling !== '' && spelling !== cleanLine(known.name));
};

const isBlank = (row: NameRow) => cleanLine(row.known.name) === '' && spellingsOf(row).length === 0;

/** The names as they are kept: cleaned, without empty rows. */
export const namesOf = <Known extends KnownName>(rows: readonly NameRow<Known>[]): readonly Known[] =>
  rows
    .filter((row) => !isBlank(row))
    .map((row) => ({ ...row.known, name: cleanLine(row.known.name), spellings: spellingsOf(row) }));

export type RowFault =
  | { readonly type: 'nameMissing' }
  | { readonly type: 'twice'; readonly name: string; readonly owner: string };

/** What keeps rows from being saved, by their keys: a spelling leads to one name only. */
export function faultsOf(rows: readonly NameRow[]): ReadonlyMap<number, RowFault> {
  const owners = new Map<string, string>();
  const faults = new Map<number, RowFault>();
  for (const row of rows.filter((each) => !isBlank(each))) {
    const name = cleanLine(row.known.name);
    const written = [name, ...spellingsOf(row)];
    const taken = written.find((spelling) => owners.has(spelling.toLowerCase()));
    if (name === '') faults.set(row.key, { type: 'nameMissing' });
    else if (taken !== undefined)
      faults.set(row.key, { type: 'twice', name: taken, owner: owners.get(taken.toLowerCase()) ?? '' });
    for (const spelling of written)
      if (!owners.has(spelling.toLowerCase())) owners.set(spelling.toLowerCase(), name);
  }
  return faults;
}

/** Found under any spelling, with or without marks. A row that is still blank is always shown. */
export function rowsWith<Known extends KnownName>(
  rows: readonly NameRow<Known>[],
  typed: string,
): readonly NameRow<Known>[] {
  const wanted = fold(cleanLine(typed));
  return rows.filter((row) => isBlank(row) || fold(`${row.known.name} ${row.spellings}`).includes(wanted));
}
