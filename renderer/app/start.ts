import type { FlushAnswer, LibraryMode } from '../../shared/desk';
import { desk, onDesk } from '../desk';
import { attempt } from '../problems';
import { changeWorkspace, readWorkspace, showDialogNext, useWorkspace } from '../workspace';
import { commandOf, isPressOf } from '../accelerators';
import { goOnWriting, reopenArticle } from './articles';
import { flushAutosave } from '../editor/autosave';
import { isMac } from '../keys';
import { focusNextPane, followFocus, followRemarks, showSidePane } from './panes';
import { waitForPhotos } from './waitForPhotos';
import { hasOwnUndo } from './ownUndo';
import { runCommand } from './runCommand';
import { isBadStart } from './upkeep/recoveryReport';
import { isComposing } from '../ui/isComposing';

/** What the window needs before it can show anything; the last article is opened after that. */
export async function loadDesk() {
  const answers = await attempt(() =>
    Promise.all([desk.readPreferences({}), desk.readLibrary({}), desk.readDesk({})]),
  );
  if (answers === undefined) return;
  const [{ systemLanguage, lastArticle, ...preferences }, library, settings] = answers;
  changeWorkspace({ preferences, systemLanguage, library, settings });
  showBadStart();
  if (lastArticle !== '') await reopenArticle(lastArticle);
}

/** Listens to the main process, to keys and to stray drops; answers the function that stops all of it. */
export function connectWindow(): () => void {
  const stops = [
    onDesk('command', ({ id }) => runCommand(id)),
    onDesk('flush', () => void answerFlush()),
    onDesk('libraryChanged', () => void readReport()),
    followFocus(),
    followRemarks(),
    followInspectorPage(),
    listen('keydown', noteTyping),
    listen('keydown', handleKey),
    listen('dragover', refuseDrop),
    listen('drop', refuseDrop),
  ];
  return () => stops.forEach((stop) => stop());
}

/** What is damaged is found in the background, while the window is in use. */
async function readReport() {
  const before = readWorkspace().library;
  const library = await attempt(() => desk.readLibrary({}));
  if (library === undefined) return;
  changeWorkspace({ library });
  if (before?.folder === library.folder && isTakenOver(before.mode, library.mode)) await goOnWriting();
  showBadStart();
}

const isTakenOver = (before: LibraryMode, now: LibraryMode) =>
  before.type === 'readOnly' && before.reason === 'lockedElsewhere' && now.type === 'readWrite';

let hasTold = false;
let hasTyped = false;

/** Once per start, and never into somebody's typing: the notice above the panes tells it too. */
function showBadStart() {
  const { library } = readWorkspace();
  if (library === null || hasTold || hasTyped || !isBadStart(library.report)) return;
  hasTold = true;
  showDialogNext({ type: 'recovery' });
}

/** Whoever has pressed a key in the text is at work: nothing comes between. */
function noteTyping({ target }: KeyboardEvent) {
  if (target instanceof HTMLElement && (target.isContentEditable || isTextField(target))) hasTyped = true;
}

/** Whoever turns to a page of the inspector wants to see it, also where only one outer pane stands. */
function followInspectorPage() {
  return useWorkspace.subscribe((now, before) => {
    if (now.inspectorPage !== before.inspectorPage) showSidePane('inspector');
  });
}

/** Quit is a save: the answer says whether everything typed, and every photo on its way, is on disk. */
async function answerFlush() {
  await desk.flushed({ answer: await readyToClose() });
}

/** The window is asked again and again: only the first answer after a wait counts. */
async function readyToClose(): Promise<FlushAnswer> {
  // One that comes to no end after a stop must not hold the window open.
  if (readWorkspace().intake?.isStopping === false) await desk.flushed({ answer: 'waiting' });
  if (!(await waitForPhotos())) return 'stays';
  const isSaved = readWorkspace().open === null || (await flushAutosave().catch(() => false));
  return isSaved ? 'saved' : 'notSaved';
}

function listen<Name extends keyof WindowEventMap>(
  name: Name,
  listener: (event: WindowEventMap[Name]) => void,
) {
  window.addEventListener(name, listener);
  return () => window.removeEventListener(name, listener);
}

/** A dropped file must not replace the window's page. While an editor is open, it looks after stray drops itself. */
function refuseDrop(event: DragEvent) {
  if (event.defaultPrevented || readWorkspace().editor !== null) return;
  event.preventDefault();
  if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
}

/** The editor and the fields see a key first; what they leave is looked up in the one table of commands. */
function handleKey(event: KeyboardEvent) {
  if (event.defaultPrevented || event.repeat || isComposing(event)) return;
  if (event.key === 'F6') {
    event.preventDefault();
    focusNextPane(event.shiftKey ? -1 : 1);
    return;
  }
  const id = isPressOf('CmdOrCtrl+Shift+P', event, isMac) ? 'showPalette' : commandOf(event, isMac);
  if (id === undefined || id === 'pastePlain' || (isFieldEdit(id) && hasOwnUndo(event.target))) return;
  event.preventDefault();
  if (readWorkspace().dialog === null) runCommand(id);
}

const isFieldEdit = (id: string) => id === 'undo' || id === 'redo';

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
