import type { DocumentNode } from './article';
import type { ComparedBlock } from './compareBlocks';
import { emptyDocument } from './document';

const standing = (block: ComparedBlock) => (block.type === 'removed' ? [] : [block.after.node]);

/** Where a moved block stood: after the last of those before it that still stand in their order; -1 for the start. */
function oldNeighbour(blocks: readonly ComparedBlock[], index: number): number {
  let neighbour = -1;
  let nearest = -1;
  blocks.forEach((block, place) => {
    if (block.type === 'added' || block.type === 'moved') return;
    const old = block.before.index;
    if (old < index && old > nearest) [neighbour, nearest] = [place, old];
  });
  return neighbour;
}

function moveBack(blocks: readonly ComparedBlock[], at: number, moved: DocumentNode, old: number) {
  const neighbour = oldNeighbour(blocks, old);
  const rest = blocks.flatMap((block, place) => [
    ...(place === at ? [] : standing(block)),
    ...(place === neighbour ? [moved] : []),
  ]);
  return neighbour === -1 ? [moved, ...rest] : rest;
}

/**
 * The new body with one block as it was in the old one: its old text, put back where it was taken out or
 * came from, or gone where it was added. All other blocks stay as they are now.
 */
export function restoreBlock(blocks: readonly ComparedBlock[], at: number): DocumentNode {
  const wanted = blocks[at];
  if (wanted === undefined) throw new Error('no such block');
  const content =
    wanted.type === 'moved'
      ? moveBack(blocks, at, wanted.before.node, wanted.before.index)
      : blocks.flatMap((block, place) => {
          if (place !== at) return standing(block);
          return block.type === 'added' ? [] : [block.before.node];
        });
  return content.length === 0 ? emptyDocument : { type: 'doc', content };
}
