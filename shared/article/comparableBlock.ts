import type { DocumentNode } from './article';
import { documentSchema } from './document';
import { withoutRemarks } from './remarks';
import { plainText } from './walk';

/** A top block of a body; `index` is its place there. */
export type PlacedBlock = { readonly index: number; readonly node: DocumentNode };

/** A block made ready once: its text, its words, and a key that only blocks share which readers have as the same. */
export type Block = PlacedBlock & {
  readonly text: string;
  readonly words: ReadonlyMap<string, number>;
  readonly count: number;
  readonly key: string;
};

/** Attributes in one order, empty content left out, every text in NFC. */
function canonical(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined && !isEmptyList(part));
  const parts = entries.map(([name, part]): readonly [string, unknown] => [name, canonical(part)]);
  return Object.fromEntries(parts.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

export const keyOf = (value: unknown) => JSON.stringify(canonical(value));

/** What a reader reads of a block: a teaser's own words are in its attributes. */
export function blockText(node: DocumentNode): string {
  if (node.type !== 'teaser') return plainText(node);
  const parts = [node.attrs?.['headline'], node.attrs?.['summary']];
  return parts.filter((part) => typeof part === 'string').join('\n');
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function readBlock(node: DocumentNode, index: number): Block {
  const text = blockText(node).normalize('NFC');
  const words = countWords(text);
  const count = [...words.values()].reduce((sum, times) => sum + times, 0);
  return { index, node, text, words, count, key: keyOf(withoutRemarks(node)) };
}

/** Through the schema, so that an attribute left out and its default are one. */
export function readBlocks(body: DocumentNode): readonly Block[] {
  const blocks: Block[] = [];
  documentSchema.nodeFromJSON(body).forEach((node, _offset, index) => {
    blocks.push(readBlock(node.toJSON() as DocumentNode, index));
  });
  return blocks;
}

/** Of a gallery the photos and descriptions of its figures, in order. */
export function attributeOf(node: DocumentNode, name: string): unknown {
  const isShared = node.type === 'gallery' && (name === 'photo' || name === 'alt');
  if (isShared) return (node.content ?? []).map((figure) => figure.attrs?.[name] ?? null);
  return node.attrs?.[name] ?? null;
}

export const attribute = ({ node }: Block, name: string) => attributeOf(node, name);
