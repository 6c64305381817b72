import { z } from 'zod';

/** Lower-case hex, 32 digits: no titles in file names, so no reserved names and no case or NFC collisions. */
export const articleId = z.string().regex(/^[0-9a-f]{32}$/);
export const photoId = z.string().regex(/^[0-9a-f]{32}$/);
const instant = z.iso.datetime({ offset: true });
const line = (limit: number) => z.string().max(limit);

export const articleKinds = ['news', 'feature', 'photoStory', 'infographic', 'video'] as const;
export const articleStatuses = ['draft', 'inReview', 'ready', 'published', 'withdrawn'] as const;
export const articleLanguages = ['vi', 'en'] as const;

/**
 * Where a related story, a teaser or a list item points. An empty `url` is an outside page whose address is not known
 * yet. Nothing of an outside page is ever fetched: `source` (who publishes it), summary and picture are given by hand.
 */
export const storyTarget = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('article'), id: articleId }),
  z.strictObject({
    type: z.literal('page'),
    url: line(2000),
    title: line(1000),
    source: line(200).optional(),
    summary: line(5000).optional(),
    photo: photoId.optional(),
  }),
]);

/** This placement's own words and picture: what is null or absent prints the target's. */
export const relatedStory = z.strictObject({
  target: storyTarget,
  headline: line(1000).nullable(),
  summary: line(5000).nullable().optional(),
  photo: photoId.nullable().optional(),
});

/** More related stories than an article can be saved with are never added. */
export const mostRelated = 100;

/** The same for one list of a page. */
export const mostListed = 1000;

export const pageListTypes = [
  'newest',
  'otherStories',
  'mostRead',
  'section',
  'multimedia',
  'loose',
] as const;

export const pageListItem = z.strictObject({
  target: storyTarget,
  /** What the item is marked as on the page, for example [Infographic]. */
  kind: z.enum(articleKinds).nullable(),
  /** Address of a thumbnail as it stood in a page dump: kept as text, never fetched. */
  thumbnail: line(2000).nullable(),
});

export const pageList = z.strictObject({
  type: z.enum(pageListTypes),
  title: line(500),
  subsections: z.array(line(500)).max(100),
  items: z.array(pageListItem).max(mostListed),
});

const documentMark = z.strictObject({
  type: z.string().max(50),
  attrs: z.record(z.string(), z.unknown()).optional(),
});

export type DocumentMark = z.infer<typeof documentMark>;
export type DocumentNode = {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: readonly DocumentNode[] | undefined;
  readonly marks?: readonly DocumentMark[] | undefined;
  readonly text?: string | undefined;
};

/** The outer shape only: `checkDocument` in document.ts holds it to the document schema. */
export const documentShape = z.custom<DocumentNode>(
  (value) => typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc',
);

export const article = z.strictObject({
  id: articleId,
  kind: z.enum(articleKinds),
  status: z.enum(articleStatuses),
  language: z.enum(articleLanguages),
  headline: line(1000),
  standfirst: line(5000),
  bylines: z.array(line(200)).max(50),
  dateline: line(200),
  /** Ids of the desk's section tree; empty when not chosen yet. */
  section: line(100),
  subsection: line(100),
  tags: z.array(line(100)).max(100),
  embargo: instant.nullable(),
  publishedAt: instant.nullable(),
  /** Where readers find the published story; empty while that is not known. */
  publicUrl: line(2000).default(''),
  /** What readers are told about what changed since the story first appeared, the oldest first. */
  updates: z
    .array(z.strictObject({ type: z.enum(['update', 'correction']), at: instant, text: line(2000) }))
    .max(200)
    .default([]),
  /** The revision that readers saw first: its version is kept for good. */
  firstPublished: z
    .strictObject({ at: instant, revision: z.int().min(1) })
    .nullable()
    .default(null),
  /** When and why the story was taken back; null while it stands. */
  withdrawal: z
    .strictObject({ at: instant, reason: line(2000) })
    .nullable()
    .default(null),
  createdAt: instant,
  updatedAt: instant,
  body: documentShape,
  /** The photo that stands for the story in lists, teasers and social cards; null means the first figure's. */
  leadPhoto: photoId.nullable(),
  related: z.array(relatedStory).max(mostRelated),
  /** Lists fixed for this page (from a page dump, or pinned). A list type that is absent is filled by the desk's rule. */
  pageLists: z.array(pageList).max(50),
});

export type Article = z.infer<typeof article>;
export type ArticleKind = Article['kind'];
export type ArticleStatus = Article['status'];
export type ArticleLanguage = Article['language'];
export type StoryTarget = z.infer<typeof storyTarget>;
export type RelatedStory = z.infer<typeof relatedStory>;
export type ArticleUpdate = Article['updates'][number];
export type PageList = z.infer<typeof pageList>;
export type PageListItem = z.infer<typeof pageListItem>;

/**
 * The text an editor loaded or saved last. Its number alone does not tell it: another program may bring another text
 * under the same one. `checksum` is that of its file.
 */
export type TextBase = { readonly revision: number; readonly checksum: string };

/** An article with the revision the library holds; revisions start at 1 and grow by 1 with every save. */
export type StoredArticle = TextBase & {
  readonly savedAt: string;
  readonly article: Article;
};
