import type { Node } from '@tiptap/pm/model';
import { closeHistory } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { ArticleFields, Restoration } from '../workspace';
import { PhotoStep } from './plugins/photoStep';
import { fieldsStepTo } from './plugins/fieldsStep';
import { keyOf } from '../../shared/article/comparableBlock';
import { readSurroundings } from './plugins/photoRecords';

const childrenOf = (doc: Node): readonly Node[] => doc.content.content;
const sizeOf = (nodes: readonly Node[]) => nodes.reduce((size, node) => size + node.nodeSize, 0);

/** How many blocks from the start are equal in both. */
function countEqual(one: readonly Node[], other: readonly Node[]): number {
  const difference = one.findIndex((node, index) => other[index]?.eq(node) !== true);
  return difference === -1 ? one.length : difference;
}

/** Only the blocks that differ are touched: the cursor and the figures elsewhere stay. */
function replaceBlocks(transaction: Transaction, wanted: Node) {
  const before = childrenOf(transaction.doc);
  const after = childrenOf(wanted);
  const start = countEqual(before, after);
  const end = countEqual(before.slice(start).reverse(), after.slice(start).reverse());
  const removed = before.slice(start, before.length - end);
  const added = after.slice(start, after.length - end);
  if (removed.length + added.length === 0) return;
  const from = sizeOf(before.slice(0, start));
  transaction.replaceWith(from, from + sizeOf(removed), added);
}

function restoreCredits(transaction: Transaction, state: EditorState, credits: Restoration['credits']) {
  const { photos } = readSurroundings(state);
  for (const [id, credit] of Object.entries(credits)) {
    const before = photos[id]?.credit;
    if (before !== undefined && keyOf(before) !== keyOf(credit))
      transaction.step(new PhotoStep(id, { credit: before }, { credit }));
  }
}

/** Text, credits and fields as they were, as one step of the undo history; undefined where nothing differs. */
export function restoreText(
  state: EditorState,
  fields: ArticleFields,
  { body, fields: wanted, credits }: Restoration,
): Transaction | undefined {
  const transaction = state.tr;
  replaceBlocks(transaction, state.schema.nodeFromJSON(body));
  restoreCredits(transaction, state, credits);
  const step = fieldsStepTo(fields, wanted);
  if (step !== undefined) transaction.step(step);
  return transaction.steps.length === 0 ? undefined : closeHistory(transaction);
}
