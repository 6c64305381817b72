import { extname, join } from 'node:path';
import type { MediaSize } from './photos/readMedia';

export const pageScheme = 'app';
export const mediaScheme = 'app-media';
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

/** Decoded once; a name is letters, digits, dot, dash and underscore, so `..`, `%2e`, backslash, NUL and drives never pass. */
export function pageFile(url: string): string | undefined {
  const path = new URL(url).pathname;
  const names = path.slice(1).split('/');
  const isSafe = names.every((name) => /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/.test(name) && !name.includes('..'));
  return isSafe && pageTypes[extname(path)] !== undefined ? join(...names) : undefined;
}

/** The photo id and size of `app-media://photo/<id>?size=…`; ids are looked up, paths never joined. */
export function mediaRequest(url: string): { readonly id: string; readonly size: MediaSize } | undefined {
  const { host, pathname, searchParams } = new URL(url);
  const id = /^\/([0-9a-f]{32})$/.exec(pathname)?.[1];
  if (host !== 'photo' || id === undefined) return undefined;
  return { id, size: searchParams.get('size') === 'thumbnail' ? 'thumbnail' : 'screen' };
}

/** The address to open, or undefined for one that must not leave the app: other schemes, user-info, over 2,000 characters. */
export function externalAddress(url: string): URL | undefined {
  const address = url.length > 2000 ? undefined : parseAddress(url);
  const isAllowed = address !== undefined && ['http:', 'https:', 'mailto:'].includes(address.protocol);
  return isAllowed && address.username === '' && address.password === '' ? address : undefined;
}
