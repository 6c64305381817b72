import { undo } from '@tiptap/pm/history';
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedFigures, selectedFigure, selectedGallery } from '../../../../renderer/editor/figures';
import {
  dissolveGallery,
  dropHollowGalleries,
  dropPhoto,
  makeGallery,
  movePhoto,
  takePhotoOut,
} from '../../../../renderer/editor/galleries';
import { changeLayout } from '../../../../renderer/editor/layouts';
import { figureSlot, placePhotos } from '../../../../renderer/editor/photoImport';
import { goToNextCaption } from '../../../../renderer/editor/plugins/figureKeys';
import type { DocumentNode } from '../../../../shared/article/article';
import { figure, makePhoto, makeState, paragraph } from './makeState';

const gallery = (...content: readonly DocumentNode[]): DocumentNode => ({ type: 'gallery', content });
const captions = ({ doc }: EditorState) => placedFigures(doc).map(({ node }) => node.textContent);
const shape = ({ doc }: EditorState) =>
  doc.children.map((node) => (node.type.name === 'gallery' ? node.childCount : node.type.name));

/** The cursor in the caption that reads so. */
function inCaption(state: EditorState, caption: string): EditorState {
  const placed = placedFigures(state.doc).find(({ node }) => node.textContent === caption);
  if (placed === undefined) throw new Error(`no caption ${caption}`);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, placed.pos + 2)));
}

function run(state: EditorState, make: (state: EditorState) => Transaction | undefined): EditorState {
  const transaction = make(state);
  if (transaction === undefined) throw new Error('nothing was done');
  const after = state.apply(transaction);
  after.doc.check();
  return after;
}

function undone(state: EditorState): EditorState {
  let after = state;
  undo(state, (transaction) => {
    after = state.apply(transaction);
  });
  return after;
}

const three = () =>
  makeState([paragraph('Đầu'), gallery(figure(1, 'Một'), figure(2, 'Hai'), figure(3, 'Ba'))]);

describe('a gallery is made', () => {
  it('of the figures that the selection spans, in one step', () => {
    const before = makeState([paragraph('Đầu'), figure(1, 'Một'), figure(2, 'Hai'), paragraph('Cuối')]);
    const [first, second] = placedFigures(before.doc);
    const selection = TextSelection.create(before.doc, (first?.pos ?? 0) + 1, (second?.pos ?? 0) + 1);
    const after = run(before.apply(before.tr.setSelection(selection)), makeGallery);
    expect(shape(after)).toEqual(['paragraph', 2, 'paragraph']);
    expect(captions(after)).toEqual(['Một', 'Hai']);
    expect(selectedFigure(after)?.node.textContent).toBe('Một');
    expect(undone(after).doc.eq(before.doc)).toBe(true);
  });

  it('of one figure and those that stand beside it', () => {
    const state = makeState([
      figure(1, 'Một'),
      gallery(figure(2, 'Hai')),
      figure(3, 'Ba'),
      paragraph('Cuối'),
    ]);
    expect(shape(run(inCaption(state, 'Ba'), makeGallery))).toEqual([3, 'paragraph']);
  });

  it('over blank paragraphs, never over text', () => {
    const all = (state: EditorState) =>
      state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1, state.doc.content.size - 1)));
    const blank = all(makeState([figure(1, 'Một'), paragraph(''), figure(2, 'Hai')]));
    expect(shape(run(blank, makeGallery))).toEqual([2]);
    expect(
      makeGallery(all(makeState([figure(1, 'Một'), paragraph('Chữ'), figure(2, 'Hai')]))),
    ).toBeUndefined();
    expect(makeGallery(makeState([paragraph('Chữ')]))).toBeUndefined();
    expect(makeGallery(inCaption(three(), 'Hai'))).toBeUndefined();
  });
});

