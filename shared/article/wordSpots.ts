import type { Article, DocumentNode, RelatedStory } from './article';
import { documentSchema } from './document';

/**
 * A stretch of an article's own words, in one place. `block` counts the text blocks of the body from 0 in document
 * order; figures, videos, teasers, bylines and related stories are each counted among their own kind.
 */
export type WordSpot =
  | { readonly type: 'field'; readonly field: 'headline' | 'standfirst' | 'dateline' }
  | { readonly type: 'byline'; readonly index: number }
  | { readonly type: 'text'; readonly block: number }
  | {
      readonly type: 'caption';
      readonly of: 'figure' | 'video';
      readonly index: number;
      readonly block: number;
    }
  | { readonly type: 'alt'; readonly of: 'figure' | 'video'; readonly index: number }
  | { readonly type: 'teaser' | 'related'; readonly index: number; readonly part: 'headline' | 'summary' };

/** Other words for those from `from` to before `to`. */
export type WordEdit = { readonly from: number; readonly to: number; readonly words: string };

/** Asked of every spot in the order of the page; the edits it answers do not overlap and stand in order. */
type Visit = (spot: WordSpot, text: string) => readonly WordEdit[];

/** In the text of a block, for a line break and whatever else is no letter: positions are then those of the editor. */
const leaf = (node: DocumentNode) => (node.type === 'hardBreak' ? '\n' : '\uFFFC');

const textOf = (content: readonly DocumentNode[]) => content.map((node) => node.text ?? leaf(node)).join('');

const parts = ['headline', 'summary'] as const;

function edited(text: string, edits: readonly WordEdit[]): string {
  return edits.reduceRight((done, { from, to, words }) => done.slice(0, from) + words + done.slice(to), text);
}

const isSameMarks = (one: DocumentNode, other: DocumentNode) =>
  one.type === 'text' &&
  other.type === 'text' &&
  JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);

/** Texts of the same marks are one, and none is empty: what the document schema asks for. */
function joined(content: readonly DocumentNode[]): readonly DocumentNode[] {
  const result: DocumentNode[] = [];
  for (const node of content) {
    const last = result.at(-1);
    if (node.text === '') continue;
    if (last !== undefined && isSameMarks(last, node))
      result[result.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` };
    else result.push(node);
  }
  return result;
}

/** The nodes from `from` to before `to`; texts are cut. */
function cut(content: readonly DocumentNode[], from: number, to: number): readonly DocumentNode[] {
  let start = 0;
  return content.flatMap((node) => {
    const at = start;
    const { text } = node;
    start += text?.length ?? 1;
    if (text === undefined) return at >= from && at < to ? [node] : [];
    return [{ ...node, text: text.slice(Math.max(0, from - at), Math.max(0, to - at)) }];
  });
}

/** The new words have the marks of the first they replace. */
function editedContent(
  content: readonly DocumentNode[],
  edits: readonly WordEdit[],
): readonly DocumentNode[] {
  const whole = textOf(content).length;
  return joined(
    edits.reduceRight(
      (done, { from, to, words }) => {
        const first = cut(content, from, to).find(({ text }) => text !== undefined && text !== '');
        return [...cut(done, 0, from), { ...first, type: 'text', text: words }, ...cut(done, to, Infinity)];
      },
      cut(content, 0, whole),
    ),
  );
}

/** Those that hold text themselves: paragraphs, headings, captions. */
const textBlocks: ReadonlySet<string> = new Set(
  Object.values(documentSchema.nodes)
    .filter(({ isTextblock }) => isTextblock)
    .map(({ name }) => name),
);

function editBody(body: DocumentNode, visit: Visit): DocumentNode {
  const next = { block: 0, figure: 0, video: 0, teaser: 0 };

  function editAttribute(node: DocumentNode, name: string, spot: WordSpot): DocumentNode {
    const value = node.attrs?.[name];
    if (typeof value !== 'string' || value === '') return node;
    const edits = visit(spot, value);
    return edits.length === 0 ? node : { ...node, attrs: { ...node.attrs, [name]: edited(value, edits) } };
  }

  function editTeaser(node: DocumentNode): DocumentNode {
    const index = next.teaser++;
    return parts.reduce((done, part) => editAttribute(done, part, { type: 'teaser', index, part }), node);
  }

  function editText(node: DocumentNode, spot: WordSpot): DocumentNode {
    const content = node.content ?? [];
    const edits = content.length === 0 ? [] : visit(spot, textOf(content));
    return edits.length === 0 ? node : { ...node, content: editedContent(content, edits) };
  }

  function editPicture(node: DocumentNode, of: 'figure' | 'video'): DocumentNode {
    const index = next[of]++;
    const block = next.block++;
    const captioned = editText(node, { type: 'caption', of, index, block });
    return editAttribute(captioned, 'alt', { type: 'alt', of, index });
  }

  function edit(node: DocumentNode): DocumentNode {
    if (node.type === 'teaser') return editTeaser(node);
    if (node.type === 'figure' || node.type === 'video') return editPicture(node, node.type);
    if (textBlocks.has(node.type)) return editText(node, { type: 'text', block: next.block++ });
    if (node.content === undefined) return node;
    const content = node.content.map(edit);
    return content.every((child, index) => child === node.content?.[index]) ? node : { ...node, content };
  }

  return edit(body);
}

const editPlain = (text: string, spot: WordSpot, visit: Visit): string =>
  text === '' ? text : edited(text, visit(spot, text));

function editRelated(story: RelatedStory, index: number, visit: Visit): RelatedStory {
  return parts.reduce((done, part) => {
    const words = done[part] ?? '';
    return words === ''
      ? done
      : { ...done, [part]: editPlain(words, { type: 'related', index, part }, visit) };
  }, story);
}

/** What of an article is in its editors' own words, and so can be found and replaced. */
export type Worded = Pick<Article, 'headline' | 'standfirst' | 'bylines' | 'dateline' | 'body' | 'related'>;

/**
 * Asks `visit` of every stretch of the article's own words and answers the article with its edits. What belongs to
 * others is no part of it: the credits of photos, the titles of other stories, the names of tags and sections, and
 * notices that readers have been given.
 */
export function editWords(article: Worded, visit: Visit): Worded {
  const field = (name: 'headline' | 'standfirst' | 'dateline') =>
    editPlain(article[name], { type: 'field', field: name }, visit);
  const [headline, standfirst] = [field('headline'), field('standfirst')];
  const bylines = article.bylines.map((name, index) => editPlain(name, { type: 'byline', index }, visit));
  const dateline = field('dateline');
  const body = editBody(article.body, visit);
  const related = article.related.map((story, index) => editRelated(story, index, visit));
  return { headline, standfirst, bylines, dateline, body, related };
}

export type SpotText = { readonly spot: WordSpot; readonly text: string };

/** Every stretch of the article's own words, in the order of the page. */
export function spotTextsOf(article: Worded): readonly SpotText[] {
  const found: SpotText[] = [];
  editWords(article, (spot, text) => {
    found.push({ spot, text });
    return [];
  });
  return found;
}
