import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { TextPlace } from '../../workspace';

const key = new PluginKey<DecorationSet>('foundWords');

/** Where the content of each text block begins, in document order. */
function startsOf(doc: Node): readonly number[] {
  const starts: number[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) starts.push(pos + 1);
    return !node.isTextblock;
  });
  return starts;
}

type Range = { readonly from: number; readonly to: number };

/** Undefined where the text has become shorter since. */
function rangeOf(doc: Node, starts: readonly number[], { block, from, to }: TextPlace): Range | undefined {
  const start = starts[block];
  if (start === undefined || to > doc.resolve(start).parent.content.size) return undefined;
  return { from: start + from, to: start + to };
}

export function markFound(
  { doc, tr }: EditorState,
  places: readonly TextPlace[],
  current: number | null,
): Transaction {
  const starts = startsOf(doc);
  const decorations = places.flatMap((place, index) => {
    const range = rangeOf(doc, starts, place);
    const name = index === current ? 'current' : '';
    return range === undefined ? [] : [Decoration.inline(range.from, range.to, { 'data-found': name })];
  });
  return tr.setMeta(key, DecorationSet.create(doc, decorations)).setMeta('addToHistory', false);
}

export function selectText({ doc, tr }: EditorState, place: TextPlace): Transaction | undefined {
  const range = rangeOf(doc, startsOf(doc), place);
  return range && tr.setSelection(TextSelection.create(doc, range.from, range.to)).scrollIntoView();
}

/** Shows what was found; marks are moved along by what is typed, and are no part of the text. */
export function foundWords(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, shown) =>
        (transaction.getMeta(key) as DecorationSet | undefined) ??
        shown.map(transaction.mapping, transaction.doc),
    },
    props: { decorations: (state) => key.getState(state) },
  });
}
