import type { Node, Schema } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Credit, Photo } from '../../shared/article/photo';
import { replaceAlt } from '../../shared/article/replaceAlt';
import { joinCredits } from '../../shared/article/takeOver';
import { isEmptyCredit, splitCredit } from '../../shared/vietnamese/credit';
import { cleanLine } from '../../shared/vietnamese/normalize';
import { photoOf, placedFigures } from './figures';
import { PhotoStep } from './plugins/photoStep';
import { readSurroundings } from './plugins/photoRecords';

const names = ['photographer', 'agency', 'issuedBy'] as const;

const isSameCredit = (one: Credit, other: Credit) =>
  one.isArchive === other.isArchive && names.every((name) => one[name] === other[name]);

/**
 * What the file's own metadata gives to a new placement. The tail of a caption goes into the credit, or stays where
 * the credit says otherwise: no word is lost. The alt text comes from the alt field alone.
 */
export function describePlacement(photo: Photo, agencies: readonly string[]) {
  const { metadata, credit: known } = photo;
  const split = splitCredit(metadata.caption, agencies);
  const credit = split.credit && joinCredits(known, split.credit);
  return {
    caption: credit === null ? cleanLine(metadata.caption) : split.caption,
    alt: metadata.alt,
    credit: credit === null || isSameCredit(credit, known) ? null : credit,
  };
}

/**
 * The place between two top-level blocks, or two photos of a gallery, that is nearest to `pos`: figures stand nowhere
 * else. An empty paragraph gives way.
 */
export function figureSlot(doc: Node, pos: number): { readonly from: number; readonly to: number } {
  const $pos = doc.resolve(Math.min(pos, doc.content.size));
  if ($pos.depth === 0 || $pos.parent.type.name === 'gallery') return { from: $pos.pos, to: $pos.pos };
  if ($pos.node(1).type.name === 'gallery') return { from: $pos.after(2), to: $pos.after(2) };
  const [before, after] = [$pos.before(1), $pos.after(1)];
  const block = $pos.node(1);
  if (block.type.name === 'paragraph' && block.content.size === 0) return { from: before, to: after };
  const edge = block.isTextblock && $pos.parentOffset === 0 ? before : after;
  return { from: edge, to: edge };
}

function makeFigure(schema: Schema, photo: Photo, caption: string, alt: string): Node {
  const figure = schema.nodes['figure'];
  if (figure === undefined) throw new Error('The schema has no figure');
  return figure.create({ photo: photo.id, alt }, caption === '' ? null : schema.text(caption));
}

function gallery(schema: Schema, figures: readonly Node[]): Node {
  const type = schema.nodes['gallery'];
  if (type === undefined) throw new Error('The schema has no gallery');
  return type.create(null, figures);
}

export type PhotoShape = 'figures' | 'gallery';

/**
 * One transaction, one undo step: the figures in order, the credits found in captions, the cursor in the first caption.
 * Photos that come into a gallery join it, whatever their shape.
 */
export function placePhotos(
  state: EditorState,
  pos: number,
  photos: readonly Photo[],
  shape: PhotoShape = 'figures',
): Transaction {
  const { agencies } = readSurroundings(state);
  const { tr } = state;
  const figures = photos.map((photo) => {
    const { caption, alt, credit } = describePlacement(photo, agencies);
    if (credit !== null) tr.step(new PhotoStep(photo.id, { credit: photo.credit }, { credit }));
    return makeFigure(state.schema, photo, caption, alt);
  });
  const { from, to } = figureSlot(state.doc, pos);
  const isGallery = shape === 'gallery' && state.doc.resolve(from).depth === 0;
  tr.replaceWith(from, to, isGallery ? gallery(state.schema, figures) : figures);
  const end = from + (isGallery ? 1 : 0) + (figures[0]?.nodeSize ?? 0) - 1;
  return tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView();
}

function swapAt(tr: Transaction, pos: number, before: Photo | undefined, after: Photo, caption: string) {
  const figure = tr.doc.nodeAt(pos);
  if (figure?.type.name !== 'figure') return;
  const alt = replaceAlt(String(figure.attrs['alt']), before, after);
  tr.setNodeMarkup(pos, null, { ...figure.attrs, crop: null, photo: after.id, alt });
  if (figure.content.size === 0 && caption !== '') tr.insertText(caption, pos + 1);
}

/**
 * Gives the figure at `pos` another photo. Its caption stays, and so does an alt text that did not come from the old
 * file. Where the old photo was a record that waited for its file, all its figures get the photo that came.
 */
export function swapPhoto(state: EditorState, pos: number, photo: Photo): Transaction | undefined {
  const figure = state.doc.nodeAt(pos);
  if (figure?.type.name !== 'figure') return undefined;
  const { photos, agencies } = readSurroundings(state);
  const { caption, credit } = describePlacement(photo, agencies);
  const before = photos[photoOf(figure) ?? ''];
  const waiting =
    before?.file === null ? placedFigures(state.doc).filter((placed) => placed.photo === before.id) : [];
  const { tr } = state;
  for (const place of new Set([pos, ...waiting.map((placed) => placed.pos)]))
    swapAt(tr, tr.mapping.map(place), before, photo, caption);
  if (credit !== null) tr.step(new PhotoStep(photo.id, { credit: photo.credit }, { credit }));
  return tr;
}

/** The credit a replaced photo leaves behind, if the new one has none of its own. */
export function orphanedCredit(before: Photo | undefined, after: Photo): Credit | null {
  if (before === undefined || before.id === after.id) return null;
  return isEmptyCredit(after.credit) && !isEmptyCredit(before.credit) ? before.credit : null;
}
