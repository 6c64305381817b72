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
import { type Intake, takeIn } from './intakes';
import { type PhotoShape, orphanedCredit, placePhotos, swapPhoto } from './photoImport';
import { fieldsStepTo } from './plugins/fieldsStep';
import { endUpload, progressUpload, startUpload, uploadPosition } from './plugins/uploads';

export type Refusal = { readonly name: string; readonly problem: Problem };

/** What the writer must be told after photos came in, or did not. */
export type PhotoNotice =
  | {
      readonly type: 'intake';
      readonly refusals: readonly Refusal[];
      /** Files that were still to come when the writer stopped. */
      readonly left: readonly string[];
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

type Arrivals = {
  readonly photos: readonly Photo[];
  readonly refusals: readonly Refusal[];
  readonly unread: readonly string[];
  readonly left: readonly string[];
};

/** Brings files into the library one after the other, until it is stopped. */
export async function bringFiles(
  files: readonly File[],
  intake: Pick<Intake, 'isStopped' | 'arrived'>,
  bring: (file: File) => Promise<PhotoOutcome>,
): Promise<Arrivals> {
  const photos: Photo[] = [];
  const refusals: Refusal[] = [];
  const unread: string[] = [];
  const left: string[] = [];
  for (const file of files) {
    if (intake.isStopped()) {
      left.push(file.name);
      continue;
    }
    const outcome = await bring(file);
    if (outcome.status === 'imported') photos.push(outcome.photo);
    if (outcome.status === 'imported' && !outcome.isMetadataRead) unread.push(file.name);
    if (outcome.status === 'refused') refusals.push({ name: file.name, problem: outcome.problem });
    intake.arrived();
  }
  return { photos, refusals, unread, left };
}

/** Whoever went on writing meanwhile keeps cursor and focus: their next words are no caption. */
function watchWriter(editor: Editor): () => boolean {
  const { doc, selection } = editor.state;
  const { activeElement } = document;
  return () =>
    editor.state.doc === doc &&
    editor.state.selection.eq(selection) &&
    (document.activeElement === activeElement || editor.view.hasFocus());
}

/** Brings files into the library and then into the text at once, in their order. */
export async function insertPhotoFiles(
  editor: Editor,
  files: readonly File[],
  pos: number,
  tell: Tell,
  shape: PhotoShape = 'figures',
) {
  if (files.length === 0 || !editor.isEditable) return;
  const isWriterThere = watchWriter(editor);
  await takeIn(files.length, async (intake) => {
    const { id, transaction } = startUpload(editor.state, pos, files.length, intake.stop);
    editor.view.dispatch(transaction);
    const arrived = () => {
      intake.arrived();
      editor.view.dispatch(progressUpload(editor.state, id));
    };
    const { photos, ...news } = await bringFiles(files, { ...intake, arrived }, importFile);
    finishInsert(editor, id, photos, shape, isWriterThere());
    const isToBeRead = news.refusals.length + news.unread.length > 0;
    if (isToBeRead || news.left.length > 0) tell({ type: 'intake', ...news });
    return isToBeRead;
  });
}

function finishInsert(
  { view }: Editor,
  id: number,
  photos: readonly Photo[],
  shape: PhotoShape,
  isWriterThere: boolean,
) {
  photos.forEach(rememberPhoto);
  const pos = uploadPosition(view.state, id);
  if (photos.length === 0 || pos === undefined) {
    view.dispatch(endUpload(view.state.tr.setMeta('addToHistory', false), id));
    return;
  }
  const placed = placePhotos(view.state, pos, photos.map(currentRecord), shape);
  if (!isWriterThere) placed.setSelection(view.state.selection.map(placed.doc, placed.mapping));
  view.dispatch(endUpload(placed, id));
  // A caption typed at once is a step of its own: undoing it leaves the photo.
  view.dispatch(closeHistory(view.state.tr));
  if (isWriterThere) view.focus();
}

/** Gives the figure at `pos` a file: its own missing one, or another photo in its place. The caption stays. */
export async function fillFigure(editor: Editor, pos: number, file: File, tell: Tell) {
  const figure = editor.state.doc.nodeAt(pos);
  if (figure?.type.name !== 'figure' || !editor.isEditable) return;
  const before = readWorkspace().photos[photoOf(figure) ?? ''];
  await takeIn(1, async () => {
    const { id, transaction } = startUpload(editor.state, pos, 1);
    editor.view.dispatch(transaction);
    const outcome = await (before?.file === null ? attachFile(before, file) : importFile(file));
    const end = uploadPosition(editor.state, id);
    editor.view.dispatch(endUpload(editor.state.tr.setMeta('addToHistory', false), id));
    const news = newsOf(file, outcome);
    if (news !== undefined) tell(news);
    if (outcome.status === 'refused') return true;
    rememberPhoto(outcome.photo);
    const after = currentRecord(outcome.photo);
    const credit = end === undefined ? null : putPhoto(editor, end, before, after);
    if (credit !== null) tell({ type: 'keepCredit', photo: after.id, credit });
    return news !== undefined || credit !== null;
  });
}

function newsOf({ name }: File, outcome: PhotoOutcome): PhotoNotice | undefined {
  const isRefused = outcome.status === 'refused';
  if (!isRefused && outcome.isMetadataRead) return undefined;
  const refusals = isRefused ? [{ name, problem: outcome.problem }] : [];
  return { type: 'intake', refusals, left: [], unread: isRefused ? [] : [name] };
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

/** Answers the credit that the photo before leaves behind, to be asked about. */
function putPhoto({ view }: Editor, pos: number, before: Photo | undefined, after: Photo): Credit | null {
  const transaction = before?.id === after.id ? undefined : swapPhoto(view.state, pos, after);
  if (transaction === undefined) return null;
  if (before !== undefined) leadInstead(transaction, before, after);
  view.dispatch(transaction);
  return orphanedCredit(before, currentRecord(after));
}
