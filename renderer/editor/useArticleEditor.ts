import { Editor, type EditorEvents, type JSONContent } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { checkDocument } from '../../shared/article/document';
import type { CommandId } from '../../shared/commands';
import { readText } from '../strings';
import { type OpenArticle, changeWorkspace, readWorkspace } from '../workspace';
import { createExtensions } from './articleEditor';
import { articleSchemaSpec } from './articleExtensions';
import { type SavedText, baseOf, flushAutosave, startAutosave, touch } from './autosave';
import { createBodySnapshots } from './bodySnapshot';
import { createEditorHandle, readBody, replaceBody } from './editorHandle';
import { describeSelection, isSameSelection } from './editorSelection';
import { focusHeadlineField } from './HeadlineFields';
import { type KeptEditor, isSameText, keptEditors } from './keptEditors';
import type { Tell } from './photoIntake';
import { readPhotos } from './plugins/photoReader';
import { photoRecordsKey, setSurroundings } from './plugins/photoRecords';
import { readSurroundingsNow } from './plugins/surroundingsSync';

/** A body the schema does not know must never be replaced by an empty one: it throws. */
function startContent(opened: OpenArticle) {
  return checkDocument(opened.openedBody).toJSON() as JSONContent;
}

/** What was typed and never saved comes back as one step, so that undo brings the saved text back. */
function replayDraft(editor: Editor, { draftBody }: OpenArticle) {
  if (draftBody === null || !editor.isEditable) return;
  replaceBody(editor, draftBody);
  touch();
}

/** A step beside the text, a credit or the lead photo, takes nobody who works in the inspector into the text. */
const isBesideOnly = ({ steps, doc, selection }: Transaction, before: EditorState) =>
  steps.length > 0 && doc === before.doc && selection.eq(before.selection);

function reportSelection(editor: Editor) {
  const selection = describeSelection(editor.state);
  if (!isSameSelection(selection, readWorkspace().selection)) changeWorkspace({ selection });
}

/** Whether the last keys before the article was left never came to the disk: it refused them. */
const isAhead = ({ editor, saved }: KeptEditor, { openedBody }: OpenArticle) =>
  saved.body !== openedBody && !isSameText(readBody(editor), saved.body);

/** Joins the editor to the window: saving, the snapshots, the selection, the handle. Answers what undoes it. */
function connect(kept: KeptEditor, opened: OpenArticle): () => void {
  const { editor } = kept;
  const { fields } = opened;
  const read = () => readBody(editor);
  const noteSaved = (saved: SavedText) => void (kept.saved = saved);
  const stopSaving = editor.isEditable
    ? startAutosave(fields, baseOf(opened), read, noteSaved)
    : () => undefined;
  const snapshots = createBodySnapshots(fields.id, read);
  const handle = createEditorHandle(editor, {
    tell: (notice) => kept.tell(notice),
    focusField: focusHeadlineField,
  });
  // Not TipTap's `update`: it keeps silent where a step leaves the text alone, and a credit is such a step.
  let seen = editor.state;
  const follow = ({ transaction, appendedTransactions }: EditorEvents['transaction']) => {
    if (!isBesideOnly(transaction, seen)) reportSelection(editor);
    seen = editor.state;
    if (![transaction, ...appendedTransactions].some(({ docChanged }) => docChanged)) return;
    touch();
    snapshots.touch();
  };
  const leave = () => void flushAutosave();
  editor.on('transaction', follow);
  editor.on('blur', leave);
  window.addEventListener('blur', leave);
  changeWorkspace({ editor: handle });
  replayDraft(editor, opened);
  if (isAhead(kept, opened)) {
    touch();
    snapshots.touch();
  }
  return () => {
    window.removeEventListener('blur', leave);
    editor.off('transaction', follow);
    editor.off('blur', leave);
    snapshots.stop();
    stopSaving();
    changeWorkspace((state) =>
      state.editor === handle ? { editor: null, selection: { type: 'none' } } : {},
    );
  };
}

const runCommand = (id: CommandId) => readWorkspace().editor?.run(id) ?? false;

/** Read again with every state of the editor: the languages may change while the article is open. */
function bodyAttributes() {
  return {
    class: 'article-body',
    lang: readWorkspace().open?.fields.language ?? 'vi',
    role: 'textbox',
    spellcheck: 'false',
    'aria-multiline': 'true',
    'aria-label': readText('editor.body'),
    'data-pane-entry': '',
  };
}

function makeEditor(opened: OpenArticle, isEditable: boolean): KeptEditor {
  const extensions = createExtensions({ tell: (notice) => kept.tell(notice), run: runCommand });
  const editor = new Editor({
    element: null,
    extensions,
    schemaSpec: articleSchemaSpec,
    content: startContent(opened),
    editable: isEditable,
    enableInputRules: false,
    enablePasteRules: false,
    injectCSS: false,
    editorProps: { attributes: bodyAttributes },
  });
  const saved = { ...baseOf(opened), body: opened.openedBody };
  const kept: KeptEditor = { editor, saved, scrollTop: 0, tell: () => undefined };
  return kept;
}

/**
 * What stands beside the text is as the library holds it now, and what is typed next is a step of its own.
 * Answers the photos that only the undo history still shows.
 */
function refresh({ editor }: KeptEditor): readonly string[] {
  const known = photoRecordsKey.getState(editor.state)?.photos;
  // An editor that was never shown reads all of it when it is.
  if (known === undefined) return [];
  const surroundings = readSurroundingsNow();
  editor.view.dispatch(closeHistory(setSurroundings(editor.state, surroundings)));
  return Object.keys(known).filter((photo) => surroundings.photos[photo] === undefined);
}

type Places = { readonly body: HTMLElement; readonly scroll: HTMLElement };

/** Gives the editor its place in the page, until the article is left. */
function show(kept: KeptEditor, opened: OpenArticle, { body, scroll }: Places): () => void {
  const { editor } = kept;
  if (editor.isEditable) keptEditors.keep(opened.fields.id, kept);
  const unmet = refresh(kept);
  editor.mount(body);
  scroll.scrollTop = kept.scrollTop;
  const disconnect = connect(kept, opened);
  void readPhotos(editor.view, unmet);
  return () => {
    kept.scrollTop = scroll.scrollTop;
    disconnect();
    editor.unmount();
  };
}

type ArticlePlace = {
  readonly editor: Editor;
  readonly body: RefObject<HTMLDivElement | null>;
  readonly scroll: RefObject<HTMLDivElement | null>;
};

/**
 * The editor of one article, and where it is shown. An article that was open a while ago gets the editor it had,
 * with its undo history; any other gets a new one.
 */
export function useArticleEditor(opened: OpenArticle, isEditable: boolean, tell: Tell): ArticlePlace {
  const [kept] = useState(
    () => (isEditable ? keptEditors.find(opened) : undefined) ?? makeEditor(opened, isEditable),
  );
  const body = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (body.current === null || scroll.current === null) return undefined;
    kept.tell = tell;
    return show(kept, opened, { body: body.current, scroll: scroll.current });
  }, [kept, opened, tell]);
  return { editor: kept.editor, body, scroll };
}
