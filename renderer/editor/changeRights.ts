import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { PhotoRights } from '../../shared/article/photo';
import { changePhoto, readSurroundings } from './plugins/photoRecords';

const fields = ['usableUntil', 'isDenied', 'note'] as const;

/** Undefined where nothing would change. Typing in one field of one photo is one undo step. */
export function changeRights(
  state: EditorState,
  photoId: string,
  rights: PhotoRights,
): Transaction | undefined {
  const before = readSurroundings(state).photos[photoId]?.rights;
  const changed = fields.filter((field) => before?.[field] !== rights[field]);
  return changed.length === 0
    ? undefined
    : changePhoto(state, photoId, { rights }, `rights ${changed.join(' ')}`);
}
