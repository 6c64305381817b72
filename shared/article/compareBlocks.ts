import type { DocumentNode } from './article';
import { type Block, type PlacedBlock, attribute, keyOf, readBlocks } from './comparableBlock';
import { type WordRun, compareWords } from './compareWords';
import { type Pair, joinMoved, pairBlocks } from './pairBlocks';

/**
 * What differs within a block that stands in both texts. `format`: emphasis, links or the shape of a list or table;
 * `film`: where a video comes from or how long it is; `placement`: how a photo is cut and how wide it stands.
 */
export type BlockAspect =
  | 'text'
  | 'kind'
  | 'format'
  | 'photo'
  | 'alt'
  | 'target'
  | 'film'
  | 'credit'
  | 'placement';

export type ComparedBlock =
  | { readonly type: 'same'; readonly before: PlacedBlock; readonly after: PlacedBlock }
  | { readonly type: 'added'; readonly after: PlacedBlock; readonly words: readonly WordRun[] }
  | { readonly type: 'removed'; readonly before: PlacedBlock; readonly words: readonly WordRun[] }
  | {
      readonly type: 'changed' | 'moved';
      readonly before: PlacedBlock;
      readonly after: PlacedBlock;
      readonly aspects: readonly BlockAspect[];
      readonly words: readonly WordRun[];
    };

function aspectsOf(before: Block, after: Block): readonly BlockAspect[] {
  const isSame = (name: string) => keyOf(attribute(before, name)) === keyOf(attribute(after, name));
  const isKind = before.node.type === after.node.type && isSame('level');
  const isText = before.text === after.text;
  const aspects: BlockAspect[] = [];
  if (!isText) aspects.push('text');
  if (!isKind) aspects.push('kind');
  if (!isSame('photo')) aspects.push('photo');
  if (!isSame('alt')) aspects.push('alt');
  if (!isSame('target')) aspects.push('target');
  if (!isSame('source') || !isSame('duration')) aspects.push('film');
  if (!isSame('credit')) aspects.push('credit');
  if (!isSame('crop') || !isSame('layout')) aspects.push('placement');
  if (aspects.length === 0 && before.key !== after.key) aspects.push('format');
  return aspects;
}

const place = ({ index, node }: Block): PlacedBlock => ({ index, node });
const wholly = (type: 'added' | 'removed', text: string): readonly WordRun[] =>
  text === '' ? [] : [{ type, text }];

function describe({
  before,
  after,
  isMoved,
}: Pair & { readonly isMoved: boolean }): readonly ComparedBlock[] {
  if (before === null && after === null) return [];
  if (before === null) return after === null ? [] : [describeAdded(after)];
  if (after === null)
    return [{ type: 'removed', before: place(before), words: wholly('removed', before.text) }];
  const both = { before: place(before), after: place(after) };
  const aspects = aspectsOf(before, after);
  if (aspects.length === 0 && !isMoved) return [{ type: 'same', ...both }];
  const words = compareWords(before.text, after.text);
  return [{ type: isMoved ? 'moved' : 'changed', ...both, aspects, words }];
}

const describeAdded = (after: Block): ComparedBlock => ({
  type: 'added',
  after: place(after),
  words: wholly('added', after.text),
});

/**
 * Compares two bodies block by block. Every block of either stands in the answer once: in the order of the
 * new body, with what was removed where it stood.
 */
export function compareBlocks(before: DocumentNode, after: DocumentNode): readonly ComparedBlock[] {
  return joinMoved(pairBlocks(readBlocks(before), readBlocks(after))).flatMap(describe);
}
