import { z } from 'zod';
import { showsPictures } from '../pageLists/showsPictures';
import { articleId, articleKinds } from './article';
import { articleOfLink } from './links';
import type { PageInput, ShownList, StoryCard } from './page';
import type { Photo } from './photo';
import { looksOtherwise, lookOf, pictureLook } from './pictureLook';
import { cropOfTeaser } from './placements';
import { linksOf, type Teaser, teasersOf } from './walk';

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
  /** What marks the story beside its headline; absent where it stands in none, and in older records. */
  kind: z.enum(articleKinds).exactOptional(),
  /** Absent where its picture is not shown, and in older records. */
  look: pictureLook.exactOptional(),
});

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What a page is made of beside the stories placed on it: its own text and photos; whether, when and where it is
 * published; which of the addresses it names are stories of the library; the lists made by hand; and what the desk
 * calls things and how its pages look.
 */
export const pageParts = ['text', 'publication', 'links', 'lists', 'desk'] as const;
export type PagePart = (typeof pageParts)[number];

/** The hash of each part. */
export const pageHashes = z.strictObject({
  text: hash,
  publication: hash,
  links: hash,
  lists: hash,
  desk: hash,
} satisfies Record<PagePart, z.ZodType>);

const exportedBundle = z.strictObject({
  revision: z.number().int().min(1),
  bundle: z.string().max(10_000),
  exportedAt: z.iso.datetime({ offset: true }),
  uses: z.array(usedStory).max(100_000),
  /** Of all parts together, as older records have it: it is kept and not compared. */
  content: hash.exactOptional(),
  /** Records of before it was kept have none. */
  made: pageHashes.exactOptional(),
});

/** One export of an article. */
const exportOf = exportedBundle.extend({ id: articleId });

/** The last export of an article, and its last exports to other folders, the newest first. */
export const exportRecord = exportOf.extend({ others: z.array(exportedBundle).max(100).exactOptional() });

export type UsedStory = z.infer<typeof usedStory>;
export type PageHashes = z.infer<typeof pageHashes>;
export type ExportRecord = z.infer<typeof exportRecord>;
export type ArticleExport = z.infer<typeof exportOf>;
export type Standing = UsedStory['standing'];

/** What of the page itself is otherwise now; of an older record only that the article was saved again is known. */
export function partsSince(
  { made, revision }: ArticleExport,
  now: { readonly made: PageHashes; readonly revision: number },
): readonly PagePart[] {
  if (made === undefined) return revision === now.revision ? [] : ['text'];
  return pageParts.filter((part) => made[part] !== now.made[part]);
}

