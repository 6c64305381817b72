import type { ExifTool } from 'exiftool-vendored';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { DeskError } from '../../shared/problems';

export type WrittenTags = Readonly<Record<string, string | readonly string[]>>;

/**
 * One exiftool process for everything, started when first needed; on Linux and macOS it runs on the system's perl.
 * Every call throws DeskError('toolMissing') where exiftool or perl is missing, and rejects for a file whose
 * metadata is beyond it.
 */
export type Exiftool = {
  /** What `-json` prints for these arguments. */
  read(file: string, readArguments: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  /** One run over several files, each replaced in place. */
  write(
    files: readonly [string, ...string[]],
    tags: WrittenTags,
    writeArguments: readonly string[],
  ): Promise<void>;
  close(): Promise<void>;
};

/** The rules that exiftool-vendored adds by itself (MWG composites, retries) are off: tags are named one by one. */
const options = { maxProcs: 1, taskTimeoutMillis: 30_000, taskRetries: 0, useMWG: false };

/** Else two thousand spaces stand in every file for a program that edits its XMP in place, which none does to ours. */
const withoutPadding = ['-api', 'Compact=NoPadding'];

/**
 * Told to stay open, exiftool takes the end of its standard input for a file that still grows and waits for ever, so
 * it would outlive a killed app. Its only `sysread` is the one that reads there: at the end of the input it must quit.
 */
const quitAtEndOfInput = `BEGIN { *CORE::GLOBAL::sysread = sub (*\\$$;$) {
  my ($from, $into, $length, $offset) = @_;
  my $got = CORE::sysread(*{$from}, $$into, $length, $offset || 0);
  exit 0 if defined $got and $got == 0;
  return $got;
} }
$0 = shift; do $0; die $@ if $@;`;

/** On Windows exiftool is a program of its own, which brings its perl. */
const isOnPerl = process.platform !== 'win32';

/** Throws where there is no perl. */
async function startPerl(...args: readonly string[]): Promise<ChildProcess> {
  const perl = spawn('perl', args, { env: { PATH: process.env.PATH, LANG: 'C' } });
  await once(perl, 'spawn');
  return perl;
}

async function startScript(exiftoolPath: string | undefined): Promise<ChildProcess> {
  const { exiftoolPath: findOurs } = await import('exiftool-vendored');
  const script = exiftoolPath ?? (await findOurs());
  return startPerl('-e', quitAtEndOfInput, script, '-stay_open', 'True', '-@', '-');
}

/** What is missing must be found here: the library would try to start it again and again. */
async function checkParts(exiftoolPath: string | undefined): Promise<void> {
  if (exiftoolPath !== undefined && !existsSync(exiftoolPath)) throw new DeskError('toolMissing', 'exiftool');
  if (!isOnPerl) return;
  try {
    await startPerl('-e', '1');
  } catch (error) {
    throw new DeskError('toolMissing', 'perl', { cause: error });
  }
}

async function start(exiftoolPath: string | undefined): Promise<ExifTool> {
  await checkParts(exiftoolPath);
  /** Loading the library takes a tenth of the app's start, which needs no exiftool. */
  const { ExifTool } = await import('exiftool-vendored');
  const started = new ExifTool({
    ...options,
    ...(exiftoolPath !== undefined && { exiftoolPath }),
    ...(isOnPerl && { processFactory: () => startScript(exiftoolPath) }),
  });
  /** The library decodes each piece of output by itself, which breaks a letter that lies across two pieces. */
  started.on('childStart', ({ proc }) => proc.stdout?.setEncoding('utf8'));
  try {
    await started.version();
    return started;
  } catch (error) {
    await started.end();
    throw new DeskError('toolMissing', 'exiftool', { cause: error });
  }
}

export function openExiftool(exiftoolPath?: string): Exiftool {
  let starting: Promise<ExifTool> | undefined;
  const started = () => (starting ??= start(exiftoolPath));
  return {
    read: async (file, readArguments) => {
      const tags: object = await (await started()).readRaw(file, { readArgs: [...readArguments] });
      return { ...tags };
    },
    write: async ([file, ...others], tags, writeArguments) => {
      const writeArgs = ['-overwrite_original', ...withoutPadding, ...writeArguments, ...others];
      await (await started()).write(file, tags, { writeArgs });
    },
    close: async () => {
      const open = await starting?.catch(() => undefined);
      starting = undefined;
      await open?.end();
    },
  };
}
