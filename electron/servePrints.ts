import { app, session } from 'electron';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { DeskError } from '../shared/problems';
import { type PrintReply, readOrder } from './exporting/printLine';
import type { PrintPage } from './exporting/printPage';
import { openPrinter } from './printPage';
import { hardenContents, hardenSession } from './window';

async function answer(line: string, print: PrintPage): Promise<PrintReply> {
  try {
    const pdf = await print(readOrder(line).htmlFile, new AbortController().signal);
    return { pdf: Buffer.from(pdf).toString('base64') };
  } catch (error) {
    return { problem: error instanceof DeskError ? (error.detail ?? error.code) : String(error) };
  }
}

/** The app without a window, a library or a lock: it prints what the command line asks for, and ends with it. */
export async function servePrints(socket: string): Promise<void> {
  app.on('window-all-closed', () => undefined);
  await app.whenReady();
  hardenContents();
  hardenSession(
    session.defaultSession,
    () => undefined,
    () => false,
  );
  const print = openPrinter(() => undefined);
  const asking = connect(socket);
  asking.once('error', () => app.exit(1));
  asking.once('close', () => app.exit(0));
  for await (const line of createInterface({ input: asking })) {
    asking.write(`${JSON.stringify(await answer(line, print))}\n`);
  }
}
