import { assertNever } from '../problems';
import type { Article, DocumentMark, DocumentNode, StoryTarget } from './article';
import type { Check, CheckPlace } from './check';
import type { CheckCode } from './checkCodes';
import { withoutTracking } from './webLinks';

export type Fix =
  | 'joinSpaces'
  | 'cutTracking'
  | 'raiseHeading'
  | 'removeBlock'
  | 'removeRelated'
  | 'removeTeaser';

/** What can be mended without asking: nothing that a reader would miss is lost, and no other page is guessed at. */
const fixes: Partial<Record<string, Fix>> = {
  doubleSpaces: 'joinSpaces',
  linkTracking: 'cutTracking',
  headingOrder: 'raiseHeading',
  headingEmpty: 'removeBlock',
  paragraphTwice: 'removeBlock',
  relatedDuplicate: 'removeRelated',
  relatedSelf: 'removeRelated',
  teaserDuplicate: 'removeTeaser',
} satisfies Partial<Record<CheckCode, Fix>>;

export const fixOf = ({ code }: Pick<Check, 'code'>): Fix | undefined => fixes[code];

type Change = (node: DocumentNode) => DocumentNode | null;

/** The document with `change` made to those of its nodes that are asked for, counted from 0; null takes one out. */
function changeNode(body: DocumentNode, type: string | null, wanted: number, change: Change): DocumentNode {
  let seen = -1;
  const visit = (node: DocumentNode): readonly DocumentNode[] => {
    const isCounted = type === null || node.type === type;
    if (isCounted) seen += 1;
    if (isCounted && seen === wanted) return [change(node)].filter((each) => each !== null);
    if (type === null || node.content === undefined) return [node];
    return [{ ...node, content: node.content.flatMap(visit) }];
  };
  const content = (body.content ?? []).flatMap(visit);
  return { ...body, content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function changeAt(body: DocumentNode, where: CheckPlace, change: Change): DocumentNode {
  switch (where.type) {
    case 'body':
      return changeNode(body, null, where.index, change);
    case 'figure':
    case 'video':
    case 'teaser':
      return changeNode(body, where.type, where.index, change);
    case 'field':
    case 'related':
    case 'list':
    case 'rule':
      return body;
    default:
      return assertNever(where);
  }
}

const oneSpace = (text: string) => text.replace(/[ \u00a0]{2,}/gu, ' ');

/** Spaces may meet where bold type begins or ends. */
function joinSpaces(node: DocumentNode): DocumentNode {
  let isAfterSpace = false;
  const content = node.content?.flatMap((child): readonly DocumentNode[] => {
    if (child.text === undefined) {
      isAfterSpace = false;
      return [joinSpaces(child)];
    }
    const joined = oneSpace(child.text);
    const text = isAfterSpace ? joined.replace(/^[ \u00a0]/u, '') : joined;
    isAfterSpace = /[ \u00a0]$/u.test(text === '' ? ' ' : text);
    return text === '' ? [] : [{ ...child, text }];
  });
  return content === undefined ? node : { ...node, content };
}

function cutMark(mark: DocumentMark): DocumentMark {
  const href = mark.attrs?.['href'];
  return typeof href === 'string' ? { ...mark, attrs: { ...mark.attrs, href: withoutTracking(href) } } : mark;
}

const cutLinks = (node: DocumentNode): DocumentNode => ({
  ...node,
  ...(node.marks !== undefined && { marks: node.marks.map(cutMark) }),
  ...(node.content !== undefined && { content: node.content.map(cutLinks) }),
});

const cutTarget = (target: StoryTarget): StoryTarget =>
  target.type === 'page' ? { ...target, url: withoutTracking(target.url) } : target;

const isPage = (target: unknown): target is Extract<StoryTarget, { readonly type: 'page' }> =>
  typeof target === 'object' && target !== null && 'type' in target && target.type === 'page';

function cutTeaser(node: DocumentNode): DocumentNode {
  const target = node.attrs?.['target'];
  return isPage(target) ? { ...node, attrs: { ...node.attrs, target: cutTarget(target) } } : node;
}

function cutTracking(article: Article, where: CheckPlace): Article {
  const { body, related, publicUrl } = article;
  if (where.type === 'field') return { ...article, publicUrl: withoutTracking(publicUrl) };
  if (where.type !== 'related') {
    return { ...article, body: changeAt(body, where, where.type === 'teaser' ? cutTeaser : cutLinks) };
  }
  return {
    ...article,
    related: related.map((story, index) =>
      index === where.index ? { ...story, target: cutTarget(story.target) } : story,
    ),
  };
}

function joinIn(article: Article, where: CheckPlace): Article {
  if (where.type !== 'field') return { ...article, body: changeAt(article.body, where, joinSpaces) };
  const { headline, standfirst } = article;
  return where.field === 'headline'
    ? { ...article, headline: oneSpace(headline) }
    : { ...article, standfirst: oneSpace(standfirst) };
}

/** The article as it is once the check has nothing more to say; the check must be of the article as it stands. */
export function fixCheck(article: Article, fix: Fix, where: CheckPlace): Article {
  switch (fix) {
    case 'joinSpaces':
      return joinIn(article, where);
    case 'cutTracking':
      return cutTracking(article, where);
    case 'raiseHeading': {
      const raise: Change = (node) => ({ ...node, attrs: { ...node.attrs, level: 2 } });
      return { ...article, body: changeAt(article.body, where, raise) };
    }
    case 'removeBlock':
    case 'removeTeaser':
      return { ...article, body: changeAt(article.body, where, () => null) };
    case 'removeRelated': {
      const isKept = (index: number) => where.type !== 'related' || index !== where.index;
      return { ...article, related: article.related.filter((_, index) => isKept(index)) };
    }
    default:
      return assertNever(fix);
  }
}
