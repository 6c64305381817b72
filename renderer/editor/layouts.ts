import { closeHistory } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { FigureLayout } from '../../shared/article/document';
import { selectedFigure } from './figures';

/** How wide the selected photo stands on the page. Undefined where nothing would change, and for photos of a gallery. */
export function changeLayout(state: EditorState, layout: FigureLayout): Transaction | undefined {
  const figure = selectedFigure(state);
  if (figure === undefined || figure.node.attrs['layout'] === layout) return undefined;
  if (state.doc.resolve(figure.pos).depth > 0) return undefined;
  return closeHistory(state.tr.setNodeAttribute(figure.pos, 'layout', layout));
}
