import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type ProblemCode, DeskError } from '../shared/problems';
import { problemTexts } from '../shared/strings/problems';
import { type CommandOptions, UsageError } from './cli/command';
import { commands, isCommandName } from './cli/commands';
import { language, say } from './cli/terminal';
import { closePhotoTools } from './photos/photoTools';

const usage = `usage: toasoan COMMAND …
  init --library DIR [--sample]                      import FILE... --library DIR [--json]
  list --library DIR [--json]                        search QUERY --library DIR [--json]
  show ID --library DIR [--json]                     check ID... --library DIR [--json]
  attach ID --figure N --photo FILE [--alt TEXT] --library DIR      (figures are counted from 1)
  export ID... --library DIR --out DIR [--zip] [--formats a,b] [--override REASON] [--json]
  verify BUNDLE [--json]
exit: 0 done, 1 checks or verification failed, 2 wrong use, 3 library cannot be opened or written`;

const options = {
  library: { type: 'string' },
  out: { type: 'string' },
  photo: { type: 'string' },
  figure: { type: 'string' },
  alt: { type: 'string' },
  formats: { type: 'string' },
  override: { type: 'string' },
  sample: { type: 'boolean' },
  zip: { type: 'boolean' },
  json: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

/** Library and disk problems are 3, a wrong name is 2, what was checked and refused is 1. */
function exitCodeOf(code: ProblemCode): number {
  switch (code) {
    case 'libraryUnreadable':
    case 'libraryNotWritable':
    case 'libraryNewerFormat':
    case 'libraryReadOnly':
    case 'notALibrary':
    case 'folderNotEmpty':
    case 'diskFull':
    case 'diskReadOnly':
    case 'accessDenied':
    case 'fileBusy':
    case 'diskFailed':
    case 'exportFolderNotWritable':
      return 3;
    case 'articleMissing':
    case 'fileMissing':
    case 'badRequest':
      return 2;
    default:
      return 1;
  }
}

function readArguments(argv: readonly string[]): {
  name: string;
  words: readonly string[];
  given: CommandOptions;
} {
  try {
    const { positionals, values } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [name = '', ...words] = positionals;
    return { name, words, given: values };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function run(argv: readonly string[], signal: AbortSignal): Promise<number> {
  try {
    const { name, words, given } = readArguments(argv);
    if (!isCommandName(name)) throw new UsageError(name === '' ? '' : `unknown command: ${name}`);
    const result = await commands[name](words, given, { say, language, signal });
    process.stdout.write(given.json === true ? `${JSON.stringify(result.value, null, 2)}\n` : result.lines);
    return result.isDone ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError) {
      say(error.message === '' ? usage : `${error.message}\n${usage}`);
      return 2;
    }
    if (error instanceof DeskError) {
      say(problemTexts[error.code][language].replace('{detail}', error.detail ?? ''));
      return exitCodeOf(error.code);
    }
    throw error;
  } finally {
    await closePhotoTools();
  }
}

const interrupt = new AbortController();
process.once('SIGINT', () => {
  interrupt.abort();
});
void run(process.argv.slice(2), interrupt.signal).then((code) => {
  process.exitCode = code;
});
