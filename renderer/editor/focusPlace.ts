import { NodeSelection, type Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { CheckPlace } from '../../shared/article/check';
import { assertNever } from '../../shared/problems';
import { type PlacedNode, placedFigures, placedTeasers, placedVideos } from './figures';

function select(view: EditorView, selection: Selection) {
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
  view.focus();
}

/** The field of a figure or a video that stands for a part of it; the photo and the caption are the node's own. */
const fieldNames = { credit: 'photographer', alt: 'alt', source: 'address', duration: 'duration' } as const;

type Part = 'photo' | 'caption' | keyof typeof fieldNames;

function focusPart(view: EditorView, placed: PlacedNode | undefined, part: Part) {
  if (placed === undefined) return;
  const end = placed.pos + placed.node.nodeSize - 1;
  const isPhoto = part === 'photo';
  const { doc } = view.state;
  select(view, isPhoto ? NodeSelection.create(doc, placed.pos) : TextSelection.create(doc, end));
  if (isPhoto || part === 'caption') return;
  const dom = view.nodeDOM(placed.pos);
  const input =
    dom instanceof HTMLElement
      ? dom.querySelector<HTMLInputElement>(`input[name="${fieldNames[part]}"]`)
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
      focusPart(view, placedFigures(view.state.doc)[place.index], place.field);
      break;
    case 'video':
      focusPart(view, placedVideos(view.state.doc)[place.index], place.field);
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
    case 'list':
    case 'rule':
      break;
    default:
      assertNever(place);
  }
}
