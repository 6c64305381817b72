import { type Session, protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import {
  isOwnPage,
  mediaRequest,
  mediaScheme,
  pageFile,
  pageScheme,
  pageTypes,
  printScheme,
} from './addresses';
import type { PhotoView } from './photos/readMedia';

/** Answers the bytes of a photo the library knows, or undefined. */
export type ReadPhoto = (
  photoId: string,
  view: PhotoView,
) => Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined>;

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

/** Must run before the app is ready. */
export function registerSchemes() {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
    { scheme: mediaScheme, privileges: { standard: true, secure: true } },
    { scheme: printScheme, privileges: { standard: true, secure: true } },
  ]);
}

const refuse = (status: number) =>
  new Response(null, { status, headers: { 'X-Content-Type-Options': 'nosniff' } });

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

async function serveMedia(
  readPhoto: ReadPhoto,
  url: string,
  log: (error: unknown) => void,
): Promise<Response> {
  const request = mediaRequest(url);
  if (request === undefined) return refuse(404);
  try {
    const media = await readPhoto(request.id, request.view);
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
