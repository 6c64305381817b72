import type { DeskSettings } from '../../../shared/article/page';
import { fold } from '../../../shared/vietnamese/fold';
import type { BoardRow } from './boardRows';
import type { CreditColumn } from './cells';

const most = 8;

/** What may stand in a credit cell: what this article's photos have there, then what the desk knows. */
export function knownNames(
  rows: readonly BoardRow[],
  settings: Pick<DeskSettings, 'agencies' | 'photographers'> | null,
  column: CreditColumn,
): readonly string[] {
  const used = rows.flatMap(({ credit }) => credit?.[column] ?? []);
  const known = column === 'photographer' ? settings?.photographers : settings?.agencies;
  const names = [...used, ...(known ?? []).map(({ name }) => name)];
  return [...new Set(names)].filter((name) => name.trim() !== '');
}

/** With or without marks; those that begin with what was typed come first. Nothing that stands there already. */
export function suggestNames(names: readonly string[], typed: string): readonly string[] {
  const wanted = fold(typed.trim());
  const fitting = names.filter((name) => fold(name).includes(wanted) && name !== typed);
  const starting = fitting.filter((name) => fold(name).startsWith(wanted));
  return [...new Set([...starting, ...fitting])].slice(0, most);
}
