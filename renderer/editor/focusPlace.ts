import { NodeSelection, type Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { CheckPlace } from '../../shared/article/check';
import { assertNever } from '../../shared/problems';
import { placedFigures, placedTeasers } from './figures';

function select(view: EditorView, selection: Selection) {
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
  view.focus();
}

const fieldNames = { credit: 'photographer', alt: 'alt' } as const;

function focusFigure(view: EditorView, index: number, field: 'photo' | 'caption' | 'credit' | 'alt') {
  const figure = placedFigures(view.state.doc)[index];
  if (figure === undefined) return;
  const end = figure.pos + figure.node.nodeSize - 1;
  const isPhoto = field === 'photo';
  const { doc } = view.state;
  select(view, isPhoto ? NodeSelection.create(doc, figure.pos) : TextSelection.create(doc, end));
  if (isPhoto || field === 'caption') return;
  const dom = view.nodeDOM(figure.pos);
  const input =
    dom instanceof HTMLElement
      ? dom.querySelector<HTMLInputElement>(`input[name="${fieldNames[field]}"]`)
      : null;
  input?.focus();
  input?.scrollIntoView({ block: 'nearest' });
}

function focusTeaser(view: EditorView, index: number) {
  const teaser = placedTeasers(view.state.doc)[index];
  if (teaser !== undefined) select(view, NodeSelection.create(view.state.doc, teaser.pos));
}

function focusBlock(view: EditorView, index: number) {
  const { doc } = view.state;
  if (index >= doc.childCount) return;
  let pos = 0;
  for (let before = 0; before < index; before += 1) pos += doc.child(before).nodeSize;
  select(view, TextSelection.near(doc.resolve(pos + 1)));
}

/** Shows the place a check points at, with the focus there. Fields outside the body are `focusField`'s. */
export function focusPlace(view: EditorView, place: CheckPlace, focusField: (name: string) => void) {
  switch (place.type) {
    case 'figure':
      focusFigure(view, place.index, place.field);
      break;
    case 'teaser':
      focusTeaser(view, place.index);
      break;
    case 'body':
      focusBlock(view, place.index);
      break;
    case 'field':
      focusField(place.field);
      break;
    case 'related':
      break;
    default:
      assertNever(place);
  }
}
