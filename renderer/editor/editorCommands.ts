import type { Editor } from '@tiptap/core';
import { setBlockType } from '@tiptap/pm/commands';
import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { DocumentNode } from '../../shared/article/article';
import type { FigureLayout } from '../../shared/article/document';
import type { RemarkType } from '../../shared/article/remarks';
import type { CommandId } from '../../shared/commands';
import { changeWorkspace, readWorkspace, showDialog } from '../workspace';
import { selectedFigure, selectedGallery, selectedVideo } from './figures';
import { dissolveGallery, makeGallery, takePhotoOut } from './galleries';
import { changeLayout } from './layouts';
import { splitSelectedCredit } from './plugins/creditTail';
import { moveInGallery } from './plugins/galleryKeys';
import { addRemark, remarkHere } from './remarks';
import { setLeadPhoto } from './setLeadPhoto';

export type EditorCommandContext = {
  readonly editor: Editor;
  readonly insertPhotos: () => void;
  readonly insertGallery: () => void;
};

type RunCommand = (context: EditorCommandContext) => boolean;

const runPlain =
  (command: (editor: Editor) => Command): RunCommand =>
  ({ editor }) =>
    editor.commands.command(({ state, dispatch, view }) => command(editor)(state, dispatch, view));

function toggleBlock(name: string): RunCommand {
  return runPlain((editor) => (state, dispatch, view) => {
    const wanted = editor.isActive(name) ? 'paragraph' : name;
    const type = state.schema.nodes[wanted];
    return type !== undefined && setBlockType(type)(state, dispatch, view);
  });
}

/** Puts a block after the one the cursor stands in, or in its place where that is an empty paragraph. */
export function insertBlock(block: Node, cursor: number): Command {
  return (state, dispatch) => {
    const { $head } = state.selection;
    const { tr } = state;
    const isEmpty =
      $head.depth === 1 && $head.parent.type.name === 'paragraph' && $head.parent.content.size === 0;
    const at = $head.depth === 0 ? state.selection.to : isEmpty ? $head.before(1) : $head.after(1);
    tr.replaceWith(at, isEmpty ? $head.after(1) : at, block);
    tr.setSelection(TextSelection.near(tr.doc.resolve(at + cursor))).scrollIntoView();
    dispatch?.(tr);
    return true;
  };
}

const insertJson = (json: Readonly<Record<string, unknown>>, cursor: number): RunCommand =>
  runPlain((editor) => insertBlock(editor.schema.nodeFromJSON(json), cursor));

const emptyCell = (type: string) => ({ type, content: [{ type: 'paragraph' }] });
const row = (type: string) => ({
  type: 'tableRow',
  content: [emptyCell(type), emptyCell(type), emptyCell(type)],
});
const newTable = { type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] };
const newFactBox = {
  type: 'factBox',
  content: [{ type: 'heading', attrs: { level: 3 } }],
};

/** The paragraph after the divider is where writing goes on. */
const insertDivider: RunCommand = ({ editor }) => editor.chain().focus().setHorizontalRule().run();

const openPicker = (use: 'link' | 'teaser' | 'related') => () => {
  showDialog({ type: 'storyPicker', use });
  return true;
};

export const isInPicture = (state: EditorState) =>
  [selectedFigure, selectedVideo, selectedGallery].some((select) => select(state) !== undefined);

/** A caption is text alone: no block command changes its figure. */
const outsideCaption =
  (run: RunCommand): RunCommand =>
  (context) =>
    !isInPicture(context.editor.state) && run(context);

const setHeading = (level: 2 | 3): RunCommand =>
  runPlain((editor) => (state, dispatch, view) => {
    const isActive = editor.isActive('heading', { level });
    const type = state.schema.nodes[isActive ? 'paragraph' : 'heading'];
    return type !== undefined && setBlockType(type, isActive ? null : { level })(state, dispatch, view);
  });

const runTransaction = (make: (state: EditorState) => Transaction | undefined): RunCommand =>
  runPlain(() => (state, dispatch) => {
    const transaction = make(state);
    if (transaction !== undefined) dispatch?.(transaction);
    return transaction !== undefined;
  });

const makeSelectedLead = runTransaction((state) => {
  const photo = selectedFigure(state)?.photo ?? null;
  return photo === null ? undefined : setLeadPhoto(state, photo);
});

