import { withoutTracking } from '../article/webLinks';

function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/**
 * The same for all ways to write the address of one page: with or without www, a slash at the end, a place in the
 * page, or what counts visitors. Empty for what is no address of the web.
 */
export function addressKey(url: string): string {
  const parts = /^https?:\/\/(?:www\.)?([^/?#\s]+)([^?#\s]*)(?:\?([^#\s]*))?(?:#\S*)?$/i.exec(
    withoutTracking(url.trim()),
  );
  if (parts === null) return '';
  const [, host = '', path = '', query = ''] = parts;
  const asked = query.split('&').filter((pair) => pair !== '');
  const place = host.toLowerCase() + readable(path).replace(/\/+$/, '');
  return (asked.length === 0 ? place : `${place}?${asked.join('&')}`).normalize('NFC');
}
