import { closeHistory } from '@tiptap/pm/history';
import type { Mark, Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { type RemarkType, isRemarkType } from '../../shared/article/remarks';
import { cleanText } from '../../shared/vietnamese/normalize';
import { startStep } from './plugins/typingGroup';

type Range = { readonly from: number; readonly to: number };

/** Words in a row under one remark, with their marks: those of the first of them. */
export type RemarkRun = Range & { readonly remark: Mark; readonly marks: readonly Mark[] };

const idOf = (mark: Mark) => String(mark.attrs['id']);
const remarksOn = (node: Node) => node.marks.filter(({ type }) => isRemarkType(type.name));

/** Every run of every remark, in document order. */
export function remarkRuns(doc: Node): readonly RemarkRun[] {
  const runs: RemarkRun[] = [];
  doc.descendants((node, pos) => {
    const to = pos + node.nodeSize;
    for (const remark of remarksOn(node)) {
      const before = runs.findLastIndex((run) => run.remark.eq(remark));
      const run = runs[before];
      if (run?.to === pos) runs[before] = { ...run, to };
      else runs.push({ from: pos, to, remark, marks: node.marks });
    }
  });
  return runs;
}

const runsOf = (doc: Node, id: string) => remarkRuns(doc).filter(({ remark }) => idOf(remark) === id);

/** The selected words without the spaces around them, which stay when other words take their place. */
function selectedWords({ doc, selection }: EditorState): Range | undefined {
  const { $from, $to, from, to } = selection;
  const first = doc.textBetween(from, Math.min(to, $from.end()), undefined, '\n');
  const last = doc.textBetween(Math.max(from, $to.start()), to, undefined, '\n');
  const range = {
    from: from + first.length - first.trimStart().length,
    to: to - last.length + last.trimEnd().length,
  };
  return range.from < range.to ? range : undefined;
}

/** The selected words, or the word the cursor stands in. */
function wordsAt(state: EditorState): Range | undefined {
  const { $from, empty } = state.selection;
  if (!empty) return selectedWords(state);
  const text = $from.parent.textBetween(0, $from.parent.content.size, undefined, '\n');
  const word = [...text.matchAll(/[\p{L}\p{N}]+/gu)].find(
    ({ index, 0: { length } }) => index <= $from.parentOffset && $from.parentOffset <= index + length,
  );
  if (word === undefined) return undefined;
  const start = $from.start() + word.index;
  return { from: start, to: start + word[0].length };
}

/**
 * The remark of that type which the words already have: where the cursor stands in one, that is meant; two
 * suggestions never lie over one another.
 */
export function remarkHere(state: EditorState, type: RemarkType): string | undefined {
  const range = wordsAt(state);
  if (range === undefined || (type === 'comment' && !state.selection.empty)) return undefined;
  const touching = remarkRuns(state.doc).find(
    ({ remark, from, to }) => remark.type.name === type && from < range.to && to > range.from,
  );
  return touching && idOf(touching.remark);
}

const isInOneBlock = (doc: Node, { from, to }: Range) => doc.resolve(from).sameParent(doc.resolve(to));

export type NewRemark = { readonly id: string; readonly by: string; readonly at: string };

/** An undo step of its own; undefined where there are no words. Other words can be proposed within one paragraph. */
export function addRemark(state: EditorState, type: RemarkType, remark: NewRemark): Transaction | undefined {
  const range = wordsAt(state);
  const mark = state.schema.marks[type]?.create({ ...remark, text: '' });
  if (range === undefined || mark === undefined) return undefined;
  if (type === 'suggestion' && !isInOneBlock(state.doc, range)) return undefined;
  const transaction = closeHistory(state.tr.addMark(range.from, range.to, mark));
  return transaction.docChanged ? transaction : undefined;
}

/** What is typed in one remark is one undo step. */
export function changeRemark(state: EditorState, id: string, text: string): Transaction | undefined {
  const transaction = startStep(state, `remark ${id}`);
  for (const { from, to, remark } of runsOf(state.doc, id)) {
    transaction.removeMark(from, to, remark);
    transaction.addMark(from, to, remark.type.create({ ...remark.attrs, text }));
  }
  return transaction.docChanged ? transaction : undefined;
}

/** `accept` puts the words of a suggestion in the place of those it stands on; either way the remark is gone. */
export type Settlement = 'done' | 'accept';

/** Where words go, the space behind them goes too, unless one is needed there. */
function spaceBehind(doc: Node, { from, to }: Range): number {
  const before = doc.textBetween(from - 1, from);
  const after = doc.textBetween(to, Math.min(to + 1, doc.content.size));
  return after === ' ' && (before === ' ' || before === '') ? to + 1 : to;
}

function accept(transaction: Transaction, { from, to, remark, marks }: RemarkRun) {
  const text = cleanText(String(remark.attrs['text'])).replaceAll('\n', ' ');
  if (text === '') transaction.delete(from, spaceBehind(transaction.doc, { from, to }));
  else transaction.replaceWith(from, to, remark.type.schema.text(text, remark.removeFromSet(marks)));
}

/** An undo step of its own. */
export function settleRemark(state: EditorState, id: string, how: Settlement): Transaction | undefined {
  const { tr } = state;
  for (const run of runsOf(state.doc, id).toReversed()) {
    if (how === 'accept') accept(tr, run);
    else tr.removeMark(run.from, run.to, run.remark);
  }
  return tr.docChanged ? closeHistory(tr) : undefined;
}

/** Selects the words of a remark. */
export function selectRemark(state: EditorState, id: string): Transaction | undefined {
  const [first] = runsOf(state.doc, id);
  if (first === undefined) return undefined;
  return state.tr.setSelection(TextSelection.create(state.doc, first.from, first.to)).scrollIntoView();
}
