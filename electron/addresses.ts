import { extname, join } from 'node:path';
import { tidyCut, type Turning, wholePhoto } from '../shared/article/framing';
import { photoSides, type PhotoSize } from '../shared/article/photoAddress';
import { cut, type Cut } from '../shared/article/photo';
import type { PhotoView } from './photos/readMedia';

export const pageScheme = 'app';
export const mediaScheme = 'app-media';
export const printScheme = 'app-print';
const pageOrigin = `${pageScheme}://toasoan`;
export const startPage = `${pageOrigin}/index.html`;

export const pageTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** What a page of a bundle is made of. */
export const printTypes: Readonly<Record<string, string>> = {
  ...pageTypes,
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

/** `URL.canParse` is younger than the oldest runtime we support. */
function parseAddress(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

/** Compares parsed origins, never prefixes. Custom schemes have the origin 'null', so protocol and host are compared. */
export function isOwnPage(url: string): boolean {
  const address = parseAddress(url);
  return address !== undefined && `${address.protocol}//${address.host}` === pageOrigin;
}

/** True for addresses only this app can answer; everything else is a request that must not happen. */
export function isOwnRequest(url: string): boolean {
  if (url.startsWith('blob:')) return isOwnPage(url.slice('blob:'.length));
  const scheme = parseAddress(url)?.protocol;
  return isOwnPage(url) || scheme === `${mediaScheme}:` || scheme === 'devtools:';
}

/** A host of its own for each page: pages that are printed at once see nothing of each other. */
export const printAddress = (host: string, file: string) => `${printScheme}://${host}/${file}`;

export const isPrintRequest = (url: string): boolean => parseAddress(url)?.protocol === `${printScheme}:`;

/** Decoded once; a name is letters, digits, dot, dash and underscore, so `..`, `%2e`, backslash, NUL and drives never pass. */
export function pageFile(url: string, types = pageTypes): string | undefined {
  const path = new URL(url).pathname;
  const names = path.slice(1).split('/');
  const isSafe = names.every((name) => /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/.test(name) && !name.includes('..'));
  return isSafe && types[extname(path)] !== undefined ? join(...names) : undefined;
}

const isOneOf = <Key extends string>(table: Readonly<Record<Key, unknown>>, word: string): word is Key =>
  Object.hasOwn(table, word);

const quarters = { '0': 0, '1': 1, '2': 2, '3': 3 } as const;

/** Null where the address does not say. */
function readTurning(search: URLSearchParams): Turning | null | undefined {
  const turn = search.get('turn');
  if (turn === null) return null;
  const turns = turn.replace(/m$/, '');
  return isOneOf(quarters, turns)
    ? { quarterTurns: quarters[turns], isMirrored: turn.endsWith('m') }
    : undefined;
}

function readCut(search: URLSearchParams): Cut | undefined {
  const words = search.get('cut');
  if (words === null) return wholePhoto;
  if (!/^(0|1|0\.\d{1,5})(,(0|1|0\.\d{1,5})){3}$/.test(words)) return undefined;
  const [x, y, width, height] = words.split(',').map(Number);
  const parsed = cut.safeParse({ x, y, width, height });
  return parsed.success ? tidyCut(parsed.data) : undefined;
}

function readSize(search: URLSearchParams): PhotoSize | undefined {
  const size = search.get('size') ?? 'screen';
  return isOneOf(photoSides, size) ? size : undefined;
}

/** What `photoAddress` wrote; ids are looked up, paths never joined. Undefined for anything else. */
export function mediaRequest(url: string): { readonly id: string; readonly view: PhotoView } | undefined {
  const { host, pathname, searchParams } = new URL(url);
  const id = /^\/([0-9a-f]{32})$/.exec(pathname)?.[1];
  const [size, turning, part] = [readSize(searchParams), readTurning(searchParams), readCut(searchParams)];
  if (host !== 'photo' || id === undefined) return undefined;
  if (size === undefined || turning === undefined || part === undefined) return undefined;
  return { id, view: { size, turning, cut: part } };
}

/** The address to open, or undefined for one that must not leave the app: other schemes, user-info, over 2,000 characters. */
export function externalAddress(url: string): URL | undefined {
  const address = url.length > 2000 ? undefined : parseAddress(url);
  const isAllowed = address !== undefined && ['http:', 'https:', 'mailto:'].includes(address.protocol);
  return isAllowed && address.username === '' && address.password === '' ? address : undefined;
}
