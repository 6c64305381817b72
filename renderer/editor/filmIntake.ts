import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Transaction } from '@tiptap/pm/state';
import { filmBytes } from '../../shared/article/film';
import { replaceAlt } from '../../shared/article/replaceAlt';
import type { FilmOutcome } from '../../shared/desk';
import type { Problem } from '../../shared/problems';
import { desk } from '../desk';
import { problemOf } from '../problems';
import { insertBlock } from './editorCommands';
import { placedVideos } from './figures';
import { takeIn } from './intakes';
import { type Tell, importFile, rememberPhoto } from './photoIntake';
import { readSurroundings } from './plugins/photoRecords';
import { endUpload, startUpload, uploadPosition } from './plugins/uploads';

/** A larger file is not even read into memory. */
async function importFilm(file: File): Promise<FilmOutcome> {
  if (file.size > filmBytes) return { status: 'refused', problem: { code: 'filmTooLarge' } };
  try {
    return await desk.importFilm({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (error) {
    // A file that vanished between the drop and the read.
    const isGone = error instanceof DOMException;
    return { status: 'refused', problem: isGone ? { code: 'fileMissing' } : problemOf(error) };
  }
}

type Answer = { readonly status: 'imported' } | { readonly status: 'refused'; readonly problem: Problem };

/** While the file comes in the video may move: the place is found again, in this article and no other. */
async function fill<Outcome extends Answer>(
  editor: Editor,
  pos: number,
  file: File,
  tell: Tell,
  bring: () => Promise<Outcome>,
): Promise<{ readonly outcome: Extract<Outcome, { status: 'imported' }>; readonly pos: number } | undefined> {
  if (editor.state.doc.nodeAt(pos)?.type.name !== 'video' || !editor.isEditable) return undefined;
  const { id, transaction } = startUpload(editor.state, pos, 1);
  editor.view.dispatch(transaction);
  const outcome = await bring();
  const place = uploadPosition(editor.state, id);
  editor.view.dispatch(endUpload(editor.state.tr.setMeta('addToHistory', false), id));
  if (outcome.status === 'refused') {
    tell({ type: 'intake', refusals: [{ name: file.name, problem: outcome.problem }], left: [], unread: [] });
    return undefined;
  }
  const isThere = place !== undefined && editor.state.doc.nodeAt(place)?.type.name === 'video';
  return isThere ? { outcome: outcome as Extract<Outcome, { status: 'imported' }>, pos: place } : undefined;
}

function change(editor: Editor, make: (tr: Transaction) => Transaction) {
  editor.view.dispatch(closeHistory(make(editor.state.tr)));
}

/** Gives the video at `pos` its film, and how long it runs where the file tells it. */
export const fillFilm = (editor: Editor, pos: number, file: File, tell: Tell) =>
  takeIn(1, async () => !(await bringFilm(editor, pos, file, tell)));

async function bringFilm(editor: Editor, pos: number, file: File, tell: Tell): Promise<boolean> {
  const filled = await fill(editor, pos, file, tell, () => importFilm(file));
  if (filled === undefined) return false;
  const { film, duration } = filled.outcome;
  const known: unknown = editor.state.doc.nodeAt(filled.pos)?.attrs['duration'];
  change(editor, (tr) =>
    tr
      .setNodeAttribute(filled.pos, 'source', film)
      .setNodeAttribute(filled.pos, 'duration', duration ?? known),
  );
  return true;
}

/** Gives the video at `pos` its poster; a description that the editor typed stays. */
export const fillPoster = (editor: Editor, pos: number, file: File, tell: Tell) =>
  takeIn(1, async () => !(await bringPoster(editor, pos, file, tell)));

async function bringPoster(editor: Editor, pos: number, file: File, tell: Tell): Promise<boolean> {
  const filled = await fill(editor, pos, file, tell, () => importFile(file));
  if (filled === undefined) return false;
  const { photo } = filled.outcome;
  rememberPhoto(photo);
  const video = editor.state.doc.nodeAt(filled.pos);
  const before = readSurroundings(editor.state).photos[String(video?.attrs['photo'])];
  change(editor, (tr) =>
    tr
      .setNodeAttribute(filled.pos, 'photo', photo.id)
      .setNodeAttribute(filled.pos, 'alt', replaceAlt(String(video?.attrs['alt'] ?? ''), before, photo)),
  );
  return true;
}

/** A film dropped into the text becomes a video of its own, behind the block it fell on. */
export async function insertFilm(editor: Editor, file: File, pos: number, tell: Tell) {
  if (!editor.isEditable) return;
  const video = editor.schema.nodeFromJSON({ type: 'video' });
  const before = new Set(placedVideos(editor.state.doc).map(({ node }) => node));
  editor.commands.setTextSelection(pos);
  editor.commands.command(({ state, dispatch }) => insertBlock(video, 1)(state, dispatch));
  const made = placedVideos(editor.state.doc).find(({ node }) => !before.has(node));
  if (made !== undefined) await fillFilm(editor, made.pos, file, tell);
}
