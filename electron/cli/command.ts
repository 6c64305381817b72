import type { InterfaceLanguage } from '../../shared/desk';

export type CommandOptions = {
  readonly library?: string | undefined;
  readonly out?: string | undefined;
  readonly photo?: string | undefined;
  readonly figure?: string | undefined;
  readonly alt?: string | undefined;
  readonly formats?: string | undefined;
  readonly override?: string | undefined;
  readonly update?: string | undefined;
  readonly correction?: string | undefined;
  readonly withdraw?: string | undefined;
  readonly 'take-back'?: boolean | undefined;
  readonly 'most-read'?: string | undefined;
  readonly 'with-related'?: boolean | undefined;
  readonly 'on-conflict'?: string | undefined;
  readonly changed?: boolean | undefined;
  readonly import?: string | undefined;
  readonly export?: string | undefined;
  readonly sample?: boolean | undefined;
  readonly suggest?: boolean | undefined;
  readonly zip?: boolean | undefined;
  readonly repair?: boolean | undefined;
  readonly json?: boolean | undefined;
};

export type Terminal = {
  /** Words for people, on stderr. */
  readonly say: (words: string) => void;
  readonly language: InterfaceLanguage;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
};

/** `value` is printed as JSON with --json, `lines` otherwise; `isDone: false` exits with `exit`, 1 where it is not given. */
export type CommandResult = {
  readonly value: unknown;
  readonly lines: string;
  readonly isDone: boolean;
  readonly exit?: number;
};

export type Command = (
  words: readonly string[],
  given: CommandOptions,
  terminal: Terminal,
) => Promise<CommandResult>;

/** What a command takes besides its words; any other option is wrong use. `--json` is taken by all. */
export type CommandEntry = {
  readonly load: () => Promise<Command>;
  readonly options: readonly Exclude<keyof CommandOptions, 'json'>[];
};

/** The command was called wrongly: the usage is shown, exit 2. */
export class UsageError extends Error {}

export function required(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new UsageError(`--${option} is missing`);
  return value;
}

export function noWords(words: readonly string[]): void {
  const [word] = words;
  if (word !== undefined) throw new UsageError(`not understood: ${word}`);
}

export function onlyWord(words: readonly string[], name: string): string {
  const [word = '', extra] = words;
  if (word.trim() === '') throw new UsageError(`${name} is missing`);
  if (extra !== undefined) throw new UsageError(`only one ${name} is expected, not also ${extra}`);
  return word;
}

export function someWords(words: readonly string[], name: string): readonly string[] {
  if (words.length === 0 || words.some((word) => word.trim() === ''))
    throw new UsageError(`${name} is missing`);
  return words;
}

/** Lines for people, each ended. */
export const toLines = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
