import { type Session, protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { MediaSize } from './photos/readMedia';

/** Answers the bytes of a photo the library knows, or undefined. */
export type ReadPhoto = (
  photoId: string,
  size: MediaSize,
) => Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined>;

const pageScheme = 'app';
const mediaScheme = 'app-media';
const pageOrigin = `${pageScheme}://toasoan`;
export const startPage = `${pageOrigin}/index.html`;

/**
 * `style-src 'unsafe-inline'`: ProseMirror, react-aria and the preview frame set inline styles.
 * Scripts, connections and objects stay shut.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' app-media: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const pageTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Must run before the app is ready. */
export function registerSchemes() {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
    { scheme: mediaScheme, privileges: { standard: true, secure: true } },
  ]);
}

/** Compares parsed origins, never prefixes. Custom schemes have the origin 'null', so protocol and host are compared. */
export function isOwnPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol: scheme, host } = new URL(url);
  return `${scheme}//${host}` === pageOrigin;
}

/** True for addresses only this app can answer; everything else is a request that must not happen. */
export function isOwnRequest(url: string): boolean {
  if (url.startsWith('blob:')) return isOwnPage(url.slice('blob:'.length));
  if (!URL.canParse(url)) return false;
  const scheme = new URL(url).protocol;
  return isOwnPage(url) || scheme === `${mediaScheme}:` || scheme === 'devtools:';
}

const refuse = (status: number) =>
  new Response(null, { status, headers: { 'X-Content-Type-Options': 'nosniff' } });

/** Decoded once; a name is letters, digits, dot, dash and underscore, so `..`, `%2e`, backslash, NUL and drives never pass. */
export function pageFile(url: string): string | undefined {
  const path = new URL(url).pathname;
  const names = path.slice(1).split('/');
  const isSafe = names.every((name) => /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/.test(name) && !name.includes('..'));
  return isSafe && pageTypes[extname(path)] !== undefined ? join(...names) : undefined;
}

async function servePage(folder: string, url: string): Promise<Response> {
  const file = isOwnPage(url) ? pageFile(url) : undefined;
  if (file === undefined) return refuse(404);
  try {
    const bytes = await readFile(join(folder, file));
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': pageTypes[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
        // The preview frame has an opaque origin, and fonts are always fetched with CORS.
        ...(extname(file).startsWith('.woff') ? { 'Access-Control-Allow-Origin': '*' } : {}),
      },
    });
  } catch {
    return refuse(404);
  }
}

/** The photo id and size of `app-media://photo/<id>?size=…`; ids are looked up, paths never joined. */
export function mediaRequest(url: string): { readonly id: string; readonly size: MediaSize } | undefined {
  const { host, pathname, searchParams } = new URL(url);
  const id = /^\/([0-9a-f]{32})$/.exec(pathname)?.[1];
  if (host !== 'photo' || id === undefined) return undefined;
  return { id, size: searchParams.get('size') === 'thumbnail' ? 'thumbnail' : 'screen' };
}

async function serveMedia(
  readPhoto: ReadPhoto,
  url: string,
  log: (error: unknown) => void,
): Promise<Response> {
  const request = mediaRequest(url);
  if (request === undefined) return refuse(404);
  try {
    const media = await readPhoto(request.id, request.size);
    if (!media?.type.startsWith('image/')) return refuse(404);
    return new Response(new Uint8Array(media.bytes), {
      headers: {
        'Content-Type': media.type,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-cache',
      },
    });
  } catch (error) {
    log(error);
    return refuse(500);
  }
}

export function serveProtocols(
  session: Session,
  pages: string,
  readPhoto: ReadPhoto,
  log: (error: unknown) => void,
) {
  session.protocol.handle(pageScheme, (request) => servePage(pages, request.url));
  session.protocol.handle(mediaScheme, (request) => serveMedia(readPhoto, request.url, log));
}