/** At once: the next key already belongs to the remark. */
function turnToRemark({ state }: Editor, askedRemark: string) {
  const bodySnapshot = state.doc.toJSON() as DocumentNode;
  changeWorkspace(({ open }) => ({
    isPreviewShown: false,
    inspectorPage: 'remarks',
    askedRemark,
    open: open && { ...open, bodySnapshot },
  }));
}

/** A new remark on the selected words, or the one that stands there. */
const remark =
  (type: RemarkType): RunCommand =>
  ({ editor }) => {
    const { state, view } = editor;
    const id = crypto.randomUUID().replaceAll('-', '');
    const here = remarkHere(state, type);
    const by = readWorkspace().library?.user ?? '';
    const transaction =
      here === undefined ? addRemark(state, type, { id, by, at: new Date().toISOString() }) : undefined;
    if (transaction !== undefined) view.dispatch(transaction);
    if (here !== undefined || transaction !== undefined) turnToRemark(editor, here ?? id);
    return here !== undefined || transaction !== undefined;
  };

const setLayout = (layout: FigureLayout) => runTransaction((state) => changeLayout(state, layout));

/** The commands of the table that the editor carries out. */
const runs: Partial<Readonly<Record<CommandId, RunCommand>>> = {
  undo: ({ editor }) => editor.commands.undo(),
  redo: ({ editor }) => editor.commands.redo(),
  paragraph: outsideCaption(({ editor }) => editor.commands.setNode('paragraph')),
  heading2: outsideCaption(setHeading(2)),
  heading3: outsideCaption(setHeading(3)),
  bold: ({ editor }) => editor.commands.toggleBold(),
  italic: ({ editor }) => editor.commands.toggleItalic(),
  bulletList: outsideCaption(({ editor }) => editor.commands.toggleList('bulletList', 'listItem')),
  orderedList: outsideCaption(({ editor }) => editor.commands.toggleList('orderedList', 'listItem')),
  blockquote: outsideCaption(({ editor }) => editor.commands.toggleWrap('blockquote')),
  pullQuote: outsideCaption(toggleBlock('pullQuote')),
  link: openPicker('link'),
  insertPhotos: ({ insertPhotos }) => {
    insertPhotos();
    return true;
  },
  insertGallery: ({ insertGallery }) => {
    insertGallery();
    return true;
  },
  insertVideo: insertJson({ type: 'video' }, 1),
  makeGallery: runTransaction(makeGallery),
  dissolveGallery: runTransaction(dissolveGallery),
  takePhotoOut: runTransaction(takePhotoOut),
  movePhotoUp: runPlain(() => moveInGallery(-1)),
  movePhotoDown: runPlain(() => moveInGallery(1)),
  layoutColumn: setLayout('column'),
  layoutWide: setLayout('wide'),
  layoutInfographic: setLayout('infographic'),
  insertTeaser: openPicker('teaser'),
  insertRelated: openPicker('related'),
  insertTable: insertJson(newTable, 3),
  insertFactBox: insertJson(newFactBox, 2),
  insertDivider,
  addComment: remark('comment'),
  suggestWords: remark('suggestion'),
  setLeadPhoto: makeSelectedLead,
  splitCredit: runTransaction(splitSelectedCredit),
  showEditor: ({ editor }) => editor.commands.focus(),
};

export const editorCommandIds = Object.keys(runs) as readonly CommandId[];

/** Commands that only look are allowed where the library cannot be written. */
const readingCommands: readonly CommandId[] = ['showEditor'];

export function runEditorCommand(id: CommandId, context: EditorCommandContext): boolean {
  const run = runs[id];
  const isAllowed = context.editor.isEditable || readingCommands.includes(id);
  return run !== undefined && isAllowed && run(context);
}

/** The cursor at the start of the text. At once: TipTap waits a frame for the focus, and the next key may come before. */
export function goToStart({ state, view }: Editor) {
  view.dispatch(state.tr.setSelection(Selection.atStart(state.doc)).scrollIntoView());
  view.focus();
}

/** The cursor at the end of the text, in a paragraph of its own after a figure, a table or a box. */
export function goToEnd(editor: Editor) {
  const { doc, schema, tr } = editor.state;
  const paragraph = schema.nodes['paragraph']?.create();
  const canWrite = doc.lastChild?.type.name === 'paragraph' || !editor.isEditable;
  if (!canWrite && paragraph !== undefined) {
    tr.insert(doc.content.size, paragraph);
    editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, tr.doc.content.size - 1)));
  }
  editor.commands.focus('end');
}
