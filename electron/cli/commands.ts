import type { CommandEntry } from './command';

/** A command is loaded only when it is called: a listing needs no format, a check no archive. */
export const commands = {
  init: { load: async () => (await import('./libraryCommands')).init, options: ['library', 'sample'] },
  import: {
    load: async () => (await import('./importCommand')).importWords,
    options: ['library', 'on-conflict'],
  },
  list: { load: async () => (await import('./libraryCommands')).list, options: ['library'] },
  search: { load: async () => (await import('./libraryCommands')).search, options: ['library'] },
  show: { load: async () => (await import('./articleCommands')).show, options: ['library'] },
  check: { load: async () => (await import('./articleCommands')).check, options: ['library'] },
  related: { load: async () => (await import('./linkCommands')).related, options: ['library', 'suggest'] },
  stale: { load: async () => (await import('./linkCommands')).stale, options: ['library'] },
  links: { load: async () => (await import('./linkCommands')).links, options: ['library'] },
  lists: { load: async () => (await import('./listCommands')).lists, options: ['library', 'most-read'] },
  settings: {
    load: async () => (await import('./settingsCommand')).settings,
    options: ['library', 'import', 'export'],
  },
  sections: {
    load: async () => (await import('./sectionCommands')).sections,
    options: ['library', 'import', 'export'],
  },
  attach: {
    load: async () => (await import('./articleCommands')).attach,
    options: ['library', 'figure', 'photo', 'alt'],
  },
  publish: {
    load: async () => (await import('./publishCommand')).publish,
    options: ['library', 'update', 'correction', 'withdraw', 'take-back'],
  },
  export: {
    load: async () => (await import('./exportCommands')).exportCommand,
    options: ['library', 'out', 'zip', 'formats', 'override', 'with-related', 'changed'],
  },
  verify: { load: async () => (await import('./exportCommands')).verify, options: [] },
  doctor: { load: async () => (await import('./upkeepCommands')).doctor, options: ['library', 'repair'] },
  backup: { load: async () => (await import('./upkeepCommands')).backup, options: ['library', 'out'] },
  restore: { load: async () => (await import('./upkeepCommands')).restore, options: ['library'] },
} satisfies Record<string, CommandEntry>;

export type CommandName = keyof typeof commands;

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);
