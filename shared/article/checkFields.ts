import type { CheckPlace } from './check';
import { findPlace, namesOfPlace } from '../sections/findPlace';
import { type ArticleCheck, type CheckCode, found } from './checkCodes';
import { isAllowedLink } from './links';
import { countText, softLimits } from './counts';
import type { PageInput } from './page';
import { likenessOf } from '../vietnamese/spellings';

const field = (name: string): CheckPlace => ({ type: 'field', field: name });

function checkText(
  name: 'headline' | 'standfirst',
  text: string,
  codes: { readonly missing: CheckCode; readonly tooLong: CheckCode },
): readonly ArticleCheck[] {
  const { characters } = countText(text.trim());
  if (characters === 0) return [found(codes.missing, field(name))];
  const limit = softLimits[name];
  return characters > limit ? [found(codes.tooLong, field(name), { count: characters, limit })] : [];
}

/**
 * Where readers meet a headline beside the page. `search`: result pages cut titles at about 600 pixels, some sixty
 * letters (Google Search Central, "Influencing title links", gives no number; Moz measured it). `social`: the cards
 * of X and those who follow its markup show seventy ("Cards markup", twitter:title). The page's own limit, 110, is
 * what Google asked of NewsArticle.headline.
 */
const cuts = { headlineLongForSearch: 60, headlineLongForSocial: 70 } as const;

function checkCuts(headline: string): readonly ArticleCheck[] {
  const { characters: count } = countText(headline.trim());
  if (count > softLimits.headline) return [];
  const codes = ['headlineLongForSearch', 'headlineLongForSocial'] as const;
  return codes.flatMap((code) =>
    count > cuts[code] ? [found(code, field('headline'), { count, limit: cuts[code] })] : [],
  );
}

export function checkHeadline({ article: { headline } }: PageInput): readonly ArticleCheck[] {
  const codes = { missing: 'headlineMissing', tooLong: 'headlineTooLong' } as const;
  return [...checkText('headline', headline, codes), ...checkCuts(headline)];
}

export function checkStandfirst({ article }: PageInput): readonly ArticleCheck[] {
  const [headline, standfirst] = [article.headline, article.standfirst].map((text) => likenessOf(text));
  const isHeadline = standfirst !== '' && standfirst === headline;
  const codes = { missing: 'standfirstMissing', tooLong: 'standfirstTooLong' } as const;
  return [
    ...checkText('standfirst', article.standfirst, codes),
    ...(isHeadline ? [found('standfirstRepeats', field('standfirst'))] : []),
  ];
}

export function checkOtherFields({ article: { dateline, tags } }: PageInput): readonly ArticleCheck[] {
  return [
    ...(dateline.trim() === '' ? [found('datelineMissing', field('dateline'))] : []),
    ...(tags.every((tag) => tag.trim() === '') ? [found('tagsMissing', field('tags'))] : []),
  ];
}

export function checkByline({ article }: PageInput): readonly ArticleCheck[] {
  return article.bylines.some((byline) => byline.trim() !== '')
    ? []
    : [found('bylineMissing', field('bylines'))];
}

export function checkSection({ article, context }: PageInput): readonly ArticleCheck[] {
  if (article.section === '') return [found('sectionMissing', field('section'))];
  const place = findPlace(article, context.sections);
  const names = namesOfPlace(article, context.sections);
  if (names.section === undefined)
    return [found('sectionUnknown', field('section'), { section: place.section })];
  if (place.subsection === '') {
    const section = context.sections.find(({ id }) => id === place.section);
    return section?.subsections.length ? [found('subsectionMissing', field('subsection'))] : [];
  }
  return names.subsection !== undefined
    ? []
    : [found('sectionUnknown', field('subsection'), { section: place.subsection })];
}

export function checkTimes({ article }: PageInput, now: number): readonly ArticleCheck[] {
  const { embargo, status, publishedAt } = article;
  const isRunning = embargo !== null && Date.parse(embargo) > now;
  return [
    ...(isRunning ? [found('embargoRunning', field('embargo'), { until: embargo })] : []),
    ...(status === 'published' && publishedAt === null
      ? [found('publishedAtMissing', field('publishedAt'))]
      : []),
  ];
}

/** Where it is not known, stories that link to this one print its headline without a link. */
export function checkPublicUrl({ article: { publicUrl, status } }: PageInput): readonly ArticleCheck[] {
  const place = field('publicUrl');
  if (publicUrl === '') return status === 'published' ? [found('publicUrlMissing', place)] : [];
  const isWeb = isAllowedLink(publicUrl) && /^https?:/i.test(publicUrl);
  return isWeb ? [] : [found('publicUrlNotAllowed', place, { href: publicUrl.slice(0, 100) })];
}
