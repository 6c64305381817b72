import { attach, check, show } from './articleCommands';
import type { Command } from './command';
import { exportCommand, verify } from './exportCommands';
import { importFiles, init, list, search } from './libraryCommands';

export const commands = {
  init,
  import: importFiles,
  list,
  search,
  show,
  check,
  attach,
  export: exportCommand,
  verify,
} satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);
