/**
 * What sites add to an address to count who follows it, and what no reader needs: Google Analytics (utm_), Facebook,
 * Google Ads, Microsoft Ads, TikTok, X, Instagram, Mailchimp, HubSpot, LinkedIn, Zalo, Yandex. After the lists that
 * Firefox (query stripping) and Brave strip. `amp;` stands before a name that was copied out of a page's source.
 */
const tracking =
  /^(?:amp;)?(?:utm_\w+|fbclid|mibextid|gclid|gclsrc|dclid|gbraid|wbraid|gad_source|gad_campaignid|msclkid|li_fat_id|ttclid|twclid|igshid|igsh|mc_eid|mc_cid|_hsenc|_hsmi|mkt_tok|zarsrc|yclid|ysclid|_ga|_gl|srsltid|vero_id|oly_enc_id|oly_anon_id|__s|rb_clickid|s_cid|ml_subscriber(?:_hash)?)$/i;

/** Who shared the film: other sites mean other things by so short a name. */
const sharing = /^https?:\/\/(?:[a-z]+\.)?(?:youtube\.com|youtu\.be|spotify\.com)\//i;

const nameOf = (parameter: string) => parameter.split('=', 1)[0] ?? '';
const isWeb = (href: string) => /^https?:\/\//i.test(href);

/** The address without what only counts its readers; letter for letter the same where it has nothing of the kind. */
export function withoutTracking(href: string): string {
  if (!isWeb(href)) return href;
  const [rest = '', ...fragment] = href.split('#');
  const [page = '', ...query] = rest.split('?');
  if (query.length === 0) return href;
  const parameters = query.join('?').split('&');
  const isShared = sharing.test(page);
  const isKept = (name: string) => !tracking.test(name) && !(isShared && name === 'si');
  const kept = parameters.filter((parameter) => isKept(nameOf(parameter)));
  if (kept.length === parameters.length) return href;
  return [page, kept.length > 0 ? `?${kept.join('&')}` : '', ...fragment.map((part) => `#${part}`)].join('');
}

/** Archives of the web have the address of the page they kept in their own. */
const archive = /^(?:[^.]+\.)*archive\.(?:org|today|ph|is|li|md|fo|vn)$/i;

/**
 * Whether an address that could be opened is probably not the one meant: a host without a point, two addresses in
 * one, or the full stop and the bracket of the sentence it was copied from.
 */
export function isDoubtfulAddress(href: string): boolean {
  const host = /^https?:\/\/([^/?#:]+)/i.exec(href)?.[1];
  if (host === undefined) return false;
  const isHost = /^(?!.*\.\.)[^.].*\.[\p{L}\p{N}-]{2,}$/u.test(host) || host.startsWith('[');
  const isTwo = !archive.test(host) && /https?:\/\/.*https?:\/\//i.test(href.split('?', 1)[0] ?? '');
  return !isHost || isTwo || /[.,;:!”"»…]$/u.test(href) || (href.endsWith(')') && !href.includes('('));
}

export const isInsecure = (href: string): boolean => /^http:\/\//i.test(href);
