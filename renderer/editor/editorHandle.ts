import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { DocumentNode, StoryTarget } from '../../shared/article/article';
import { type EditorHandle, type Restoration, readWorkspace } from '../workspace';
import { flushAutosave } from './autosave';
import { changeWords } from './changeWords';
import { changeRights } from './changeRights';
import { insertBlock, runEditorCommand } from './editorCommands';
import { changeTeaser } from './changeTeaser';
import { placedFigures } from './figures';
import { focusPlace } from './focusPlace';
import { framePhoto, framePhotoAlone } from './framePhoto';
import { type Tell, fillFigure, insertPhotoFiles } from './photoIntake';
import { chooseFiles } from './photoFiles';
import type { PhotoShape } from './photoImport';
import { markFound, selectText } from './plugins/foundWords';
import { changeAlt, changeCredit } from './plugins/photoRecords';
import { changeRemark, selectRemark, settleRemark } from './remarks';
import { restoreText } from './restoreText';
import { reusePhoto } from './reusePhoto';
import { setCaption } from './setCaption';
import { setLeadPhoto } from './setLeadPhoto';

/** The document as it is now; the schema is the contract's own, so its JSON is the contract's document. */
export const readBody = (editor: Editor) => editor.state.doc.toJSON() as DocumentNode;

function dispatch(editor: Editor, make: (state: EditorState) => Transaction | undefined) {
  const transaction = make(editor.state);
  if (transaction !== undefined && editor.isEditable) editor.view.dispatch(transaction);
}

/** Links what is selected or the link the cursor stands in; where there is neither, `text` comes in as the link. */
export function setLink(editor: Editor, href: string, text: string) {
  const hasRange = !editor.state.selection.empty || editor.isActive('link');
  const chain = editor.chain().focus();
  if (hasRange) {
    chain.extendMarkRange('link').setMark('link', { href }).run();
    return;
  }
  chain.insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }).run();
}

function insertTeaser(editor: Editor, target: StoryTarget) {
  const teaser = editor.schema.nodeFromJSON({ type: 'teaser', attrs: { target } });
  editor.commands.command(({ state, dispatch: run }) => insertBlock(teaser, teaser.nodeSize)(state, run));
  editor.commands.focus();
}

/** What is typed next is a step of its own. */
function restore(editor: Editor, restoration: Restoration) {
  const fields = readWorkspace().open?.fields;
  if (fields === undefined) return;
  dispatch(editor, (state) => restoreText(state, fields, restoration));
  dispatch(editor, (state) => closeHistory(state.tr));
}

/** One step, so that undo brings back what stood; none where the text is the same. */
export function replaceBody(editor: Editor, body: DocumentNode) {
  dispatch(editor, ({ doc, schema, tr }) => {
    const next = schema.nodeFromJSON(body);
    return doc.eq(next) ? undefined : tr.replaceWith(0, doc.content.size, next.content);
  });
}

function showRemark({ view }: Editor, remark: string) {
  const transaction = selectRemark(view.state, remark);
  if (transaction !== undefined) view.dispatch(transaction);
  view.focus();
}

export type HandleOptions = {
  readonly tell: Tell;
  readonly focusField: (name: string) => void;
};

/** What the rest of the window may ask of this editor. */
export function createEditorHandle(editor: Editor, { tell, focusField }: HandleOptions): EditorHandle {
  const insertPhotos = (files: readonly File[], shape: PhotoShape = 'figures') =>
    void insertPhotoFiles(editor, files, editor.state.selection.to, tell, shape);
  const choosePhotos = (shape: PhotoShape) =>
    void chooseFiles({ isMultiple: true }).then((files) => insertPhotos(files, shape));
  const context = {
    editor,
    insertPhotos: () => choosePhotos('figures'),
    insertGallery: () => choosePhotos('gallery'),
  };
  return {
    body: () => readBody(editor),
    run: (id) => runEditorCommand(id, context),
    insertPhotos,
    reusePhoto: (photo, captions) => reusePhoto(editor, photo, captions, tell),
    insertTeaser: (target) => insertTeaser(editor, target),
    changeTeaser: (index, change) => dispatch(editor, (state) => changeTeaser(state, index, change)),
    setLink: (href, text) => setLink(editor, href, text),
    replaceBody: (body) => replaceBody(editor, body),
    setAlt: (index, alt) =>
      dispatch(editor, (state) => {
        const figure = placedFigures(state.doc)[index];
        return figure && changeAlt(state, figure.pos, alt);
      }),
    setCaption: (index, caption) =>
      dispatch(editor, (state) => {
        const figure = placedFigures(state.doc)[index];
        return figure && setCaption(state, figure.pos, caption);
      }),
    changeWords: (changes, typing) => dispatch(editor, (state) => changeWords(state, changes, typing)),
    setCredit: (photo, credit) => dispatch(editor, (state) => changeCredit(state, photo, credit)),
    setRights: (photo, rights) => dispatch(editor, (state) => changeRights(state, photo, rights)),
    framePhoto: (index, framing, crop) =>
      dispatch(editor, (state) => {
        const figure = placedFigures(state.doc)[index];
        return figure && framePhoto(state, figure.pos, framing, crop);
      }),
    framePhotoAlone: (photo, framing) => dispatch(editor, (state) => framePhotoAlone(state, photo, framing)),
    setLeadPhoto: (photo) => dispatch(editor, (state) => setLeadPhoto(state, photo)),
    replacePhoto: (index, file) => {
      const figure = placedFigures(editor.state.doc)[index];
      if (figure !== undefined) void fillFigure(editor, figure.pos, file, tell);
    },
    focusPlace: (place) => focusPlace(editor.view, place, focusField),
    changeRemark: (remark, text) => dispatch(editor, (state) => changeRemark(state, remark, text)),
    settleRemark: (remark, how) => {
      showRemark(editor, remark);
      dispatch(editor, (state) => settleRemark(state, remark, how));
    },
    showRemark: (remark) => showRemark(editor, remark),
    markFound: (places, current) => editor.view.dispatch(markFound(editor.state, places, current)),
    selectText: (place) => {
      const transaction = selectText(editor.state, place);
      if (transaction !== undefined) editor.view.dispatch(transaction);
    },
    save: flushAutosave,
    restore: (restoration) => restore(editor, restoration),
  };
}
