import { BrowserWindow, type Session, type WebContents, session } from 'electron';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DeskError } from '../shared/problems';
import { isPrintRequest, pageFile, printAddress, printScheme, printTypes } from './addresses';
import { pagesWithoutBlankEnd } from './exporting/blankEnd';
import type { PrintPage } from './exporting/printPage';
import { hardenSession, secureWebPreferences } from './window';

/** In milliseconds; a page of a hundred photos takes a few seconds. */
const longestPrint = 120_000;

/** A page is only paper here: no script, nothing but its own folder. */
const contentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'";

/** In inches. */
const paper = {
  pageSize: 'A4',
  printBackground: true,
  margins: { top: 0.6, bottom: 0.7, left: 0.7, right: 0.7 },
  // Electron before 29 knows neither and prints without tags.
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

/** What has the browser choose, or wait with, a picture: on paper another choice would come too late to be printed. */
const choices = [
  /<source type="image\/[^>]*>/g,
  /(?<=<img [^>]*) (?:srcset|sizes|loading|decoding)="[^"]*"/g,
] as const;

/** Each picture in its one size for readers without a choice, there once the page is. In markup a `<` begins a tag and nothing else. */
const withPlainPictures = (html: string) =>
  choices.reduce((markup, choice) => markup.replaceAll(choice, ''), html);

async function readPrinted(file: string): Promise<string | Uint8Array> {
  return extname(file) === '.html'
    ? withPlainPictures(await readFile(file, 'utf8'))
    : new Uint8Array(await readFile(file));
}

/** The folders of the pages that are being printed, by the host of their addresses. */
const folders = new Map<string, string>();
let printed = 0;

async function serveFile(url: string): Promise<Response> {
  const folder = folders.get(new URL(url).host);
  const file = folder === undefined ? undefined : pageFile(url, printTypes);
  if (folder === undefined || file === undefined) return new Response(null, { status: 404 });
  try {
    return new Response(await readPrinted(join(folder, file)), {
      headers: {
        'Content-Type': printTypes[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  } catch {
    return new Response(null, { status: 404 });
  }
}

/** Kept in memory only, and apart from the window's: what is printed shares nothing with what is edited. */
function openPrintSession(reportBlocked: (url: string) => void): Session {
  const own = session.fromPartition('print', { cache: false });
  hardenSession(own, reportBlocked, isPrintRequest);
  own.setUserAgent('Toa Soan');
  own.protocol.handle(printScheme, (request) => serveFile(request.url));
  return own;
}

/** Rejects when the print is cancelled, takes too long, or loses its process. */
function givenUp(contents: WebContents, signal: AbortSignal, done: AbortSignal): Promise<never> {
  const late = setTimeout(longestPrint, undefined, { signal: done, ref: false });
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: done });
    contents.once('render-process-gone', (_event, { reason }) => {
      reject(new DeskError('printingFailed', reason));
    });
    contents.once('destroyed', () => reject(new DeskError('printingFailed', 'closed')));
    late.then(
      () => reject(new DeskError('printingFailed', 'timeout')),
      () => undefined,
    );
  });
}

async function print(contents: WebContents, address: string): Promise<Uint8Array> {
  try {
    await contents.loadURL(address);
    const printed = await contents.printToPDF(paper);
    const pageRanges = pagesWithoutBlankEnd(printed);
    return pageRanges === undefined ? printed : await contents.printToPDF({ ...paper, pageRanges });
  } catch (error) {
    throw new DeskError('printingFailed', undefined, { cause: error });
  }
}

/**
 * Prints through a window that nobody sees; whatever happens, the window and its process end with the print. It closes
 * with its `parent`, so that it never keeps the app from quitting.
 */
export function openPrinter(
  reportBlocked: (url: string) => void,
  parent?: () => BrowserWindow | undefined,
): PrintPage {
  let own: Session | undefined;
  return async (htmlFile, signal) => {
    signal.throwIfAborted();
    own ??= openPrintSession(reportBlocked);
    const webPreferences = { ...secureWebPreferences, javascript: false, session: own };
    const owner = parent?.();
    const window = new BrowserWindow({ show: false, webPreferences, ...(owner && { parent: owner }) });
    const host = `page-${(printed += 1)}`;
    const done = new AbortController();
    folders.set(host, dirname(htmlFile));
    try {
      const address = printAddress(host, basename(htmlFile));
      return await Promise.race([
        print(window.webContents, address),
        givenUp(window.webContents, signal, done.signal),
      ]);
    } finally {
      done.abort();
      folders.delete(host);
      if (!window.isDestroyed()) window.destroy();
    }
  };
}
