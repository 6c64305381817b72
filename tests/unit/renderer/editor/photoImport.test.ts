import { redo, undo, undoDepth } from '@tiptap/pm/history';
import type { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import {
  describePlacement,
  figureSlot,
  orphanedCredit,
  placePhotos,
  swapPhoto,
} from '../../../../renderer/editor/photoImport';
import { placedFigures } from '../../../../renderer/editor/figures';
import { readSurroundings } from '../../../../renderer/editor/plugins/photoRecords';
import { type Credit, noMetadata } from '../../../../shared/article/photo';
import { creditOf, figure, makePhoto, makeState, paragraph, photoId } from './makeState';

function run(state: EditorState, command: typeof undo): EditorState {
  let after = state;
  command(state, (transaction) => (after = state.apply(transaction)));
  return after;
}

const someFile = {
  sha256: 'a'.repeat(64),
  format: 'jpeg',
  bytes: 9,
  width: 9,
  height: 6,
  originalName: 'a.jpg',
} as const;

const namesOf = (state: EditorState) =>
  state.doc.content.content.map((node) => `${node.type.name}:${node.textContent}`);

describe('photos that come in', () => {
  const caption = 'Tàu về bến. Ảnh: Phương Hoa/TTXVN';
  const first = makePhoto(1, { metadata: { ...noMetadata, caption, alt: 'Con tàu bên cầu cảng' } });
  const second = makePhoto(2, { metadata: { ...noMetadata, caption: 'Ngư dân', headline: 'Biển' } });

  it('stand in their order at the edge of the block, in one undo step', () => {
    const before = makeState([paragraph('Một'), paragraph('Hai')], [first, second]);
    const after = before.apply(placePhotos(before, 3, [first, second]));
    expect(namesOf(after)).toEqual([
      'paragraph:Một',
      'figure:Tàu về bến.',
      'figure:Ngư dân',
      'paragraph:Hai',
    ]);
    expect(undoDepth(after)).toBe(1);
    expect(run(after, undo).doc.eq(before.doc)).toBe(true);
    expect(run(run(after, undo), redo).doc.eq(after.doc)).toBe(true);
  });

  it('take the place of an empty paragraph', () => {
    const before = makeState([paragraph('Một'), paragraph('')], [first]);
    const after = before.apply(placePhotos(before, 6, [first]));
    expect(namesOf(after)).toEqual(['paragraph:Một', 'figure:Tàu về bến.']);
  });

  it('leave the cursor in the first caption', () => {
    const before = makeState([paragraph('')], [first, second]);
    const { selection } = before.apply(placePhotos(before, 1, [first, second]));
    expect(selection.$head.parent.textContent).toBe('Tàu về bến.');
  });

  it('bring the credit that stood in the caption, if the record has none', () => {
    const before = makeState([paragraph('')], [first]);
    const after = before.apply(placePhotos(before, 1, [first]));
    expect(readSurroundings(after).photos[photoId(1)]?.credit).toEqual(creditOf('Phương Hoa', 'TTXVN'));
    const credited = makePhoto(1, { ...first, credit: creditOf('Thanh Hà') });
    expect(describePlacement(credited, []).credit).toBeNull();
  });

  it('lose no word of the caption to a credit that says less, or something else', () => {
    const described = (credit: Credit) => describePlacement(makePhoto(1, { ...first, credit }), []);
    expect(described(creditOf('Phương Hoa'))).toMatchObject({
      caption: 'Tàu về bến.',
      credit: creditOf('Phương Hoa', 'TTXVN'),
    });
    expect(described(creditOf('', 'TTXVN')).credit).toEqual(creditOf('Phương Hoa', 'TTXVN'));
    expect(described(creditOf('Phương Hoa', 'TTXVN'))).toMatchObject({
      caption: 'Tàu về bến.',
      credit: null,
    });
    expect(described(creditOf('Thanh Hà'))).toMatchObject({ caption, credit: null });
  });

  it('take their description from the alt field alone, never from the caption', () => {
    expect(describePlacement(first, []).alt).toBe('Con tàu bên cầu cảng');
    expect(describePlacement(second, []).alt).toBe('');
  });

  it('find a place between blocks wherever they are dropped', () => {
    const { doc } = makeState([paragraph('Một'), figure(null, 'Chú thích'), paragraph('Hai')]);
    for (let pos = 0; pos <= doc.content.size; pos += 1) {
      const { from, to } = figureSlot(doc, pos);
      expect(doc.resolve(from).depth).toBe(0);
      expect(doc.resolve(to).depth).toBe(0);
    }
  });
});

describe('a replaced photo', () => {
  it('leaves the caption as it is', () => {
    const photo = makePhoto(2, { metadata: { ...noMetadata, caption: 'Khác' } });
    const before = makeState([figure(1, 'Chú thích cũ', 'Mô tả')], [makePhoto(1), photo]);
    const after = before.apply(swapPhoto(before, 0, photo) ?? before.tr);
    expect(namesOf(after)).toEqual(['figure:Chú thích cũ']);
    expect(after.doc.firstChild?.attrs).toMatchObject({ photo: photoId(2), alt: 'Mô tả' });
  });

  it('brings its alt text only where none was typed', () => {
    const withAlt = (digit: number, alt: string) => makePhoto(digit, { metadata: { ...noMetadata, alt } });
    const after = (typed: string, brought: string): unknown => {
      const photo = withAlt(2, brought);
      const before = makeState([figure(1, 'Chú thích', typed)], [withAlt(1, 'Mèo đen'), photo]);
      return before.apply(swapPhoto(before, 0, photo) ?? before.tr).doc.firstChild?.attrs['alt'];
    };
    expect(after('Biên tập viên gõ', 'Mới')).toBe('Biên tập viên gõ');
    expect(after('', 'Mới')).toBe('Mới');
    expect(after('Mèo đen', 'Mới')).toBe('Mới');
    expect(after('Mèo đen', '')).toBe('');
    expect(after('Biên tập viên gõ', '')).toBe('Biên tập viên gõ');
  });

  it('comes to all figures of a record that waited for its file, in one undo step', () => {
    const alt = 'Con tàu bên cầu cảng';
    const came = makePhoto(2, { file: someFile, metadata: { ...noMetadata, alt, caption: 'Từ tệp' } });
    const waiting = [figure(1, '', 'Tự gõ'), paragraph('Giữa'), figure(1, 'Chú thích')];
    const before = makeState(waiting, [makePhoto(1), came]);
    const after = before.apply(swapPhoto(before, 0, came) ?? before.tr);
    const figures = (state: EditorState) =>
      placedFigures(state.doc).map((placed) => [placed.photo, placed.alt, placed.node.textContent]);
    expect(figures(after)).toEqual([
      [photoId(2), 'Tự gõ', 'Từ tệp'],
      [photoId(2), alt, 'Chú thích'],
    ]);
    expect(run(after, undo).doc.eq(before.doc)).toBe(true);
    expect(run(run(after, undo), redo).doc.eq(after.doc)).toBe(true);
    const replaced = makeState(waiting, [makePhoto(1, { file: someFile }), came]);
    expect(figures(replaced.apply(swapPhoto(replaced, 0, came) ?? replaced.tr)).map(([id]) => id)).toEqual([
      photoId(2),
      photoId(1),
    ]);
  });

  it('asks about the credit only where one would be lost', () => {
    const credited = makePhoto(1, { credit: creditOf('Phương Hoa') });
    expect(orphanedCredit(credited, makePhoto(2))).toEqual(creditOf('Phương Hoa'));
    expect(orphanedCredit(credited, makePhoto(2, { credit: creditOf('Minh') }))).toBeNull();
    expect(orphanedCredit(makePhoto(1), makePhoto(2))).toBeNull();
  });
});
