import { closeHistory } from '@tiptap/pm/history';
import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import type { Credit, Photo } from '../../shared/article/photo';
import { takeOver } from '../../shared/article/takeOver';
import type { Problem } from '../../shared/problems';
import type { PhotoOutcome } from '../../shared/desk';
import { desk } from '../desk';
import { problemOf } from '../problems';
import { changeWorkspace, readWorkspace } from '../workspace';
import { flushAutosave } from './autosave';
import { photoOf } from './figures';
import { type PhotoShape, orphanedCredit, placePhotos, swapPhoto } from './photoImport';
import { fieldsStepTo } from './plugins/fieldsStep';
import { endUpload, progressUpload, startUpload, uploadPosition } from './plugins/uploads';

export type Refusal = { readonly name: string; readonly problem: Problem };

/** What the writer must be told after photos came in, or did not. */
export type PhotoNotice =
  | {
      readonly type: 'intake';
      readonly refusals: readonly Refusal[];
      /** Files that came in without the caption and credit they may hold: these could not be read. */
      readonly unread: readonly string[];
    }
  | { readonly type: 'keepCredit'; readonly photo: string; readonly credit: Credit }
  /** A photo of the library was used again: the captions it has had, the newest first. */
  | { readonly type: 'usedCaptions'; readonly photo: string; readonly captions: readonly string[] };

export type Tell = (notice: PhotoNotice) => void;

/** The library's own limit; a larger file is not even read into memory. */
const largest = 100 * 1024 * 1024;

async function sendFile(
  file: File,
  send: (bytes: Uint8Array) => Promise<PhotoOutcome>,
): Promise<PhotoOutcome> {
  if (file.size > largest) return { status: 'refused', problem: { code: 'photoTooLarge' } };
  try {
    return await send(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    // A file that vanished between the drop and the read.
    const isGone = error instanceof DOMException;
    return { status: 'refused', problem: isGone ? { code: 'fileMissing' } : problemOf(error) };
  }
}

export const importFile = (file: File) =>
  sendFile(file, (bytes) => desk.importPhoto({ name: file.name, bytes }));

/** The record on disk may be older than what was typed a moment ago: that stays, and its empty fields are filled. */
export function rememberPhoto(photo: Photo) {
  changeWorkspace(({ photos }) => {
    const known = photos[photo.id];
    const record = known === undefined ? photo : { ...takeOver(known, photo), file: photo.file };
    return { photos: { ...photos, [photo.id]: { ...record, metadata: photo.metadata } } };
  });
}

function currentRecord(photo: Photo): Photo {
  return readWorkspace().photos[photo.id] ?? photo;
}

const libraryFolder = () => readWorkspace().library?.folder;

const isShown = (editor: Editor) => !editor.isDestroyed;

const nextShowing = (editor: Editor) => new Promise((resolve) => editor.once('mount', resolve));

/**
 * Brings files into the library one after the other and then into the text at once, in their order. Where the
 * article was left meanwhile, they wait for it to be opened again: no other text is theirs, and no other library.
 */
export async function insertPhotoFiles(
  editor: Editor,
  files: readonly File[],
  pos: number,
  tell: Tell,
  shape: PhotoShape = 'figures',
) {
  if (files.length === 0 || !editor.isEditable) return;
  const { id, transaction } = startUpload(editor.state, pos, files.length);
  editor.view.dispatch(transaction);
  const photos: Photo[] = [];
  const refusals: Refusal[] = [];
  const unread: string[] = [];
  const folder = libraryFolder();
  for (const [index, file] of files.entries()) {
    const outcome = await importFile(file);
    if (libraryFolder() !== folder) return;
    if (outcome.status === 'imported') photos.push(outcome.photo);
    if (outcome.status === 'imported' && !outcome.isMetadataRead) unread.push(file.name);
    if (outcome.status === 'refused') refusals.push({ name: file.name, problem: outcome.problem });
    editor.view.dispatch(progressUpload(editor.state, id, index + 1));
  }
  while (!isShown(editor)) await nextShowing(editor);
  finishInsert(editor, id, photos, shape);
  if (refusals.length + unread.length > 0) tell({ type: 'intake', refusals, unread });
}

function finishInsert({ view }: Editor, id: number, photos: readonly Photo[], shape: PhotoShape) {
  photos.forEach(rememberPhoto);
  const pos = uploadPosition(view.state, id);
  if (photos.length === 0 || pos === undefined) {
    view.dispatch(endUpload(view.state.tr.setMeta('addToHistory', false), id));
    return;
  }
  view.dispatch(endUpload(placePhotos(view.state, pos, photos.map(currentRecord), shape), id));
  // A caption typed at once is a step of its own: undoing it leaves the photo.
  view.dispatch(closeHistory(view.state.tr));
  view.focus();
}

/** Gives the figure at `pos` a file: its own missing one, or another photo in its place. The caption stays. */
export async function fillFigure(editor: Editor, pos: number, file: File, tell: Tell) {
  const figure = editor.state.doc.nodeAt(pos);
  if (figure?.type.name !== 'figure' || !editor.isEditable) return;
  const before = readWorkspace().photos[photoOf(figure) ?? ''];
  const { id, transaction } = startUpload(editor.state, pos, 1);
  editor.view.dispatch(transaction);
  const outcome = await (before?.file === null ? attachFile(before, file) : importFile(file));
  while (!isShown(editor)) await nextShowing(editor);
  const end = uploadPosition(editor.state, id);
  editor.view.dispatch(endUpload(editor.state.tr.setMeta('addToHistory', false), id));
  if (outcome.status === 'refused') {
    tell({ type: 'intake', refusals: [{ name: file.name, problem: outcome.problem }], unread: [] });
    return;
  }
  if (!outcome.isMetadataRead) tell({ type: 'intake', refusals: [], unread: [file.name] });
  rememberPhoto(outcome.photo);
  if (end !== undefined) putPhoto(editor, end, before, currentRecord(outcome.photo), tell);
}

/** The photo of these bytes takes over what the record in the library knows: a credit typed a moment ago goes there first. */
async function attachFile(photo: Photo, file: File): Promise<PhotoOutcome> {
  await flushAutosave();
  return sendFile(file, (bytes) => desk.attachPhoto({ photoId: photo.id, name: file.name, bytes }));
}

function leadInstead(transaction: Transaction, before: Photo, after: Photo) {
  const fields = readWorkspace().open?.fields;
  if (before.file !== null || fields?.leadPhoto !== before.id) return;
  const step = fieldsStepTo(fields, { leadPhoto: after.id });
  if (step !== undefined) transaction.step(step);
}

function putPhoto({ view }: Editor, pos: number, before: Photo | undefined, after: Photo, tell: Tell) {
  if (before?.id === after.id) return;
  const transaction = swapPhoto(view.state, pos, after);
  if (transaction === undefined) return;
  if (before !== undefined) leadInstead(transaction, before, after);
  view.dispatch(transaction);
  const credit = orphanedCredit(before, currentRecord(after));
  if (credit !== null) tell({ type: 'keepCredit', photo: after.id, credit });
}
