import { type Block, attribute, keyOf } from './comparableBlock';
import { compareSequences } from './compareWords';

const ownKinds: ReadonlySet<string> = new Set([
  'figure',
  'gallery',
  'video',
  'teaser',
  'table',
  'horizontalRule',
]);

const leastLikeness = 0.4;

/** A paragraph that grew, or was cut, is the same one however much: it holds nearly all words of the shorter one. */
const leastContained = 0.8;
/** A few short words stand in any long paragraph. */
const containedWords = 5;

/** From 0 to 1: the share of the words that both hold. One that only contains the other stands behind all that are like it. */
function sharedWords(one: Block, other: Block): number {
  if (one.count + other.count === 0) return 1;
  let shared = 0;
  for (const [word, times] of one.words) shared += Math.min(times, other.words.get(word) ?? 0);
  const share = (2 * shared) / (one.count + other.count);
  const smaller = Math.min(one.count, other.count);
  const isContained = smaller >= containedWords && shared >= leastContained * smaller;
  return isContained ? Math.max(share, leastLikeness) : share;
}

const photosIn = (block: Block): readonly string[] =>
  [attribute(block, 'photo')].flat().filter((photo) => typeof photo === 'string');

/** Share of the photos that both galleries hold, 0 to 1. */
function sharedPhotos(one: Block, other: Block): number {
  const [photos, others] = [photosIn(one), photosIn(other)];
  const shared = photos.filter((photo) => others.includes(photo)).length;
  return photos.length + others.length === 0 ? 1 : (2 * shared) / (photos.length + others.length);
}

/** By its film, or by its poster where the film was changed. */
const isSameFilm = (one: Block, other: Block) =>
  keyOf(attribute(one, 'source')) === keyOf(attribute(other, 'source')) ||
  (attribute(one, 'photo') !== null && attribute(one, 'photo') === attribute(other, 'photo'));

/** From 0 to 1: how far one block may be the other, edited. */
function likeness(one: Block, other: Block): number {
  const { type } = one.node;
  if (type !== other.node.type && (ownKinds.has(type) || ownKinds.has(other.node.type))) return 0;
  const photo = type === 'figure' ? attribute(one, 'photo') : null;
  if (photo !== null && photo === attribute(other, 'photo')) return 1;
  if (type === 'gallery') return sharedPhotos(one, other);
  if (type === 'video' && isSameFilm(one, other)) return 1;
  if (type === 'teaser') return keyOf(attribute(one, 'target')) === keyOf(attribute(other, 'target')) ? 1 : 0;
  return sharedWords(one, other);
}

export type Pair = { readonly before: Block | null; readonly after: Block | null };

/** Past so many comparisons of block with block, a rewritten stretch is paired in order only. */
const mostComparisons = 40_000;

