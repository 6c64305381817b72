import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { undo } from '@tiptap/pm/history';
import { describe, expect, it } from 'vitest';
import {
  addRemark,
  changeRemark,
  remarkHere,
  selectRemark,
  settleRemark,
} from '../../../../renderer/editor/remarks';
import type { DocumentNode } from '../../../../shared/article/article';
import { type RemarkType, remarksOf } from '../../../../shared/article/remarks';
import { makeState, paragraph } from './makeState';

const ids = ['1'.repeat(32), '2'.repeat(32)] as const;
const start = () => makeState([paragraph('Bà con chờ đò.'), paragraph('Đò về muộn.')]);
const bodyOf = ({ doc }: EditorState) => doc.toJSON() as DocumentNode;
const select = (state: EditorState, from: number, to = from) =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));

function apply(state: EditorState, transaction: Transaction | undefined): EditorState {
  if (transaction === undefined) throw new Error('there is nothing to change');
  return state.apply(transaction);
}

function run(state: EditorState, command: Command): EditorState {
  let after = state;
  command(state, (transaction) => (after = state.apply(transaction)));
  return after;
}

const signed = (id: string) => ({ id, by: 'lan', at: '2026-11-22T08:00:00.000Z' });

function remarked(state: EditorState, type: RemarkType, id: string = ids[0], text = 'Ghi') {
  const added = apply(state, addRemark(state, type, signed(id)));
  return apply(added, changeRemark(added, id, text));
}

describe('a remark in the text', () => {
  it('stands on the selected words, or on the word the cursor is in', () => {
    expect(remarksOf(bodyOf(remarked(select(start(), 4, 7), 'comment')))).toMatchObject([{ words: 'con' }]);
    expect(remarksOf(bodyOf(remarked(select(start(), 2), 'comment')))).toMatchObject([{ words: 'Bà' }]);
    const spaced = select(start(), 3, 8);
    expect(
      settleRemark(remarked(spaced, 'suggestion', ids[0], 'trẻ'), ids[0], 'accept')?.doc.textContent,
    ).toBe('Bà trẻ chờ đò.Đò về muộn.');
    expect(addRemark(select(start(), 3, 4), 'comment', signed(ids[0]))).toBeUndefined();
    expect(remarksOf(bodyOf(remarked(select(start(), 4, 20), 'comment')))).toMatchObject([
      { words: 'con chờ đò. Đò' },
    ]);
  });

  it('needs words; a suggestion needs them in one paragraph', () => {
    expect(addRemark(makeState([paragraph('')]), 'comment', signed(ids[0]))).toBeUndefined();
    expect(addRemark(select(start(), 4, 20), 'suggestion', signed(ids[0]))).toBeUndefined();
  });

  it('is met again by the cursor; suggestions do not lie over one another, comments may', () => {
    const commented = remarked(select(start(), 4, 7), 'comment');
    expect(remarkHere(select(commented, 5), 'comment')).toBe(ids[0]);
    expect(remarkHere(select(commented, 9), 'comment')).toBeUndefined();
    expect(remarkHere(select(commented, 1, 12), 'comment')).toBeUndefined();
    const both = remarked(select(commented, 1, 12), 'comment', ids[1], 'Hai');
    expect(remarksOf(bodyOf(both)).map(({ words }) => words)).toEqual(['Bà con chờ', 'con']);
    const suggested = remarked(select(start(), 4, 7), 'suggestion');
    expect(remarkHere(select(suggested, 1, 5), 'suggestion')).toBe(ids[0]);
  });

  it('is not grown by what is typed behind it', () => {
    const suggested = select(remarked(select(start(), 4, 7), 'suggestion'), 7);
    const typed = suggested.apply(suggested.tr.insertText(' nít'));
    expect(remarksOf(bodyOf(typed))).toMatchObject([{ words: 'con' }]);
  });

  it('is accepted in place of the words, which keep their other marks, and comes back in one step', () => {
    const first = start();
    const bold = first.schema.marks['bold']?.create();
    const strong = bold === undefined ? first : first.apply(first.tr.addMark(4, 7, bold));
    const suggested = remarked(select(strong, 4, 7), 'suggestion', ids[0], 'trẻ\nnhỏ');
    const accepted = apply(suggested, settleRemark(suggested, ids[0], 'accept'));
    expect(bodyOf(accepted).content?.[0]?.content).toEqual([
      { type: 'text', text: 'Bà ' },
      { type: 'text', text: 'trẻ nhỏ', marks: [{ type: 'bold' }] },
      { type: 'text', text: ' chờ đò.' },
    ]);
    expect(bodyOf(run(accepted, undo))).toEqual(bodyOf(suggested));
  });

  it('removes its words where it suggests none, and is settled wherever it was copied to', () => {
    const suggested = remarked(select(start(), 3, 7), 'suggestion', ids[0], '');
    const copied = suggested.apply(suggested.tr.insert(16, suggested.doc.slice(0, 16).content));
    expect(apply(copied, settleRemark(copied, ids[0], 'accept')).doc.textContent).toBe(
      'Bà chờ đò.Bà chờ đò.Đò về muộn.',
    );
    const done = apply(copied, settleRemark(copied, ids[0], 'done'));
    expect([remarksOf(bodyOf(done)), done.doc.textContent]).toEqual([[], copied.doc.textContent]);
  });

  it('is found in the text again', () => {
    const away = select(remarked(select(start(), 4, 7), 'comment'), 1);
    const { from, to } = apply(away, selectRemark(away, ids[0])).selection;
    expect([from, to]).toEqual([4, 7]);
  });
});
