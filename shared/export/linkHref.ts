import { articleOfLink, isAllowedLink } from '../article/links';
import type { StoryCard } from '../article/page';
import { printable } from './escape';

const plainHost = /^(\[[0-9a-f:.]+\]|[\p{L}\p{N}.-]+)(:\d{1,5})?$/iu;

/** Escapes what an address may not hold as such; what is escaped already stays. */
function encode(address: string): string {
  const [start = '', ...fragments] = encodeURI(address)
    .replace(/%25([0-9a-f]{2})/gi, '%$1')
    .split('#');
  return fragments.length === 0 ? start : `${start}#${fragments.join('%23')}`;
}

function webHref(link: string): string | undefined {
  const [, scheme = '', host = '', rest = ''] = /^(https?):\/\/([^/?#]*)(.*)$/i.exec(link) ?? [];
  return plainHost.test(host) ? `${scheme.toLowerCase()}://${host.toLowerCase()}${encode(rest)}` : undefined;
}

/**
 * The address that is printed for a link, by the one URL policy: links to library articles become
 * the page that `storyHref` knows. Undefined means that the link is printed as plain text.
 */
export function linkHref(
  link: string,
  storyHref: (article: string) => string | undefined,
): string | undefined {
  const clean = printable(link);
  if (!isAllowedLink(link) || !isAllowedLink(clean)) return undefined;
  const article = articleOfLink(clean);
  if (article !== undefined) return storyHref(article);
  return /^https?:/i.test(clean) ? webHref(clean) : encode(clean);
}

/** Where readers find a story, as it is printed; the page of a withdrawn one is gone from the web, whatever its address was. */
export function publicHref(story: Pick<StoryCard, 'status' | 'publicUrl'> | undefined): string | undefined {
  if (story === undefined || story.status === 'withdrawn') return undefined;
  return /^https?:/i.test(story.publicUrl) ? linkHref(story.publicUrl, () => undefined) : undefined;
}
