import { keydownHandler } from '@tiptap/pm/keymap';
import { type Command, Plugin, PluginKey } from '@tiptap/pm/state';
import { readText } from '../../strings';
import { dropHollowGalleries, movePhoto } from '../galleries';
import { element } from '../nodes/element';
import said from '../../ui/Said.module.css';

const key = new PluginKey<string>('galleryKeys');

/** Moves the selected photo within its gallery and says where it is now. */
export const moveInGallery =
  (direction: -1 | 1): Command =>
  (state, dispatch) => {
    const move = movePhoto(state, direction);
    if (move === undefined) return false;
    const { transaction, place, count } = move;
    dispatch?.(transaction.setMeta(key, readText('editor.photoMoved', { place, count })));
    return true;
  };

/** Alt+↑ and Alt+↓ order a gallery; a gallery that lost its last photo goes. What moved is read out. */
export function galleryKeys(): Plugin<string> {
  return new Plugin<string>({
    key,
    state: {
      init: () => '',
      apply: (transaction, said) => (transaction.getMeta(key) as string | undefined) ?? said,
    },
    appendTransaction: (transactions, _before, state) =>
      transactions.some(({ docChanged }) => docChanged) ? dropHollowGalleries(state) : null,
    props: {
      handleKeyDown: keydownHandler({
        'Alt-ArrowUp': moveInGallery(-1),
        'Alt-ArrowDown': moveInGallery(1),
      }),
    },
    view: (view) => {
      const status = element('div', said['said'], { role: 'status' });
      view.dom.ownerDocument.body.append(status);
      return {
        update: ({ state }, before) => {
          const said = key.getState(state) ?? '';
          if (said !== key.getState(before)) status.textContent = said;
        },
        destroy: () => status.remove(),
      };
    },
  });
}
