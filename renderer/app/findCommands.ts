import { type CommandId, commands } from '../../shared/commands';
import { fold } from '../../shared/vietnamese/fold';

type NamedCommand = { readonly id: CommandId; readonly names: readonly string[] };

/**
 * The commands whose name, in either language, holds every word typed, marks or no marks. Those that
 * begin with what was typed come first, then those with a word that does; within that the table's order.
 */
export function findCommands(typed: string, all: readonly NamedCommand[]): readonly CommandId[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const ranked = all.map(({ id, names }) => ({
    id,
    rank: Math.min(...names.map((name) => rankOf(fold(name), words))),
  }));
  return ranked
    .filter(({ rank }) => rank < notFound)
    .sort((one, other) => one.rank - other.rank)
    .map(({ id }) => id);
}

export const commandIds = Object.keys(commands) as readonly CommandId[];
const notFound = 3;

function rankOf(name: string, words: readonly string[]): number {
  if (!words.every((word) => name.includes(word))) return notFound;
  if (name.startsWith(words.join(' '))) return 0;
  return words.every((word) => ` ${name}`.includes(` ${word}`)) ? 1 : 2;
}
