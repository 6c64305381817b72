import type { EditorState } from '@tiptap/pm/state';
import type { EditorSelection } from '../workspace';
import { selectedFigure, selectedTeaser } from './figures';

/** What other panes call the selection: a figure counts as selected while the cursor stands in its caption. */
export function describeSelection(state: EditorState): EditorSelection {
  const figure = selectedFigure(state);
  if (figure !== undefined) return { type: 'figure', index: figure.index, photo: figure.photo };
  const teaser = selectedTeaser(state);
  return teaser === undefined ? { type: 'text' } : { type: 'teaser', index: teaser.index };
}

export function isSameSelection(one: EditorSelection, other: EditorSelection): boolean {
  if (one.type === 'figure' && other.type === 'figure')
    return one.index === other.index && one.photo === other.photo;
  if (one.type === 'teaser' && other.type === 'teaser') return one.index === other.index;
  return one.type === other.type;
}
