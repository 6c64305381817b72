import type { CheckPlace } from './check';
import { findPlace, namesOfPlace } from '../sections/findPlace';
import { type ArticleCheck, type CheckCode, found } from './checkCodes';
import { isAllowedLink } from './links';
import { countText, softLimits } from './counts';
import type { PageInput } from './page';

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

export function checkHeadline({ article }: PageInput): readonly ArticleCheck[] {
  return checkText('headline', article.headline, { missing: 'headlineMissing', tooLong: 'headlineTooLong' });
}

export function checkStandfirst({ article }: PageInput): readonly ArticleCheck[] {
  return checkText('standfirst', article.standfirst, {
    missing: 'standfirstMissing',
    tooLong: 'standfirstTooLong',
  });
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
  const isKnown = place.subsection === '' || names.subsection !== undefined;
  return isKnown ? [] : [found('sectionUnknown', field('subsection'), { section: place.subsection })];
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
