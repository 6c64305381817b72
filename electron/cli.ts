import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Problem, type ProblemCode, DeskError } from '../shared/problems';
import { type CommandEntry, type CommandOptions, UsageError } from './cli/command';
import { commands, isCommandName } from './cli/commands';
import { exitCodeOf } from './cli/exitCode';
import { language, problemWords, say } from './cli/terminal';
import { hasCode } from './library/disk';
import { translate } from '../shared/strings/strings';
import { closePhotoTools } from './photos/photoTools';

const usage = `usage: toasoan COMMAND …
  init --library DIR [--sample]                      import FILE... --library DIR [--json]
  list --library DIR [--json]                        search QUERY --library DIR [--json]
  show ID --library DIR [--json]                     check ID... --library DIR [--json]
  related ID [--suggest] --library DIR [--json]      links ID --library DIR [--json]
  stale --library DIR [--json]                       (bundles that show other stories as they were)
  lists [ID] --library DIR [--most-read FILE] [--json]   (the lists of a page; most read from CSV or JSON)
  sections --library DIR [--import FILE | --export FILE] [--json]   (sections, tags and kinds in one file)
  settings --library DIR [--import FILE | --export FILE] [--json]   (site, look, checks and exports in one file)
  attach ID --figure N --photo FILE [--alt TEXT] --library DIR      (figures are counted from 1)
  import BUNDLE... [--on-conflict ask|copy|save] --library DIR [--json]   (folder or zip; verified first)
  publish ID [--update TEXT | --correction TEXT | --withdraw REASON | --take-back] --library DIR [--json]
         (marks the story as published, tells readers what changed, withdraws it, or undoes the last of these)
  export ID... --library DIR --out DIR [--zip] [--formats a,b|all] [--override REASON]
         [--with-related] [--changed] [--json]   (--changed: only what its last bundle does not show;
         without an ID, of all that was ever exported)
  verify BUNDLE [--json]                             doctor --library DIR [--json] [--repair]
  backup --library DIR --out FILE|DIR [--json]       restore ARCHIVE --library NEWDIR [--json]
exit: 0 done, 1 checks or verification failed, or damage is left, 2 wrong use, 3 library cannot be opened or written`;

const options = {
  library: { type: 'string' },
  out: { type: 'string' },
  photo: { type: 'string' },
  figure: { type: 'string' },
  alt: { type: 'string' },
  formats: { type: 'string' },
  override: { type: 'string' },
  update: { type: 'string' },
  correction: { type: 'string' },
  withdraw: { type: 'string' },
  'take-back': { type: 'boolean' },
  'most-read': { type: 'string' },
  'with-related': { type: 'boolean' },
  'on-conflict': { type: 'string' },
  changed: { type: 'boolean' },
  import: { type: 'string' },
  export: { type: 'string' },
  sample: { type: 'boolean' },
  suggest: { type: 'boolean' },
  zip: { type: 'boolean' },
  repair: { type: 'boolean' },
  json: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

type Call = {
  readonly entry: CommandEntry;
  readonly words: readonly string[];
  readonly given: CommandOptions;
};

/** Throws UsageError for whatever the named command does not take, before anything is opened. */
function readCall(argv: readonly string[]): Call {
  const { positionals, values, tokens } = parse(argv);
  const [name = '', ...words] = positionals;
  if (!isCommandName(name)) throw new UsageError(name === '' ? '' : `unknown command: ${name}`);
  const entry: CommandEntry = commands[name];
  const taken: readonly string[] = ['json', ...entry.options];
  const named = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  for (const [index, option] of named.entries()) {
    if (!taken.includes(option)) throw new UsageError(`${name} takes no --${option}`);
    if (named.indexOf(option) !== index) throw new UsageError(`--${option} is given twice`);
  }
  return { entry, words, given: values };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, tokens: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

type Failure = { readonly code: ProblemCode; readonly message: string; readonly exit: number };

const toProblem = ({ code, detail }: DeskError): Problem =>
  detail === undefined ? { code } : { code, detail };

function failureOf(error: unknown): Failure {
  if (error instanceof UsageError) return { code: 'badRequest', message: error.message, exit: 2 };
  if (error instanceof DeskError) {
    return { code: error.code, message: problemWords(toProblem(error)), exit: exitCodeOf(error.code) };
  }
  return { code: 'unexpected', message: problemWords({ code: 'unexpected' }), exit: 1 };
}

/** The words on stderr; with --json the same as one object on stdout, so that a script reads one or the other. */
function tell(error: unknown, isJson: boolean): number {
  const { code, message, exit } = failureOf(error);
  if (error instanceof UsageError) say(message === '' ? usage : `${message}\n${usage}`);
  else say(message);
  if (code === 'unexpected') console.error(error);
  if (isJson) process.stdout.write(toJson({ problem: { code, message: message || 'no command is given' } }));
  return exit;
}

/** Ctrl+C: nothing went wrong. */
function tellStopped(isJson: boolean): number {
  say(translate(language, 'upkeep.cancelled'));
  if (isJson) process.stdout.write(toJson({ status: 'cancelled' }));
  return 1;
}

const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

async function run(argv: readonly string[], signal: AbortSignal): Promise<number> {
  if (argv.includes('--help') || argv.includes('-h')) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  try {
    const { entry, words, given } = readCall(argv);
    const command = await entry.load();
    const result = await command(words, given, { say, language, signal });
    process.stdout.write(given.json === true ? toJson(result.value) : result.lines);
    return result.isDone ? 0 : (result.exit ?? 1);
  } catch (error) {
    return signal.aborted ? tellStopped(argv.includes('--json')) : tell(error, argv.includes('--json'));
  } finally {
    await closePhotoTools();
  }
}

/** A reader that has seen enough, as `head` has, is no failure. */
process.stdout.on('error', (error) => {
  if (!hasCode(error, 'EPIPE')) throw error;
});

const interrupt = new AbortController();
process.once('SIGINT', () => {
  interrupt.abort();
});
void run(process.argv.slice(2), interrupt.signal).then((code) => {
  process.exitCode = code;
});
