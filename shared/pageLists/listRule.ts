import { z } from 'zod';
import { articleId, articleKinds, pageListItem } from '../article/article';

const line = z.string().max(500);

/**
 * Where a rule takes its stories: anywhere, in the open article's own section, among those that share a tag with it, or
 * in one place of the tree.
 */
export const listScope = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('anywhere') }),
  z.strictObject({ type: z.literal('own') }),
  z.strictObject({ type: z.literal('ownTags') }),
  z.strictObject({ type: z.literal('section'), id: z.string().max(100) }),
]);

export const listLooks = ['related', 'newest', 'otherStories', 'mostRead', 'section', 'multimedia'] as const;

/**
 * One list of the page. First come the pins, then what the rule finds, the newest first, until the list is full; a
 * list made by hand is its pins only. The most read stories, which are loaded, come behind the pins of theirs. Before
 * the pins of the related stories come those that the editor chose for the article: all of them, whatever the number.
 */
export const listRule = z.strictObject({
  id: z.string().min(1).max(100),
  look: z.enum(listLooks),
  /** Empty prints the words of the look, or the name of the section. */
  title: line,
  isByHand: z.boolean(),
  scope: listScope,
  /** Empty for all. */
  kinds: z.array(z.enum(articleKinds)).max(articleKinds.length),
  /** Empty for all; an article needs one of them, under any spelling. Those of the open article go before them. */
  tags: z.array(line).max(20),
  /** Null for any age, else at most so many days. */
  days: z.number().int().min(1).max(3650).nullable(),
  count: z.number().int().min(1).max(50),
  pins: z.array(pageListItem).max(50),
  /** Articles that this list never shows. */
  exclusions: z.array(articleId).max(500),
  /** Names the subsections of its section. */
  showsSubsections: z.boolean(),
});

/** The lists that the pages of one kind have, in their order; a kind without a template has all. */
export const listTemplate = z.strictObject({
  kind: z.enum(articleKinds),
  lists: z.array(z.string().max(100)).max(100),
});

export type ListScope = z.infer<typeof listScope>;
export type ListLook = (typeof listLooks)[number];
export type ListRule = z.infer<typeof listRule>;
export type ListTemplate = z.infer<typeof listTemplate>;

export const newRule = (id: string, look: ListLook): ListRule => ({
  id,
  look,
  title: '',
  isByHand: look === 'related',
  scope: { type: 'anywhere' },
  kinds: [],
  tags: [],
  days: null,
  count: 5,
  pins: [],
  exclusions: [],
  showsSubsections: false,
});

/** What a page had before the desk could say: related stories, more of the section, most read, a section's block, Multimedia. */
export const firstLists = (sectionBlock: string): readonly ListRule[] => [
  newRule('related', 'related'),
  { ...newRule('more', 'otherStories'), scope: { type: 'own' }, kinds: ['news', 'feature'] },
  { ...newRule('most-read', 'mostRead'), isByHand: true, count: 10 },
  ...(sectionBlock === ''
    ? []
    : [
        {
          ...newRule('block', 'section'),
          scope: { type: 'section', id: sectionBlock } as const,
          kinds: ['news' as const, 'feature' as const],
          count: 4,
          showsSubsections: true,
        },
      ]),
  { ...newRule('multimedia', 'multimedia'), kinds: ['infographic', 'video', 'photoStory'], count: 8 },
];
