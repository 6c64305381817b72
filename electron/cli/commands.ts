import { attach, check, show } from './articleCommands';
import type { CommandEntry } from './command';
import { exportCommand, verify } from './exportCommands';
import { importWords } from './importCommand';
import { links, related, stale } from './linkCommands';
import { init, list, search } from './libraryCommands';
import { lists } from './listCommands';
import { publish } from './publishCommand';
import { sections } from './sectionCommands';
import { settings } from './settingsCommand';
import { backup, doctor, restore } from './upkeepCommands';

export const commands = {
  init: { run: init, options: ['library', 'sample'] },
  import: { run: importWords, options: ['library', 'on-conflict'] },
  list: { run: list, options: ['library'] },
  search: { run: search, options: ['library'] },
  show: { run: show, options: ['library'] },
  check: { run: check, options: ['library'] },
  related: { run: related, options: ['library', 'suggest'] },
  stale: { run: stale, options: ['library'] },
  links: { run: links, options: ['library'] },
  lists: { run: lists, options: ['library', 'most-read'] },
  settings: { run: settings, options: ['library', 'import', 'export'] },
  sections: { run: sections, options: ['library', 'import', 'export'] },
  attach: { run: attach, options: ['library', 'figure', 'photo', 'alt'] },
  publish: { run: publish, options: ['library', 'update', 'correction', 'withdraw', 'take-back'] },
  export: {
    run: exportCommand,
    options: ['library', 'out', 'zip', 'formats', 'override', 'with-related', 'changed'],
  },
  verify: { run: verify, options: [] },
  doctor: { run: doctor, options: ['library', 'repair'] },
  backup: { run: backup, options: ['library', 'out'] },
  restore: { run: restore, options: ['library'] },
} satisfies Record<string, CommandEntry>;

export type CommandName = keyof typeof commands;

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);
