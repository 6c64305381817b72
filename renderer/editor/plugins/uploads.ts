import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { readText } from '../../strings';
import { element } from '../nodes/element';
import styles from './uploads.module.css';

/** Photos on their way into the library, and the place in the text that waits for them. */
export type Upload = {
  readonly id: number;
  readonly pos: number;
  readonly done: number;
  readonly total: number;
};

type UploadChange =
  | { readonly type: 'start'; readonly upload: Upload }
  | { readonly type: 'progress'; readonly id: number; readonly done: number }
  | { readonly type: 'end'; readonly id: number };

const key = new PluginKey<readonly Upload[]>('uploads');

function change(uploads: readonly Upload[], change: UploadChange): readonly Upload[] {
  switch (change.type) {
    case 'start':
      return [...uploads, change.upload];
    case 'progress':
      return uploads.map((upload) => (upload.id === change.id ? { ...upload, done: change.done } : upload));
    case 'end':
      return uploads.filter(({ id }) => id !== change.id);
  }
}

function draw({ done, total }: Upload): HTMLElement {
  const words = readText('editor.importing', { done: Math.min(done + 1, total), total });
  const bar = element('progress', styles['bar'], { max: String(total), value: String(done) });
  return element('div', styles['upload'], { role: 'status' }, words, bar);
}

function decorate(state: EditorState): DecorationSet {
  const uploads = key.getState(state) ?? [];
  const widgets = uploads.map((upload) =>
    Decoration.widget(upload.pos, () => draw(upload), {
      key: `upload ${upload.id} ${upload.done}`,
      side: -1,
    }),
  );
  return DecorationSet.create(state.doc, widgets);
}

/** The document knows nothing of photos that are still coming: they show as decorations and move with the text. */
export function uploads(): Plugin<readonly Upload[]> {
  return new Plugin<readonly Upload[]>({
    key,
    state: {
      init: () => [],
      apply(transaction, before) {
        const meta = transaction.getMeta(key) as UploadChange | undefined;
        const moved =
          transaction.docChanged && before.length > 0
            ? before.map((upload) => ({ ...upload, pos: transaction.mapping.map(upload.pos) }))
            : before;
        return meta === undefined ? moved : change(moved, meta);
      },
    },
    props: { decorations: (state) => ((key.getState(state) ?? []).length === 0 ? null : decorate(state)) },
  });
}

const changeUploads = (state: EditorState, change: UploadChange): Transaction =>
  state.tr.setMeta(key, change).setMeta('addToHistory', false);

let lastId = 0;

export function startUpload(state: EditorState, pos: number, total: number) {
  lastId += 1;
  const upload = { id: lastId, pos, done: 0, total };
  return { id: lastId, transaction: changeUploads(state, { type: 'start', upload }) };
}

export const progressUpload = (state: EditorState, id: number, done: number) =>
  changeUploads(state, { type: 'progress', id, done });

/** Marks a transaction as the one that ends the upload. */
export const endUpload = (transaction: Transaction, id: number) =>
  transaction.setMeta(key, { type: 'end', id } satisfies UploadChange);

export const uploadPosition = (state: EditorState, id: number) =>
  key.getState(state)?.find((upload) => upload.id === id)?.pos;
