import { z } from 'zod';
import { articleId } from './article';
import type { PageInput, StoryCard } from './page';
import { linksOf, teasersOf } from './walk';
import { articleOfLink } from './links';

/**
 * What a page printed of another story of the library, empty where it printed something of its own there. `address` is
 * `inside` where the bundle itself held the story.
 */
export const usedStory = z.strictObject({
  id: articleId,
  headline: z.string(),
  summary: z.string(),
  picture: z.string(),
  address: z.string(),
  standing: z.enum(['standing', 'withdrawn', 'missing']),
});

/** The last export of an article. */
export const exportRecord = z.strictObject({
  id: articleId,
  revision: z.number().int().min(1),
  bundle: z.string().max(10_000),
  exportedAt: z.iso.datetime({ offset: true }),
  uses: z.array(usedStory).max(1000),
  /** The hash of all that the article's own page is made of; records of before it was kept have none. */
  content: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .exactOptional(),
});

export type UsedStory = z.infer<typeof usedStory>;
export type ExportRecord = z.infer<typeof exportRecord>;
export type Standing = UsedStory['standing'];

/** What is not in the bundle any more as the library has it now. */
export const staleChanges = [
  'headline',
  'summary',
  'picture',
  'address',
  'withdrawn',
  'missing',
  'back',
] as const;
export type StaleChange = (typeof staleChanges)[number];

const inside = 'inside';

function standingOf(card: StoryCard | undefined): Standing {
  if (card === undefined) return 'missing';
  return card.status === 'withdrawn' ? 'withdrawn' : 'standing';
}

const addressOf = (card: StoryCard | undefined) =>
  standingOf(card) === 'standing' ? (card?.publicUrl ?? '') : '';

/** The parts of a story that a placement prints of the story's own. */
type Printed = { readonly id: string; readonly own: readonly ('headline' | 'summary' | 'picture')[] };

function printedBy({ article }: PageInput): readonly Printed[] {
  const { body, related, pageLists } = article;
  const of = (target: { readonly type: string; readonly id?: string | undefined }, own: Printed['own']) =>
    target.id === undefined ? [] : [{ id: target.id, own }];
  const missing = <Name extends Printed['own'][number]>(value: string | null | undefined, name: Name) =>
    value === null || value === undefined ? [name] : [];
  return [
    ...linksOf(body).flatMap(({ href }) => of({ type: 'article', id: articleOfLink(href) }, [])),
    ...teasersOf(body).flatMap(({ target, headline, summary, photo }) =>
      of(target, [
        ...missing(headline, 'headline'),
        ...missing(summary, 'summary'),
        ...missing(photo, 'picture'),
      ]),
    ),
    ...related.flatMap(({ target, headline, photo }) =>
      of(target, [...missing(headline, 'headline'), ...missing(photo, 'picture')]),
    ),
    ...pageLists.flatMap(({ items }) => items.flatMap(({ target }) => of(target, ['headline']))),
  ];
}

const partOf = (card: StoryCard | undefined) => ({
  headline: card?.headline ?? '',
  summary: card?.standfirst ?? '',
  picture: card?.leadPhoto ?? '',
});

/**
 * The stories that an editor placed on the page, each with what it prints of them. Lists filled by rule do not count:
 * they are others after every story that is published.
 */
export function usedStories(input: PageInput, isInside: (id: string) => boolean): readonly UsedStory[] {
  const printed = printedBy(input).filter(({ id }) => id !== input.article.id);
  return [...new Set(printed.map(({ id }) => id))].map((id) => {
    const card = input.context.stories.find((story) => story.id === id);
    const parts = partOf(card);
    const uses = (name: keyof typeof parts) =>
      printed.some((each) => each.id === id && each.own.includes(name)) ? parts[name] : '';
    return {
      id,
      headline: uses('headline'),
      summary: uses('summary'),
      picture: uses('picture'),
      address: isInside(id) ? inside : addressOf(card),
      standing: standingOf(card),
    };
  });
}

/** What of it is otherwise now; `card` is undefined where the story has left the library. */
export function changesSince(used: UsedStory, card: StoryCard | undefined): readonly StaleChange[] {
  const standing = standingOf(card);
  if (standing !== used.standing) return [standing === 'standing' ? 'back' : standing];
  if (standing !== 'standing') return [];
  const now = partOf(card);
  const parts = (['headline', 'summary', 'picture'] as const).filter(
    (name) => used[name] !== '' && used[name] !== now[name],
  );
  const isMoved = used.address !== inside && used.address !== addressOf(card);
  return isMoved ? [...parts, 'address'] : parts;
}

/** Of the articles that were asked about: those exported before, and those of which no bundle shows what stands now. */
export type ChangedSince = { readonly exported: number; readonly changed: readonly string[] };

/** A bundle that shows another story otherwise than the library has it now. */
export type StaleExport = Pick<ExportRecord, 'id' | 'bundle' | 'exportedAt'> & {
  readonly headline: string;
  /** The bundle still lies where it was put. */
  readonly isThere: boolean;
  readonly stories: readonly {
    readonly id: string;
    readonly headline: string;
    readonly changes: readonly StaleChange[];
  }[];
};
