import type { InterfaceLanguage } from '../../shared/desk';

export type CommandOptions = {
  readonly library?: string | undefined;
  readonly out?: string | undefined;
  readonly photo?: string | undefined;
  readonly figure?: string | undefined;
  readonly alt?: string | undefined;
  readonly formats?: string | undefined;
  readonly override?: string | undefined;
  readonly sample?: boolean | undefined;
  readonly zip?: boolean | undefined;
  readonly json?: boolean | undefined;
};

export type Terminal = {
  /** Words for people, on stderr. */
  readonly say: (words: string) => void;
  readonly language: InterfaceLanguage;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
};

/** `value` is printed as JSON with --json, `lines` otherwise; `isDone: false` exits 1. */
export type CommandResult = { readonly value: unknown; readonly lines: string; readonly isDone: boolean };

export type Command = (
  words: readonly string[],
  given: CommandOptions,
  terminal: Terminal,
) => Promise<CommandResult>;

/** The command was called wrongly: the usage is shown, exit 2. */
export class UsageError extends Error {}

export function required(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new UsageError(`--${option} is missing`);
  return value;
}

export function onlyWord(words: readonly string[], name: string): string {
  const [word] = words;
  if (word === undefined || words.length > 1) throw new UsageError(`one ${name} is expected`);
  return word;
}

export function someWords(words: readonly string[], name: string): readonly string[] {
  if (words.length === 0) throw new UsageError(`${name} is missing`);
  return words;
}

/** Lines for people, each ended. */
export const toLines = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
