import { isFigureBlock } from '../../shared/article/compare';
import type { ComparedBlock } from '../../shared/article/compareBlocks';

type Change = Exclude<ComparedBlock, { readonly type: 'same' }>;

/** A line of the compared text. `at` is the block's place in the comparison. */
export type BlockRow =
  | { readonly type: 'change'; readonly at: number; readonly block: Change }
  /** An unchanged block beside a change, so that the reader knows where it is. */
  | { readonly type: 'context'; readonly at: number; readonly block: ComparedBlock }
  | { readonly type: 'gap'; readonly at: number; readonly count: number };

type Placed = { readonly at: number; readonly block: ComparedBlock };

const isChange = (placed: Placed | undefined) => placed !== undefined && placed.block.type !== 'same';

/** The text without its photos: what changed, a block around it, and how much between stayed the same. */
export function textRows(blocks: readonly ComparedBlock[]): readonly BlockRow[] {
  const text = blocks.flatMap((block, at) => (isFigureBlock(block) ? [] : [{ block, at }]));
  const rows: BlockRow[] = [];
  text.forEach(({ block, at }, index) => {
    const last = rows.at(-1);
    if (block.type !== 'same') rows.push({ type: 'change', at, block });
    else if (isChange(text[index - 1]) || isChange(text[index + 1]))
      rows.push({ type: 'context', at, block });
    else if (last?.type === 'gap') rows[rows.length - 1] = { ...last, count: last.count + 1 };
    else rows.push({ type: 'gap', at, count: 1 });
  });
  return rows.some(({ type }) => type === 'change') ? rows : [];
}

export function photoRows(blocks: readonly ComparedBlock[]) {
  return blocks.flatMap((block, at) =>
    block.type !== 'same' && isFigureBlock(block) ? [{ block, at }] : [],
  );
}