/** Pairs what was edited in one stretch, in order, so that the likeness of all pairs together is greatest. */
function pairStretch(before: readonly Block[], after: readonly Block[]): readonly Pair[] {
  if (before.length * after.length > mostComparisons) return pairInOrder(before, after);
  const width = after.length + 1;
  const like = (row: number, column: number) => {
    const [one, other] = [before[row], after[column]];
    const value = one === undefined || other === undefined ? 0 : likeness(one, other);
    return value >= leastLikeness ? value : 0;
  };
  const best = new Float64Array((before.length + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  const likes = before.map((_block, row) => after.map((_other, column) => like(row, column)));
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      best[row * width + column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        at(row + 1, column + 1) + (likes[row]?.[column] ?? 0),
      );
  return followBest(before, after, at, likes);
}

function followBest(
  before: readonly Block[],
  after: readonly Block[],
  at: (row: number, column: number) => number,
  likes: readonly (readonly number[])[],
): readonly Pair[] {
  const pairs: Pair[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const one = before[row] ?? null;
    const other = after[column] ?? null;
    const like = likes[row]?.[column] ?? 0;
    if (one !== null && other !== null && like > 0 && at(row, column) === at(row + 1, column + 1) + like) {
      pairs.push({ before: one, after: other });
      row += 1;
      column += 1;
    } else if (other === null || (one !== null && at(row, column) === at(row + 1, column))) {
      pairs.push({ before: one, after: null });
      row += 1;
    } else {
      pairs.push({ before: null, after: other });
      column += 1;
    }
  }
  return pairs;
}

function pairInOrder(before: readonly Block[], after: readonly Block[]): readonly Pair[] {
  return Array.from({ length: Math.max(before.length, after.length) }).flatMap((_empty, index) => {
    const [one = null, other = null] = [before[index], after[index]];
    const isPair = one !== null && other !== null && likeness(one, other) >= leastLikeness;
    if (isPair || one === null || other === null) return [{ before: one, after: other }];
    return [
      { before: one, after: null },
      { before: null, after: other },
    ];
  });
}

/** Blocks of one key stand for each other; what lies between them was edited. */
export function pairBlocks(before: readonly Block[], after: readonly Block[]): readonly Pair[] {
  const runs = compareSequences(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  const pairs: Pair[] = [];
  let row = 0;
  let column = 0;
  let gap: { removed: readonly Block[]; added: readonly Block[] } = { removed: [], added: [] };
  const closeGap = () => {
    pairs.push(...pairStretch(gap.removed, gap.added));
    gap = { removed: [], added: [] };
  };
  for (const { type, items } of runs) {
    const removed = before.slice(row, row + (type === 'added' ? 0 : items.length));
    const added = after.slice(column, column + (type === 'removed' ? 0 : items.length));
    row += removed.length;
    column += added.length;
    if (type === 'same') {
      closeGap();
      removed.forEach((one, index) => pairs.push({ before: one, after: added[index] ?? null }));
    } else gap = { removed: [...gap.removed, ...removed], added: [...gap.added, ...added] };
  }
  closeGap();
  return pairs;
}

/** By what a block is known again elsewhere: a photo by itself, a longer text by its words. */
function identityOf(block: Block): string | null {
  const photo = attribute(block, 'photo');
  if (block.node.type === 'figure' && typeof photo === 'string') return `photo ${photo}`;
  if (block.node.type === 'gallery') return `gallery ${keyOf(photosIn(block))}`;
  if (block.node.type === 'video') return `video ${keyOf(attribute(block, 'source'))}`;
  if (block.node.type === 'teaser') return `teaser ${keyOf(attribute(block, 'target'))}`;
  return block.count >= 3 ? `text ${block.text}` : null;
}

/** What a block was before it was edited on the way elsewhere must be longer and more like it than a neighbour. */
const movedLikeness = 0.6;
const movedWords = 5;

function findLike(block: Block, removed: Iterable<Block>): Block | undefined {
  let best: Block | undefined;
  let most = movedLikeness;
  for (const candidate of block.count < movedWords ? [] : removed) {
    const like = likeness(candidate, block);
    if (like < most || candidate.count < movedWords) continue;
    best = candidate;
    most = like;
  }
  return best;
}

/** For blocks put in, where in the old text they came from: first the same ones, then those that were edited too. */
function findSources(removed: readonly Block[], added: readonly Block[]): ReadonlyMap<Block, Block> {
  const sources = new Map<Block, Block>();
  const left = new Set(removed);
  const take = (block: Block, source: Block | undefined) => {
    if (source === undefined) return;
    sources.set(block, source);
    left.delete(source);
  };
  const known = new Map<string, Block[]>();
  for (const block of removed) {
    const identity = identityOf(block);
    if (identity !== null) known.set(identity, [...(known.get(identity) ?? []), block]);
  }
  for (const block of added) take(block, known.get(identityOf(block) ?? '')?.shift());
  if (left.size * added.length > mostComparisons) return sources;
  for (const block of added) if (!sources.has(block)) take(block, findLike(block, left));
  return sources;
}

/** A block taken out here and put in there has moved; it stands where it is now. */
export function joinMoved(pairs: readonly Pair[]): readonly (Pair & { readonly isMoved: boolean })[] {
  const removed = pairs.flatMap(({ before, after }) => (before !== null && after === null ? [before] : []));
  const added = pairs.flatMap(({ before, after }) => (after !== null && before === null ? [after] : []));
  const sources = findSources(removed, added);
  const moved = new Set(sources.values());
  return pairs.flatMap(({ before, after }) => {
    if (before !== null && moved.has(before)) return [];
    const source = after === null ? undefined : sources.get(after);
    return [{ before: source ?? before, after, isMoved: source !== undefined }];
  });
}