/** What is not in the bundle any more as the library has it now. */
export const staleChanges = [
  'headline',
  'kind',
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

/** A list of the page, as far as it was made by hand. */
export type HandMade = Pick<ShownList, 'type' | 'items'>;

type OwnPart = 'headline' | 'summary' | 'picture' | 'crop' | 'kind';

/** The parts of a story that a placement prints of the story's own. */
type Printed = { readonly id: string; readonly own: readonly OwnPart[] };

function printedBy(
  { article: { body, related }, context }: PageInput,
  lists: readonly HandMade[],
): readonly Printed[] {
  const of = (target: { readonly type: string; readonly id?: string | undefined }, own: Printed['own']) =>
    target.id === undefined ? [] : [{ id: target.id, own }];
  const missing = (value: string | null | undefined, name: OwnPart) =>
    value === null || value === undefined ? [name] : [];
  const picture: Printed['own'] = ['picture', 'crop'];
  const pictureIn = ({ target, photo, node }: Teaser): Printed['own'] => {
    if (photo !== null) return [];
    const shown = target.type === 'article' ? leadPhotoIn(context, target.id) : undefined;
    return shown === undefined || cropOfTeaser(node, shown) === null ? picture : ['picture'];
  };
  return [
    ...linksOf(body).flatMap(({ href }) => of({ type: 'article', id: articleOfLink(href) }, [])),
    ...teasersOf(body).flatMap((teaser) =>
      of(teaser.target, [
        ...missing(teaser.headline, 'headline'),
        ...missing(teaser.summary, 'summary'),
        ...pictureIn(teaser),
        'kind',
      ]),
    ),
    ...related.flatMap(({ target, headline, photo }) =>
      of(target, [...missing(headline, 'headline'), ...(photo ? [] : picture), 'kind']),
    ),
    ...lists.flatMap((list) => {
      const own: Printed['own'] = showsPictures(list) ? ['headline', ...picture] : ['headline'];
      return list.items.flatMap(({ target, kind }) => of(target, [...own, ...missing(kind, 'kind')]));
    }),
  ];
}

const leadPhotoIn = ({ stories, photos }: PageInput['context'], id: string): Photo | undefined => {
  const lead = stories.find((story) => story.id === id)?.leadPhoto ?? null;
  return photos.find((photo) => photo.id === lead);
};

const partOf = (card: StoryCard | undefined) => ({
  headline: card?.headline ?? '',
  summary: card?.standfirst ?? '',
  picture: card?.leadPhoto ?? '',
});

/**
 * The stories that an editor placed on the page, each with what it prints of them. Of its lists those made by hand
 * count, the desk's too; what a rule fills does not: it is other after every story that is published.
 */
export function usedStories(
  input: PageInput,
  isInside: (id: string) => boolean,
  lists: readonly HandMade[] = input.article.pageLists,
): readonly UsedStory[] {
  const printed = printedBy(input, lists).filter(({ id }) => id !== input.article.id);
  return [...new Set(printed.map(({ id }) => id))].map((id) => {
    const card = input.context.stories.find((story) => story.id === id);
    const parts = partOf(card);
    const prints = (name: OwnPart) => printed.some((each) => each.id === id && each.own.includes(name));
    const look = lookOf(leadPhotoIn(input.context, id));
    const uses = (name: keyof typeof parts) => (prints(name) ? parts[name] : '');
    return {
      id,
      headline: uses('headline'),
      summary: uses('summary'),
      picture: uses('picture'),
      address: isInside(id) ? inside : addressOf(card),
      standing: standingOf(card),
      ...(card !== undefined && prints('kind') && { kind: card.kind }),
      ...(uses('picture') !== '' && { look: { ...look, part: prints('crop') ? look.part : '' } }),
    };
  });
}

/** What of it is otherwise now; `card` is undefined where the story has left the library, `photo` is its lead photo. */
export function changesSince(
  used: UsedStory,
  card: StoryCard | undefined,
  photo?: Photo,
): readonly StaleChange[] {
  const standing = standingOf(card);
  if (standing !== used.standing) return [standing === 'standing' ? 'back' : standing];
  if (standing !== 'standing') return [];
  const now = partOf(card);
  const hasNewLook = used.look !== undefined && looksOtherwise(used.look, lookOf(photo));
  const parts = (['headline', 'summary', 'picture'] as const).filter(
    (name) => used[name] !== '' && (used[name] !== now[name] || (name === 'picture' && hasNewLook)),
  );
  const isMarked = used.kind !== undefined && used.kind !== card?.kind;
  const isMoved = used.address !== inside && used.address !== addressOf(card);
  return [...parts, ...(isMarked ? ['kind' as const] : []), ...(isMoved ? ['address' as const] : [])];
}

/** Which articles are asked about, and whether their side stories go out with them. */
export type ChangedQuery = { readonly ids: readonly string[]; readonly withSideStories: boolean };

/** Of the articles that were asked about: those exported before, and those that an export would write otherwise now. */
export type ChangedSince = { readonly exported: number; readonly changed: readonly string[] };

/** A bundle that holds an article otherwise than an export would write it now. */
export type StaleExport = Pick<ArticleExport, 'id' | 'bundle' | 'exportedAt'> & {
  readonly headline: string;
  /** The bundle still lies where it was put. */
  readonly isThere: boolean;
  readonly page: readonly PagePart[];
  readonly stories: readonly {
    readonly id: string;
    readonly headline: string;
    readonly changes: readonly StaleChange[];
  }[];
};