describe('a photo of a gallery', () => {
  it('moves with the cursor in its caption, says where to, and stops at either end', () => {
    const before = inCaption(three(), 'Ba');
    const move = movePhoto(before, -1);
    expect(move).toMatchObject({ place: 2, count: 3 });
    const after = run(before, (state) => movePhoto(state, -1)?.transaction);
    expect(captions(after)).toEqual(['Một', 'Ba', 'Hai']);
    expect(selectedFigure(after)?.node.textContent).toBe('Ba');
    expect(after.selection.$head.parentOffset).toBe(before.selection.$head.parentOffset);
    expect(movePhoto(before, 1)).toBeUndefined();
    expect(movePhoto(inCaption(three(), 'Một'), -1)).toBeUndefined();
    expect(captions(undone(after))).toEqual(['Một', 'Hai', 'Ba']);
  });

  it('moves when it is selected as a whole, too', () => {
    const state = three();
    const pos = placedFigures(state.doc)[0]?.pos ?? 0;
    const selected = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, pos)));
    const after = run(selected, (each) => movePhoto(each, 1)?.transaction);
    expect(captions(after)).toEqual(['Hai', 'Một', 'Ba']);
    expect(after.selection).toBeInstanceOf(NodeSelection);
    expect(selectedFigure(after)?.node.textContent).toBe('Một');
  });

  it('dropped at a place moves there whole, in one step, or is copied there; at its own place it stays', () => {
    const state = makeState([
      gallery(figure(1, 'Một'), figure(2, 'Hai'), figure(3, 'Ba')),
      figure(4, 'Riêng'),
    ]);
    const places = placedFigures(state.doc).map(({ pos }) => NodeSelection.create(state.doc, pos));
    const drop = (from: number, pos: number, isMoved = true) => {
      const source = places[from];
      if (source === undefined) throw new Error('no such photo');
      return dropPhoto(state, source.node, pos, isMoved ? source : null);
    };
    const end = places[2]?.to ?? 0;
    const last = run(state, () => drop(0, end));
    expect(captions(last)).toEqual(['Hai', 'Ba', 'Một', 'Riêng']);
    expect(selectedFigure(last)?.node.textContent).toBe('Một');
    expect(undone(last).doc.eq(state.doc)).toBe(true);
    expect(captions(run(state, () => drop(3, 1)))).toEqual(['Riêng', 'Một', 'Hai', 'Ba']);
    expect(captions(run(state, () => drop(1, end, false)))).toEqual(['Một', 'Hai', 'Ba', 'Hai', 'Riêng']);
    expect([places[1]?.from, places[1]?.to].map((pos) => drop(1, pos ?? 0))).toEqual([undefined, undefined]);
  });

  it('does not move outside a gallery, nor when the gallery itself is selected', () => {
    expect(movePhoto(inCaption(makeState([figure(1, 'Một'), figure(2, 'Hai')]), 'Hai'), -1)).toBeUndefined();
    const state = three();
    const whole = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 5)));
    expect(selectedGallery(whole)?.node.childCount).toBe(3);
    expect(movePhoto(whole, 1)).toBeUndefined();
  });

  it('is taken out behind its gallery; the last one takes the gallery with it', () => {
    const after = run(inCaption(three(), 'Một'), takePhotoOut);
    expect(shape(after)).toEqual(['paragraph', 2, 'figure']);
    expect(captions(after)).toEqual(['Hai', 'Ba', 'Một']);
    expect(selectedFigure(after)?.node.textContent).toBe('Một');
    const single = makeState([gallery(figure(1, 'Một'))]);
    expect(shape(run(inCaption(single, 'Một'), takePhotoOut))).toEqual(['figure']);
  });

  it('loses no photo and no caption, whatever the moves', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom('Một', 'Hai', 'Ba'), fc.constantFrom<-1 | 1>(-1, 1)));
    fc.assert(
      fc.property(moves, (each) => {
        const end = each.reduce((state, [caption, direction]) => {
          const at = inCaption(state, caption);
          const transaction = movePhoto(at, direction)?.transaction;
          return transaction === undefined ? at : at.apply(transaction);
        }, three());
        end.doc.check();
        expect([...captions(end)].sort()).toEqual(['Ba', 'Hai', 'Một']);
      }),
    );
  });
});

describe('a gallery', () => {
  it('is dissolved into its figures and comes back with one undo', () => {
    const before = inCaption(three(), 'Hai');
    const after = run(before, dissolveGallery);
    expect(shape(after)).toEqual(['paragraph', 'figure', 'figure', 'figure']);
    expect(undone(after).doc.eq(before.doc)).toBe(true);
    expect(dissolveGallery(makeState([figure(1, 'Một')]))).toBeUndefined();
  });

  it('goes with its last photo', () => {
    const state = makeState([paragraph('Đầu'), gallery(figure(1, 'Một'))]);
    const pos = placedFigures(state.doc)[0]?.pos ?? 0;
    const selected = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, pos)));
    const cut = selected.apply(selected.tr.deleteSelection());
    expect(shape(run(cut, dropHollowGalleries))).toEqual(['paragraph']);
  });

  it('leaves a paragraph where nothing else stands, and stays while it holds a photo or words', () => {
    expect(shape(run(makeState([gallery(figure(null, ''))]), dropHollowGalleries))).toEqual(['paragraph']);
    const kept = [gallery(figure(null, 'Chữ')), gallery(figure(null, '', 'Mô tả')), gallery(figure(1, ''))];
    expect(dropHollowGalleries(makeState(kept))).toBeUndefined();
  });
});

describe('photos that come in', () => {
  const photos = [makePhoto(4), makePhoto(5)];

  it('become a gallery in one step', () => {
    const before = makeState([paragraph('')], photos);
    const after = before.apply(placePhotos(before, 1, photos, 'gallery'));
    expect(shape(after)).toEqual([2]);
    expect(selectedFigure(after)?.index).toBe(0);
    expect(shape(undone(after))).toEqual(['paragraph']);
  });

  it('join a gallery behind the photo in whose caption the cursor stands', () => {
    const state = inCaption(three(), 'Hai');
    const after = state.apply(placePhotos(state, state.selection.to, photos, 'gallery'));
    expect(shape(after)).toEqual(['paragraph', 5]);
    expect(captions(after)).toEqual(['Một', 'Hai', '', '', 'Ba']);
  });

  it('find a slot between two photos', () => {
    const { doc } = three();
    const second = placedFigures(doc)[1]?.pos ?? 0;
    expect(figureSlot(doc, second)).toEqual({ from: second, to: second });
  });
});

it('Enter goes from caption to caption through a gallery, then to a paragraph behind it', () => {
  const state = makeState([gallery(figure(1, 'Một'), figure(2, 'Hai'))]);
  const second = state.apply(goToNextCaption(state, 1));
  expect(selectedFigure(second)?.node.textContent).toBe('Hai');
  const behind = second.apply(goToNextCaption(second, selectedFigure(second)?.pos ?? 0));
  behind.doc.check();
  expect(shape(behind)).toEqual([2, 'paragraph']);
  expect(behind.selection.$head.parent.type.name).toBe('paragraph');
});

it('changes how wide a loose photo stands, not one of a gallery', () => {
  const loose = inCaption(makeState([figure(1, 'Một')]), 'Một');
  const wide = run(loose, (state) => changeLayout(state, 'infographic'));
  expect(selectedFigure(wide)?.node.attrs['layout']).toBe('infographic');
  expect(changeLayout(wide, 'infographic')).toBeUndefined();
  expect(changeLayout(inCaption(three(), 'Hai'), 'wide')).toBeUndefined();
});
