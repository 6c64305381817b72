import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { readText } from '../../strings';
import { element } from '../nodes/element';
import smallButton from '../nodes/smallButton.module.css';
import styles from './uploads.module.css';

/** Photos on their way into the library, and the place in the text that waits for them. */
export type Upload = {
  readonly id: number;
  readonly pos: number;
  readonly done: number;
  readonly total: number;
  /** Where there is more than one: lets no further file begin. */
  readonly stop?: () => void;
};

type UploadChange =
  | { readonly type: 'start'; readonly upload: Upload }
  | { readonly type: 'progress'; readonly id: number }
  | { readonly type: 'end'; readonly id: number };

const key = new PluginKey<readonly Upload[]>('uploads');

function change(uploads: readonly Upload[], change: UploadChange): readonly Upload[] {
  switch (change.type) {
    case 'start':
      return [...uploads, change.upload];
    case 'progress':
      return uploads.map((upload) =>
        upload.id === change.id ? { ...upload, done: upload.done + 1 } : upload,
      );
    case 'end':
      return uploads.filter(({ id }) => id !== change.id);
  }
}

function draw(view: EditorView, { id, done, total, stop }: Upload): HTMLElement {
  const words = element('span', undefined, { role: 'status' }, wordsOf(done, total));
  const bar = element('progress', styles['bar'], {
    max: String(total),
    value: String(done),
    'aria-label': readText('editor.importingBar'),
  });
  const drawn = element('div', styles['upload'], { 'data-upload': String(id) }, words, bar);
  if (stop !== undefined) drawn.append(stopButton(view, words, stop));
  return drawn;
}

const wordsOf = (done: number, total: number) =>
  readText('editor.importing', { done: Math.min(done + 1, total), total });

function stopButton(view: EditorView, words: HTMLElement, stop: () => void): HTMLElement {
  const button = element(
    'button',
    smallButton['small'],
    { type: 'button' },
    readText('editor.stopImporting'),
  );
  button.addEventListener('click', () => {
    button.disabled = true;
    words.textContent = readText('editor.stoppingImport');
    stop();
    view.focus();
  });
  return button;
}

/** The widget stays the one it is, and the focus on its button: only what it says changes. */
function redraw(view: EditorView, { id, done, total }: Upload) {
  const drawn = view.dom.querySelector(`[data-upload="${id}"]`);
  drawn?.querySelector('progress')?.setAttribute('value', String(done));
  const words = drawn?.querySelector('[role=status]');
  const button = drawn?.querySelector('button');
  if (words && button?.disabled !== true) words.textContent = wordsOf(done, total);
  if (button && done + 1 >= total) button.disabled = true;
}

function decorate(state: EditorState): DecorationSet {
  const uploads = key.getState(state) ?? [];
  const widgets = uploads.map((upload) =>
    Decoration.widget(upload.pos, (view) => draw(view, upload), {
      key: `upload ${upload.id}`,
      side: -1,
      stopEvent: () => true,
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
    view: () => ({
      update(view, before) {
        const now = key.getState(view.state) ?? [];
        if (now !== key.getState(before)) now.forEach((upload) => redraw(view, upload));
      },
    }),
    props: { decorations: (state) => ((key.getState(state) ?? []).length === 0 ? null : decorate(state)) },
  });
}

const changeUploads = (state: EditorState, change: UploadChange): Transaction =>
  state.tr.setMeta(key, change).setMeta('addToHistory', false);

let lastId = 0;

export function startUpload(state: EditorState, pos: number, total: number, stop?: () => void) {
  lastId += 1;
  const started = { id: lastId, pos, done: 0, total };
  const upload = stop === undefined || total === 1 ? started : { ...started, stop };
  return { id: lastId, transaction: changeUploads(state, { type: 'start', upload }) };
}

/** One more file of the upload is in. */
export const progressUpload = (state: EditorState, id: number) =>
  changeUploads(state, { type: 'progress', id });

/** Marks a transaction as the one that ends the upload. */
export const endUpload = (transaction: Transaction, id: number) =>
  transaction.setMeta(key, { type: 'end', id } satisfies UploadChange);

export const uploadPosition = (state: EditorState, id: number) =>
  key.getState(state)?.find((upload) => upload.id === id)?.pos;
