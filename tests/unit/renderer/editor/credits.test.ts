import { redo, undo, undoDepth } from '@tiptap/pm/history';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { PhotoStep } from '../../../../renderer/editor/plugins/photoStep';
import {
  moveCreditOut,
  readCreditTail,
  splitSelectedCredit,
} from '../../../../renderer/editor/plugins/creditTail';
import {
  changeAlt,
  changeCredit,
  readSurroundings,
  setSurroundings,
} from '../../../../renderer/editor/plugins/photoRecords';
import { noCredit } from '../../../../shared/article/photo';
import { creditOf, figure, makePhoto, makeState, paragraph, photoId } from './makeState';

const creditIn = (state: EditorState, digit: number) =>
  readSurroundings(state).photos[photoId(digit)]?.credit;

function must(transaction: Transaction | undefined): Transaction {
  if (transaction === undefined) throw new Error('there is nothing to change');
  return transaction;
}

/** Types a name letter by letter, as the field does. */
function type(state: EditorState, digit: number, field: 'photographer' | 'agency', name: string) {
  return [...name].reduce((now, _letter, index) => {
    const credit = { ...(creditIn(now, digit) ?? noCredit), [field]: name.slice(0, index + 1) };
    return now.apply(must(changeCredit(now, photoId(digit), credit)));
  }, state);
}

function run(state: EditorState, command: typeof undo): EditorState {
  let after = state;
  command(state, (transaction) => (after = state.apply(transaction)));
  return after;
}

describe('a credit', () => {
  const start = () => makeState([figure(1, 'Chú thích'), paragraph('Bài.')], [makePhoto(1), makePhoto(2)]);

  it('changes the photo record and not the document', () => {
    const before = start();
    const after = type(before, 1, 'photographer', 'Hoa');
    expect(creditIn(after, 1)).toEqual(creditOf('Hoa'));
    expect(after.doc).toBe(before.doc);
  });

  it('typed in one field is one undo step', () => {
    const typed = type(type(start(), 1, 'photographer', 'Phương Hoa'), 1, 'agency', 'TTXVN');
    expect(undoDepth(typed)).toBe(2);
    const once = run(typed, undo);
    expect(creditIn(once, 1)).toEqual(creditOf('Phương Hoa'));
    expect(creditIn(run(once, undo), 1)).toEqual(noCredit);
    expect(creditIn(run(once, redo), 1)).toEqual(creditOf('Phương Hoa', 'TTXVN'));
  });

  it('starts a new undo step after other work, even in the same field', () => {
    const first = type(start(), 1, 'photographer', 'Hoa');
    const wrote = first.apply(first.tr.insertText('x', first.doc.content.size - 1));
    const second = type(wrote, 1, 'photographer', 'Hoa Lê');
    expect(undoDepth(second)).toBe(3);
    expect(creditIn(run(second, undo), 1)).toEqual(creditOf('Hoa'));
    expect(run(second, undo).doc.textContent).toContain('x');
  });

  it('of one photo does not join the undo step of another', () => {
    const typed = type(type(start(), 1, 'agency', 'TTXVN'), 2, 'agency', 'AFP');
    expect(undoDepth(typed)).toBe(2);
    const once = run(typed, undo);
    expect(creditIn(once, 1)).toEqual(creditOf('', 'TTXVN'));
    expect(creditIn(once, 2)).toEqual(noCredit);
  });

  it('that does not change is no step', () => {
    expect(changeCredit(start(), photoId(1), noCredit)).toBeUndefined();
    expect(changeCredit(start(), photoId(9), creditOf('A'))).toBeUndefined();
  });

  it('changed elsewhere since is left as it is by undo and redo', () => {
    const typed = type(type(start(), 1, 'photographer', 'Hoa'), 2, 'photographer', 'Lan');
    const changed = {
      ...readSurroundings(typed).photos,
      [photoId(2)]: makePhoto(2, { credit: creditOf('Minh') }),
    };
    const met = typed.apply(setSurroundings(typed, { ...readSurroundings(typed), photos: changed }));
    const once = run(met, undo);
    expect(creditIn(once, 2)).toEqual(creditOf('Minh'));
    expect(creditIn(run(once, undo), 1)).toEqual(noCredit);
    expect(creditIn(run(once, redo), 2)).toEqual(creditOf('Minh'));
    expect(creditIn(once, 1)).toEqual(creditOf('Hoa'));
  });

  it('goes through JSON and back', () => {
    const state = start();
    const step = new PhotoStep(photoId(1), { credit: noCredit }, { credit: creditOf('Phương Hoa', 'TTXVN') });
    const again = Step.fromJSON(state.schema, JSON.parse(JSON.stringify(step.toJSON())));
    expect(again).toEqual(step);
    expect(again.invert(state.doc)).toEqual(new PhotoStep(photoId(1), step.to, step.from));
  });
});

