import type { StoryTarget } from './article';
import type { CheckPlace } from './check';
import { type ArticleCheck, found } from './checkCodes';
import { isAllowedLink } from './links';
import type { PageInput } from './page';
import { linksOf, teasersOf } from './walk';
import { isDoubtfulAddress, isInsecure, withoutTracking } from './webLinks';

type Address = { readonly href: string; readonly text: string; readonly where: CheckPlace };

const ofPage = (target: StoryTarget, where: CheckPlace): readonly Address[] =>
  target.type === 'page' ? [{ href: target.url, text: target.title, where }] : [];

/** Every address of another site that the article itself prints. */
function addressesOf({ article }: PageInput): readonly Address[] {
  const { body, related, publicUrl, headline } = article;
  return [
    { href: publicUrl, text: headline, where: { type: 'field', field: 'publicUrl' } },
    ...teasersOf(body).flatMap(({ target, index }) => ofPage(target, { type: 'teaser', index })),
    ...linksOf(body).map(({ href, text, block }) => ({
      href,
      text,
      where: { type: 'body', index: block } as const,
    })),
    ...related.flatMap(({ target }, index) => ofPage(target, { type: 'related', index })),
  ];
}

const longestShown = 100;

/** Nothing is fetched: an address is judged by what it is. */
export function checkAddresses(input: PageInput): readonly ArticleCheck[] {
  return addressesOf(input).flatMap(({ href, text, where }) => {
    if (!isAllowedLink(href)) return [];
    const values = { text: text.slice(0, longestShown), href: href.slice(0, longestShown) };
    if (href.startsWith('#')) return [found('linkNowhere', where, values)];
    return [
      ...(isDoubtfulAddress(href) ? [found('linkDoubtful', where, values)] : []),
      ...(withoutTracking(href) === href ? [] : [found('linkTracking', where, values)]),
      ...(isInsecure(href) ? [found('linkInsecure', where, values)] : []),
    ];
  });
}
