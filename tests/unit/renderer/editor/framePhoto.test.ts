import { redo, undo, undoDepth } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { photoOf } from '../../../../renderer/editor/figures';
import { changeRights } from '../../../../renderer/editor/changeRights';
import { framePhoto, framePhotoAlone } from '../../../../renderer/editor/framePhoto';
import { readSurroundings } from '../../../../renderer/editor/plugins/photoRecords';
import { setCaption } from '../../../../renderer/editor/setCaption';
import type { DocumentNode } from '../../../../shared/article/article';
import { type Cut, type Framing, noRights, plainFraming } from '../../../../shared/article/photo';
import { cropOfPlacement } from '../../../../shared/article/placements';
import { figure, makePhoto, makeState, paragraph, photoId } from './makeState';

const topLeft: Cut = { x: 0, y: 0, width: 0.5, height: 0.25 };
const focused: Framing = { ...plainFraming, focus: { x: 0.2, y: 0.3 } };
const turned: Framing = { ...plainFraming, quarterTurns: 1 };

const cropped = (photo: number, crop: Cut | null): DocumentNode => {
  const node = figure(photo, 'Chú thích');
  return { ...node, attrs: { ...node.attrs, crop } };
};

function must(transaction: Transaction | undefined): Transaction {
  if (transaction === undefined) throw new Error('there is nothing to change');
  return transaction;
}

function run(state: EditorState, command: typeof undo): EditorState {
  let after = state;
  command(state, (transaction) => (after = state.apply(transaction)));
  return after;
}

const recordOf = (state: EditorState, digit: number) => readSurroundings(state).photos[photoId(digit)];

function cropsIn(state: EditorState): readonly (Cut | null)[] {
  const crops: (Cut | null)[] = [];
  state.doc.descendants((node) => {
    const framing = readSurroundings(state).photos[photoOf(node) ?? '']?.framing ?? plainFraming;
    if (node.type.name === 'figure') crops.push(cropOfPlacement(node, framing));
  });
  return crops;
}

describe('framing a photo', () => {
  const start = () => makeState([cropped(1, null), paragraph('Bài.')], [makePhoto(1)]);

  it('changes record and placement in one step, which undo takes back whole', () => {
    const framed = start().apply(must(framePhoto(start(), 0, focused, topLeft)));
    expect(recordOf(framed, 1)?.framing).toEqual(focused);
    expect(cropsIn(framed)).toEqual([topLeft]);
    expect(undoDepth(framed)).toBe(1);
    const back = run(framed, undo);
    expect(recordOf(back, 1)?.framing).toEqual(plainFraming);
    expect(cropsIn(back)).toEqual([null]);
    const again = run(back, redo);
    expect(recordOf(again, 1)?.framing).toEqual(focused);
    expect(cropsIn(again)).toEqual([topLeft]);
  });

  it('by itself keeps what its placements show, and is undone; one in no figure can be framed too', () => {
    const first = makeState([cropped(1, topLeft), paragraph('Bài.')], [makePhoto(1), makePhoto(2)]);
    const framed = first.apply(must(framePhotoAlone(first, photoId(1), turned)));
    expect(recordOf(framed, 1)?.framing).toEqual(turned);
    expect(cropsIn(framed)).toEqual([{ x: 0.75, y: 0, width: 0.25, height: 0.5 }]);
    const back = run(framed, undo);
    expect(recordOf(back, 1)?.framing).toEqual(plainFraming);
    expect(cropsIn(back)).toEqual([topLeft]);
    const lead = first.apply(must(framePhotoAlone(first, photoId(2), focused)));
    expect(recordOf(lead, 2)?.framing).toEqual(focused);
    expect(framePhotoAlone(first, photoId(3), focused)).toBeUndefined();
  });

  it('twice is two steps, however quickly the second comes', () => {
    const once = start().apply(must(framePhoto(start(), 0, focused, null)));
    const twice = once.apply(must(framePhoto(once, 0, turned, null)));
    expect(undoDepth(twice)).toBe(2);
    expect(recordOf(run(twice, undo), 1)?.framing).toEqual(focused);
  });

  it('that changes nothing is no step, nor is one of a photo without a record', () => {
    expect(framePhoto(start(), 0, plainFraming, null)).toBeUndefined();
    expect(framePhoto(makeState([cropped(2, null)]), 0, focused, null)).toBeUndefined();
  });

  it('leaves credit, rights and caption alone', () => {
    const framed = start().apply(must(framePhoto(start(), 0, turned, topLeft)));
    expect(recordOf(framed, 1)).toEqual({ ...makePhoto(1), framing: turned });
    expect(framed.doc.textContent).toBe(start().doc.textContent);
  });

  it('that turns it takes the crops of its other placements along, and of no other photo', () => {
    const gallery = { type: 'gallery', content: [cropped(1, topLeft)] };
    const state = makeState([cropped(1, null), gallery, cropped(2, topLeft)], [makePhoto(1), makePhoto(2)]);
    const framed = state.apply(must(framePhoto(state, 0, turned, null)));
    expect(cropsIn(framed)).toEqual([null, { x: 0.75, y: 0, width: 0.25, height: 0.5 }, topLeft]);
    expect(cropsIn(run(framed, undo))).toEqual([null, topLeft, topLeft]);
  });

  it('keeps with a crop how the photo was turned when it was drawn', () => {
    const drawn = start().apply(must(framePhoto(start(), 0, turned, topLeft)));
    expect(drawn.doc.child(0).attrs['crop']).toEqual({ ...topLeft, quarterTurns: 1, isMirrored: false });
    const back = { x: 0, y: 0.5, width: 0.25, height: 0.5 };
    const straight = drawn.apply(must(framePhoto(drawn, 0, plainFraming, back)));
    expect(cropsIn(straight)).toEqual([back]);
    expect(straight.doc.child(0).attrs['crop']).toEqual(drawn.doc.child(0).attrs['crop']);
  });
});

describe('the rights of a photo', () => {
  const start = () => makeState([figure(1, '')], [makePhoto(1)]);
  const change = (state: EditorState, rights: Partial<typeof noRights>) =>
    state.apply(
      must(changeRights(state, photoId(1), { ...(recordOf(state, 1)?.rights ?? noRights), ...rights })),
    );

  it('typed in one field are one step, changed in another one more', () => {
    const noted = change(change(change(start(), { note: 'C' }), { note: 'Ch' }), { isDenied: true });
    expect(undoDepth(noted)).toBe(2);
    expect(recordOf(run(noted, undo), 1)?.rights).toEqual({ ...noRights, note: 'Ch' });
    expect(recordOf(run(run(noted, undo), undo), 1)?.rights).toEqual(noRights);
  });

  it('that stay as they are, are no step', () => {
    expect(changeRights(start(), photoId(1), noRights)).toBeUndefined();
    expect(changeRights(start(), photoId(9), { ...noRights, isDenied: true })).toBeUndefined();
  });
});

describe('other words for a caption', () => {
  it('stand in its place as one step', () => {
    const start = makeState([paragraph('Bài.'), figure(1, 'Cũ')], [makePhoto(1)]);
    const changed = start.apply(must(setCaption(start, 6, 'Tàu cập đảo')));
    expect(changed.doc.child(1).textContent).toBe('Tàu cập đảo');
    expect(run(changed, undo).doc.eq(start.doc)).toBe(true);
    expect(setCaption(changed, 6, 'Tàu cập đảo')).toBeUndefined();
    expect(changed.apply(must(setCaption(changed, 6, ''))).doc.child(1).content.size).toBe(0);
  });
});
