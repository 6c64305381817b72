import type { Editor } from '@tiptap/core';
import { noMetadata, type Photo } from '../../shared/article/photo';
import { figuresOf } from '../../shared/article/walk';
import { changeWorkspace, readWorkspace } from '../workspace';
import type { Tell } from './photoIntake';
import { placePhotos } from './photoImport';

/** The record of the open article is newer than any other. */
function meetPhoto(photo: Photo) {
  changeWorkspace(({ photos }) =>
    photos[photo.id] === undefined ? { photos: { ...photos, [photo.id]: photo } } : {},
  );
}

/**
 * A photo that is in the library already, as a new figure at the cursor: its credit comes with it, as does the
 * description in its file. The caption belongs to each placement and stays empty; those it has had are offered.
 */
export function reusePhoto(editor: Editor, photo: Photo, captions: readonly string[], tell: Tell) {
  if (!editor.isEditable) return;
  meetPhoto(photo);
  const withoutCaption = { ...photo, metadata: { ...noMetadata, alt: photo.metadata.alt } };
  editor.view.dispatch(placePhotos(editor.state, editor.state.selection.to, [withoutCaption]));
  editor.view.focus();
  if (captions.length > 0) tell({ type: 'usedCaptions', photo: photo.id, captions });
}

/** Into the figure that waits for its caption; a step of its own, so that undo takes back the caption alone. */
export function takeUsedCaption(photo: string, caption: string) {
  const { editor } = readWorkspace();
  if (editor === null) return;
  const figures = figuresOf(editor.body()).filter((figure) => figure.photo === photo);
  const figure = figures.find((each) => each.caption.trim() === '') ?? figures.at(-1);
  if (figure === undefined) return;
  editor.setCaption(figure.index, caption);
  editor.focusPlace({ type: 'figure', index: figure.index, field: 'caption' });
}
