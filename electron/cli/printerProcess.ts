import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { DeskError } from '../../shared/problems';
import { readReply } from '../exporting/printLine';
import type { PrintPage } from '../exporting/printPage';

/** In milliseconds: the first start of a checkout may fetch a runtime, a page prints in seconds. */
const longestStart = 900_000;
const longestPrint = 150_000;

export type PrinterProcess = { readonly print: PrintPage; readonly close: () => Promise<void> };

/** The file that finds an Electron and a display: in a folder above this program, whether built for the app or a test. */
function findLauncher(folder: string): string {
  const launcher = path.join(folder, 'electron', 'launch.mjs');
  if (existsSync(launcher)) return launcher;
  const above = path.dirname(folder);
  if (above === folder) throw new DeskError('printerMissing');
  return findLauncher(above);
}

/** Windows knows pipes by name only. */
const socketIn = (folder: string) =>
  process.platform === 'win32' ? `\\\\.\\pipe\\${path.basename(folder)}` : path.join(folder, 'print');

type Printer = {
  readonly folder: string;
  readonly child: ChildProcess;
  readonly ended: Promise<never>;
  readonly socket: Socket;
  readonly lines: AsyncIterator<string>;
};

const after = (milliseconds: number, error: () => Error) =>
  new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(error()), milliseconds).unref();
  });

/** What its start says, the runtime it took or why there is none, goes where the words of this command go. */
async function startPrinter(): Promise<Printer> {
  const launcher = findLauncher(__dirname);
  const folder = await mkdtemp(path.join(tmpdir(), 'toasoan-print-'));
  const address = socketIn(folder);
  const server = createServer({ allowHalfOpen: false }).listen(address);
  await once(server, 'listening');
  const child = spawn(
    process.execPath,
    [launcher, 'start', `--printer-socket=${address}`, `--user-data-dir=${path.join(folder, 'user')}`],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const ended = once(child, 'exit').then(() => Promise.reject(new DeskError('printingFailed')));
  ended.catch(() => undefined);
  try {
    const missing = ended.catch(() => Promise.reject(new DeskError('printerMissing')));
    const late = after(longestStart, () => new DeskError('printerMissing'));
    const [socket] = (await Promise.race([once(server, 'connection'), missing, late])) as [Socket];
    socket.on('error', () => undefined);
    const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
    return { folder, child, ended, socket, lines };
  } catch (error) {
    child.kill();
    await rm(folder, { recursive: true, force: true });
    throw error;
  } finally {
    server.close();
  }
}

async function stopPrinter({ folder, child, socket }: Printer): Promise<void> {
  const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
  socket.destroy();
  child.kill();
  await ended;
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function askPrinter({ socket, lines, ended }: Printer, htmlFile: string): Promise<Uint8Array> {
  socket.write(`${JSON.stringify({ htmlFile })}\n`);
  const late = after(longestPrint, () => new DeskError('printingFailed', 'timeout'));
  const line: IteratorResult<string, unknown> = await Promise.race([lines.next(), ended, late]);
  if (line.done === true) throw new DeskError('printingFailed');
  const reply = readReply(line.value);
  if ('problem' in reply) throw new DeskError('printingFailed', reply.problem);
  return Buffer.from(reply.pdf, 'base64');
}

/** The app, started to print and for nothing else when the first page wants to be printed, one page after another. */
export function openPrinterProcess(): PrinterProcess {
  let started: Promise<Printer> | undefined;
  const stop = async () => {
    const printer = await started?.catch(() => undefined);
    started = undefined;
    if (printer !== undefined) await stopPrinter(printer);
  };
  return {
    print: async (htmlFile, signal) => {
      signal.throwIfAborted();
      started ??= startPrinter();
      const cancelled = new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      });
      return Promise.race([started.then((printer) => askPrinter(printer, htmlFile)), cancelled]);
    },
    close: stop,
  };
}
