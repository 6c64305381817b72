import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { remarkRuns } from '../remarks';

function draw(text: string) {
  const element = document.createElement('span');
  element.dataset['suggested'] = '';
  element.textContent = text;
  return element;
}

function decorate(doc: Node): DecorationSet {
  const suggestions = remarkRuns(doc).filter(({ remark }) => remark.type.name === 'suggestion');
  const widgets = suggestions.flatMap(({ to, remark }) => {
    const text = String(remark.attrs['text']);
    const key = `${String(remark.attrs['id'])} ${text}`;
    return text === '' ? [] : [Decoration.widget(to, () => draw(text), { key, side: 1, marks: [] })];
  });
  return DecorationSet.create(doc, widgets);
}

/** Shows proposed words behind those they would replace; they are no part of the text. */
export function suggestedWords(): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_config, { doc }) => decorate(doc),
      apply: (transaction, shown) => (transaction.docChanged ? decorate(transaction.doc) : shown),
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}
