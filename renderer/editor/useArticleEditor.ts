import type { Editor, EditorEvents, JSONContent } from '@tiptap/core';
import { useEditor } from '@tiptap/react';
import { useEffect } from 'react';
import { checkDocument } from '../../shared/article/document';
import type { CommandId } from '../../shared/commands';
import { readText } from '../strings';
import { type OpenArticle, changeWorkspace, readWorkspace } from '../workspace';
import { createExtensions } from './articleEditor';
import { articleSchemaSpec } from './articleExtensions';
import { flushAutosave, startAutosave, touch } from './autosave';
import { createBodySnapshots } from './bodySnapshot';
import { createEditorHandle, readBody, replaceBody } from './editorHandle';
import { describeSelection, isSameSelection } from './editorSelection';
import { focusHeadlineField } from './HeadlineFields';
import type { Tell } from './photoIntake';

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

function reportSelection(editor: Editor) {
  const selection = describeSelection(editor.state);
  if (!isSameSelection(selection, readWorkspace().selection)) changeWorkspace({ selection });
}

/** Joins the editor to the window: saving, the snapshots, the selection, the handle. Answers what undoes it. */
function connect(editor: Editor, opened: OpenArticle, tell: Tell): () => void {
  const { fields, revision } = opened;
  const read = () => readBody(editor);
  const stopSaving = editor.isEditable ? startAutosave(fields, revision, read) : () => undefined;
  const snapshots = createBodySnapshots(fields.id, read);
  const handle = createEditorHandle(editor, { tell, focusField: focusHeadlineField });
  // Not TipTap's `update`: it keeps silent where a step leaves the text alone, and a credit is such a step.
  const follow = ({ transaction, appendedTransactions }: EditorEvents['transaction']) => {
    reportSelection(editor);
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

/** The editor of one article, as it was opened; a new article gets a new editor and so an undo history of its own. */
export function useArticleEditor(opened: OpenArticle, isEditable: boolean, tell: Tell): Editor {
  const editor = useEditor({
    extensions: createExtensions({ tell, run: runCommand }),
    schemaSpec: articleSchemaSpec,
    content: startContent(opened),
    editable: isEditable,
    enableInputRules: false,
    enablePasteRules: false,
    injectCSS: false,
    editorProps: { attributes: bodyAttributes },
  });
  useEffect(() => connect(editor, opened, tell), [editor, opened, tell]);
  return editor;
}
