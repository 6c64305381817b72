import { redo, undo, undoDepth } from '@tiptap/pm/history';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { changeWords } from '../../../../renderer/editor/changeWords';
import { changeCredit, readSurroundings } from '../../../../renderer/editor/plugins/photoRecords';
import type { WordsChange } from '../../../../renderer/workspace';
import type { DocumentNode } from '../../../../shared/article/article';
import { figuresOf, videosOf } from '../../../../shared/article/walk';
import { creditOf, figure, makePhoto, makeState, paragraph, photoId } from './makeState';

const video: DocumentNode = { type: 'video', attrs: { alt: '' }, content: [{ type: 'text', text: 'Phim' }] };
const body = [
  paragraph('Mở đầu.'),
  figure(1, 'Một'),
  { type: 'gallery', content: [figure(2, 'Hai'), figure(3, 'Ba')] },
  video,
  figure(2, 'Lại hai'),
];
const start = () => makeState(body, [makePhoto(1), makePhoto(2), makePhoto(3)]);
const bodyOf = ({ doc }: EditorState) => doc.toJSON() as DocumentNode;
const creditIn = (state: EditorState, digit: number) =>
  readSurroundings(state).photos[photoId(digit)]?.credit;

function change(state: EditorState, changes: readonly WordsChange[]): EditorState {
  const transaction = changeWords(state, changes);
  if (transaction === undefined) throw new Error('there is nothing to change');
  return state.apply(transaction);
}

function run(state: EditorState, command: typeof undo): EditorState {
  let after = state;
  command(state, (transaction) => (after = state.apply(transaction)));
  return after;
}

const creditAll = [1, 2, 3].map((digit): WordsChange => {
  return { field: 'credit', photo: photoId(digit), credit: creditOf('Hà Thu', 'TTXVN') };
});
const words: readonly WordsChange[] = [
  {
    field: 'caption',
    place: { type: 'figure', index: 0 },
    content: [{ type: 'text', text: 'Dài hơn nhiều' }],
  },
  { field: 'caption', place: { type: 'figure', index: 2 }, content: [] },
  { field: 'alt', place: { type: 'figure', index: 3 }, alt: 'Cầu cảng' },
  { field: 'alt', place: { type: 'video', index: 0 }, alt: 'Con tàu' },
  { field: 'videoCredit', index: 0, credit: creditOf('Minh') },
];

describe('changed words of several photos', () => {
  it('go to their photos, in galleries and videos too, whatever grew before them', () => {
    const after = change(start(), [...words, ...creditAll]);
    expect(figuresOf(bodyOf(after)).map(({ caption, alt }) => [caption, alt])).toEqual([
      ['Dài hơn nhiều', ''],
      ['Hai', ''],
      ['', ''],
      ['Lại hai', 'Cầu cảng'],
    ]);
    expect(videosOf(bodyOf(after))[0]).toMatchObject({
      alt: 'Con tàu',
      credit: creditOf('Minh'),
      caption: 'Phim',
    });
    expect([1, 2, 3].map((digit) => creditIn(after, digit))).toEqual(
      creditAll.map(() => creditOf('Hà Thu', 'TTXVN')),
    );
  });

  it('are one undo step, and one to give again', () => {
    const before = start();
    const after = change(before, [...words, ...creditAll]);
    expect(undoDepth(after)).toBe(1);
    const undone = run(after, undo);
    expect(undone.doc.eq(before.doc)).toBe(true);
    expect(readSurroundings(undone).photos).toEqual(readSurroundings(before).photos);
    const redone = run(undone, redo);
    expect(redone.doc.eq(after.doc)).toBe(true);
    expect(readSurroundings(redone).photos).toEqual(readSurroundings(after).photos);
  });

  it('join no typing before or after them, in the text or in a field', () => {
    const typed = start().apply(start().tr.insertText('A', 1));
    const changed = change(typed, words);
    const again = changed.apply(
      changed.tr.setSelection(TextSelection.create(changed.doc, 2)).insertText('B'),
    );
    expect(undoDepth(again)).toBe(3);
    const credited = changeCredit(again, photoId(1), creditOf('H'));
    const last = change(credited === undefined ? again : again.apply(credited), creditAll);
    expect(undoDepth(last)).toBe(5);
    expect(creditIn(run(last, undo), 1)).toEqual(creditOf('H'));
  });

  it('typed in one stay in a cell are one step, those of the next stay another', () => {
    const write = (state: EditorState, text: string, typing: string) => {
      const content = text === '' ? [] : [{ type: 'text', text }];
      const place = { type: 'figure', index: 0 } as const;
      const transaction = changeWords(state, [{ field: 'caption', place, content }], typing);
      return transaction === undefined ? state : state.apply(transaction);
    };
    const first = ['T', 'Tà', 'Tàu'].reduce((state, text) => write(state, text, 'stay 1'), start());
    const second = ['Tàu c', 'Tàu cá'].reduce((state, text) => write(state, text, 'stay 2'), first);
    expect(undoDepth(second)).toBe(2);
    const once = run(second, undo);
    expect(figuresOf(bodyOf(once))[0]?.caption).toBe('Tàu');
    expect(figuresOf(bodyOf(run(once, undo)))[0]?.caption).toBe('Một');
    expect(undoDepth(change(second, creditAll))).toBe(3);
  });

  it('credit a photo that stands twice once, and the last word counts', () => {
    const photo = photoId(2);
    const after = change(start(), [
      { field: 'credit', photo, credit: creditOf('Một') },
      { field: 'credit', photo, credit: creditOf('Hai') },
    ]);
    expect(creditIn(after, 2)).toEqual(creditOf('Hai'));
    expect(creditIn(run(after, undo), 2)).toEqual(creditOf(''));
  });

  it('keep the marks they bring', () => {
    const content: DocumentNode[] = [
      { type: 'text', text: 'Tàu ' },
      { type: 'text', text: 'Trường Sa', marks: [{ type: 'bold' }] },
    ];
    const after = change(start(), [{ field: 'caption', place: { type: 'figure', index: 1 }, content }]);
    expect(figuresOf(bodyOf(after))[1]?.node.content).toEqual(content);
  });

  it('that stand already, or whose place is gone, are no step at all', () => {
    const content = [{ type: 'text', text: 'Một' }];
    expect(
      changeWords(start(), [
        { field: 'caption', place: { type: 'figure', index: 0 }, content },
        { field: 'alt', place: { type: 'figure', index: 9 }, alt: 'x' },
        { field: 'credit', photo: photoId(9), credit: creditOf('Ai') },
        { field: 'credit', photo: photoId(1), credit: creditOf('') },
      ]),
    ).toBeUndefined();
  });
});
