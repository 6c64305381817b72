/** Links inside the library: `article:` and an article id. */
export const articleLink = (id: string) => `article:${id}`;

export function articleOfLink(href: string): string | undefined {
  return /^article:([0-9a-f]{32})$/.exec(href)?.[1];
}

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The one URL policy for paste, import, dialogs, stored JSON and export: http, https, mailto, tel,
 * `#fragment` and our own `article:` ids. Refuses `//host`, `\\host`, user-info, white space and control characters.
 */
export function isAllowedLink(href: string): boolean {
  if (href.length === 0 || href.length > 2000) return false;
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is refused
  if (/[\u0000-\u0020\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\\]/.test(href)) return false;
  if (href.startsWith('#')) return href.length > 1;
  if (articleOfLink(href) !== undefined) return true;
  const scheme = /^([a-z]+:)/i.exec(href)?.[1]?.toLowerCase();
  if (scheme === undefined || !schemes.has(scheme)) return false;
  if (scheme === 'http:' || scheme === 'https:') return /^https?:\/\/[^/@?#]+([/?#]|$)/i.test(href);
  return href.length > scheme.length;
}
