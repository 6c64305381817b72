import type { DocumentMark, DocumentNode } from './article';
import { walk } from './walk';

export const remarkTypes = ['comment', 'suggestion'] as const;
export type RemarkType = (typeof remarkTypes)[number];

/**
 * What an editor says to colleagues about words of the body: a comment, or other words in their place. `words` are
 * those it stands on, `block` the top block where it begins.
 */
export type Remark = {
  readonly type: RemarkType;
  readonly id: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly text: string;
  readonly words: string;
  readonly block: number;
};

export const isRemarkType = (type: string): type is RemarkType => remarkTypes.some((each) => each === type);

const textOf = (mark: DocumentMark, name: string) => {
  const value = mark.attrs?.[name];
  return typeof value === 'string' ? value : '';
};

type MarkedText = { readonly mark: DocumentMark; readonly text: string; readonly block: number };

/** Each text under a remark; the first of a paragraph begins with a space, so that words of two stay apart. */
function* markedTexts(top: DocumentNode, block: number): Generator<MarkedText> {
  for (const { content = [] } of walk(top)) {
    const texts = content.filter(({ text }) => text !== undefined);
    for (const [index, { text = '', marks = [] }] of texts.entries())
      for (const mark of marks) yield { mark, text: index === 0 ? ` ${text}` : text, block };
  }
}

function startRemark({ mark, block }: MarkedText, type: RemarkType): Remark {
  const [id, by, at, text] = ['id', 'by', 'at', 'text'].map((name) => textOf(mark, name));
  return { type, id: id ?? '', by: by ?? '', at: at ?? '', text: text ?? '', words: '', block };
}

/** In the order of the text; one that stands on several paragraphs, or was copied, is one. */
export function remarksOf(body: DocumentNode): readonly Remark[] {
  const remarks = new Map<string, Remark>();
  for (const [block, top] of (body.content ?? []).entries())
    for (const marked of markedTexts(top, block)) {
      const { type } = marked.mark;
      if (!isRemarkType(type)) continue;
      const id = textOf(marked.mark, 'id');
      const known = remarks.get(id) ?? startRemark(marked, type);
      remarks.set(id, { ...known, words: `${known.words}${marked.text}` });
    }
  return [...remarks.values()].map((remark) => ({ ...remark, words: remark.words.trim() }));
}

const isSameText = (one: DocumentNode | undefined, { text, marks }: DocumentNode) =>
  one?.text !== undefined && text !== undefined && JSON.stringify(one.marks) === JSON.stringify(marks);

/** Texts that only a remark parted are one again. */
function joinTexts(nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  const joined: DocumentNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last === undefined || !isSameText(last, node)) joined.push(node);
    else joined[joined.length - 1] = { ...last, text: `${last.text}${node.text}` };
  }
  return joined;
}

/** The same text as its readers have it. */
export function withoutRemarks(node: DocumentNode): DocumentNode {
  const { marks, content, ...rest } = node;
  const kept = marks?.filter(({ type }) => !isRemarkType(type)) ?? [];
  return {
    ...rest,
    ...(kept.length > 0 && { marks: kept }),
    ...(content !== undefined && { content: joinTexts(content.map(withoutRemarks)) }),
  };
}