describe('an alt text', () => {
  it('typed at one go is one undo step', () => {
    let state = makeState([figure(1, 'Chú thích')], [makePhoto(1)]);
    for (const alt of ['H', 'Ha', 'Hai']) state = state.apply(must(changeAlt(state, 0, alt)));
    expect(state.doc.firstChild?.attrs['alt']).toBe('Hai');
    expect(undoDepth(state)).toBe(1);
    expect(run(state, undo).doc.firstChild?.attrs['alt']).toBe('');
  });
});

describe('a credit in the tail of a caption', () => {
  const caption = 'Quang cảnh buổi gặp mặt. Ảnh: Phương Hoa/TTXVN';

  it('moves to the photo in one undo step', () => {
    const before = makeState([figure(1, caption)], [makePhoto(1)]);
    const after = before.apply(must(moveCreditOut(before, 0)));
    expect(after.doc.textContent).toBe('Quang cảnh buổi gặp mặt.');
    expect(creditIn(after, 1)).toEqual(creditOf('Phương Hoa', 'TTXVN'));
    expect(undoDepth(after)).toBe(1);
    const undone = run(after, undo);
    expect(undone.doc.textContent).toBe(caption);
    expect(creditIn(undone, 1)).toEqual(noCredit);
  });

  it('says which other credit it would take the place of, and gives that back when undone', () => {
    const other = makePhoto(1, { credit: creditOf('Minh Tuấn') });
    const before = makeState([figure(1, caption)], [other]);
    expect(readCreditTail(before.doc.child(0), other, [])).toEqual({
      caption: 'Quang cảnh buổi gặp mặt.',
      credit: creditOf('Phương Hoa', 'TTXVN'),
      replaced: creditOf('Minh Tuấn'),
    });
    const after = before.apply(must(moveCreditOut(before, 0)));
    expect(creditIn(after, 1)).toEqual(creditOf('Phương Hoa', 'TTXVN'));
    const undone = run(after, undo);
    expect([undone.doc.textContent, creditIn(undone, 1)]).toEqual([caption, creditOf('Minh Tuấn')]);
  });

  it('that the photo has already only leaves the caption', () => {
    const same = makePhoto(1, { credit: creditOf('Phương Hoa', 'TTXVN') });
    const before = makeState([figure(1, caption)], [same]);
    expect(readCreditTail(before.doc.child(0), same, [])?.replaced).toBeNull();
    const after = before.apply(must(moveCreditOut(before, 0)));
    expect(after.doc.textContent).toBe('Quang cảnh buổi gặp mặt.');
    expect(creditIn(after, 1)).toEqual(creditOf('Phương Hoa', 'TTXVN'));
  });

  it('moves from the figure the cursor stands in, and from no other', () => {
    const state = makeState([figure(1, caption), figure(2, 'Chợ nổi.')], [makePhoto(1), makePhoto(2)]);
    const at = (pos: number) => state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos)));
    const split = must(splitSelectedCredit(at(3)));
    expect(split.doc.textContent).toBe('Quang cảnh buổi gặp mặt.Chợ nổi.');
    expect(splitSelectedCredit(at(state.doc.content.size - 2))).toBeUndefined();
  });

  it('keeps the marks of the words that stay', () => {
    const bold = { type: 'text', text: 'Quang cảnh', marks: [{ type: 'bold' }] };
    const rest = { type: 'text', text: ' buổi gặp. Ảnh: Phương Hoa/TTXVN' };
    const attrs = { photo: photoId(1), alt: '' };
    const before = makeState([{ type: 'figure', attrs, content: [bold, rest] }], [makePhoto(1)]);
    const after = before.apply(must(moveCreditOut(before, 0)));
    const first = after.doc.firstChild?.firstChild;
    expect([first?.text, first?.marks.map(({ type }) => type.name)]).toEqual(['Quang cảnh', ['bold']]);
  });

  it('in a caption of a film becomes that of the film, as one step', () => {
    const content = [{ type: 'text', text: 'Chợ nổi. Video: Phương Hoa/TTXVN' }];
    const before = makeState([{ type: 'video', content }], []);
    const at = before.apply(before.tr.setSelection(TextSelection.create(before.doc, 2)));
    const after = at.apply(must(splitSelectedCredit(at)));
    expect(after.doc.textContent).toBe('Chợ nổi.');
    expect(after.doc.child(0).attrs['credit']).toEqual(creditOf('Phương Hoa', 'TTXVN'));
    expect(run(after, undo).doc.eq(before.doc)).toBe(true);
  });

  it('is not offered where there is none', () => {
    const state = makeState([figure(1, 'Quang cảnh buổi gặp mặt.')], [makePhoto(1)]);
    expect(moveCreditOut(state, 0)).toBeUndefined();
  });
});
