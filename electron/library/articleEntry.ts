import { type Article, type DocumentNode, storyTarget } from '../../shared/article/article';
import type { CheckPlace } from '../../shared/article/check';
import { addressesOf } from '../../shared/article/identifyPointers';
import type { StoryCard } from '../../shared/article/page';
import { type Credit, credit } from '../../shared/article/photo';
import { leadPhotoOf, storiesOf } from '../../shared/article/walk';

/** The fields search looks through, each a list of passages; a hit is shown as the passage it stands in. */
export const textFields = [
  'headline',
  'standfirst',
  'body',
  'captions',
  'credits',
  'tags',
  'bylines',
] as const;
export type TextField = (typeof textFields)[number];
export type ArticleTexts = Readonly<Record<TextField, readonly string[]>>;

/** A photo where it stands in an article. */
export type PlacedPhoto = {
  readonly photo: string;
  readonly caption: string;
  readonly alt: string;
  /** Of the film whose poster it is. */
  readonly filmCredit: Credit | null;
  readonly where: CheckPlace;
};

/** What the index keeps of an article. */
export type ArticleEntry = {
  readonly card: StoryCard;
  readonly texts: ArticleTexts;
  /** Ids of articles, and the keys of addresses that may be those of articles. */
  readonly links: readonly string[];
  readonly placed: readonly PlacedPhoto[];
};

type BodyParts = {
  readonly passages: string[];
  readonly captions: string[];
  readonly credits: string[];
  readonly placed: PlacedPhoto[];
  figures: number;
  videos: number;
  teasers: number;
};

function textOf(node: DocumentNode): string {
  if (node.type === 'hardBreak') return '\n';
  return node.text ?? (node.content ?? []).map(textOf).join('');
}

const isTextBlock = ({ content = [] }: DocumentNode) =>
  content.some(({ type }) => type === 'text' || type === 'hardBreak');

function photoOfPage(value: unknown): unknown {
  const target = storyTarget.safeParse(value).data;
  return target?.type === 'page' ? target.photo : null;
}

const nonEmpty = (...values: readonly unknown[]) =>
  values.filter((value): value is string => typeof value === 'string' && value !== '');

const creditText = ({ photographer, agency, issuedBy }: Credit) =>
  nonEmpty(photographer, agency, issuedBy).join(' / ');

/** A film is signed in the article, a photo in its record. */
const readFilmCredit = (value: unknown): Credit | null => credit.safeParse(value).data ?? null;

type Attributes = Readonly<Record<string, unknown>>;

function place({ placed }: BodyParts, attributes: Attributes, caption: string, where: CheckPlace) {
  const { photo, alt } = attributes;
  if (typeof photo !== 'string') return;
  const filmCredit = where.type === 'video' ? readFilmCredit(attributes['credit']) : null;
  const words = { caption: caption.trim(), alt: typeof alt === 'string' ? alt.trim() : '' };
  placed.push({ photo, ...words, filmCredit, where });
}

function collect(node: DocumentNode, parts: BodyParts): void {
  const attributes = node.attrs ?? {};
  if (node.type === 'figure') {
    place(parts, attributes, textOf(node), { type: 'figure', index: parts.figures++, field: 'caption' });
    parts.captions.push(...nonEmpty(textOf(node), attributes['alt']));
  } else if (node.type === 'video') {
    place(parts, attributes, textOf(node), { type: 'video', index: parts.videos++, field: 'photo' });
    parts.captions.push(...nonEmpty(textOf(node), attributes['alt']));
    const signed = readFilmCredit(attributes['credit']);
    if (signed !== null) parts.credits.push(...nonEmpty(creditText(signed)));
  } else if (node.type === 'teaser') {
    const photo = attributes['photo'] ?? photoOfPage(attributes['target']);
    place(parts, { photo }, '', { type: 'teaser', index: parts.teasers++ });
    parts.passages.push(...nonEmpty(attributes['headline'], attributes['summary']));
  } else if (isTextBlock(node)) {
    parts.passages.push(textOf(node));
  } else {
    for (const child of node.content ?? []) collect(child, parts);
  }
}

const unique = (values: readonly string[]) => [...new Set(values)];

export function cardOf(article: Article): StoryCard {
  const { id, headline, standfirst, kind, status, section, subsection } = article;
  const { publishedAt, updatedAt, embargo, publicUrl } = article;
  const leadPhoto = leadPhotoOf(article);
  const times = { publishedAt, updatedAt, embargo };
  return { id, headline, standfirst, kind, status, section, subsection, leadPhoto, publicUrl, ...times };
}

/** The lead photo has a place of its own only where no figure or video shows it. */
function withLead({ leadPhoto }: Article, placed: readonly PlacedPhoto[]): readonly PlacedPhoto[] {
  const isShown = placed.some(
    ({ photo, where }) => photo === leadPhoto && (where.type === 'figure' || where.type === 'video'),
  );
  if (leadPhoto === null || isShown) return placed;
  const where = { type: 'field', field: 'leadPhoto' } as const;
  return [{ photo: leadPhoto, caption: '', alt: '', filmCredit: null, where }, ...placed];
}

/** `creditOf` answers undefined for a photo whose record is not there. */
export function articleEntry(
  article: Article,
  creditOf: (photo: string) => Credit | undefined,
): ArticleEntry {
  const parts: BodyParts = {
    passages: [],
    captions: [],
    credits: [],
    placed: [],
    figures: 0,
    videos: 0,
    teasers: 0,
  };
  collect(article.body, parts);
  for (const [index, { target, photo }] of article.related.entries()) {
    place(parts, { photo: photo ?? photoOfPage(target) }, '', { type: 'related', index });
  }
  for (const [index, { items }] of article.pageLists.entries()) {
    for (const [item, { target }] of items.entries()) {
      place(parts, { photo: photoOfPage(target) }, '', { type: 'list', index, item });
    }
  }
  const placed = withLead(article, parts.placed);
  const photos = unique(placed.map(({ photo }) => photo));
  return {
    card: cardOf(article),
    texts: {
      headline: nonEmpty(article.headline),
      standfirst: nonEmpty(article.standfirst),
      body: parts.passages,
      captions: parts.captions,
      credits: nonEmpty(...parts.credits, ...photos.map(creditOf).map((each) => each && creditText(each))),
      tags: article.tags,
      bylines: nonEmpty(...article.bylines, article.dateline),
    },
    links: [...storiesOf(article), ...addressesOf(article)],
    placed,
  };
}
