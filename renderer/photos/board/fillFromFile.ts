import type { FilledField } from '../../fileWords/readFileWords';
import { cleanLine } from '../../../shared/vietnamese/normalize';
import { changeFields, readWorkspace } from '../../workspace';
import type { BoardRow } from './boardRows';
import { plainCaption } from './captionText';
import { changeCell, changeRowCaption } from './cells';
import type { Board } from './useBoard';

/** A word of the file in place of the desk's: a step of the article's undo history, all but the tags. */
export function fillFromFile(board: Board, row: BoardRow, filled: FilledField) {
  const { photo } = row;
  switch (filled.field) {
    case 'caption':
      return board.change(changeRowCaption(row, plainCaption(cleanLine(filled.text))));
    case 'rightsNote':
      return photo && readWorkspace().editor?.setRights(photo.id, { ...photo.rights, note: filled.text });
    case 'tags':
      return changeFields({ tags: filled.tags.slice() });
    default:
      return board.change(changeCell(row, filled.field, filled.text));
  }
}
