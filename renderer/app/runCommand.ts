import type { CommandId } from '../../shared/commands';
import { assertNever } from '../../shared/problems';
import { changeLeadPhoto } from '../changeLeadPhoto';
import { undoInPhotoLibrary } from '../photos/library/photoHistory';
import { type PickerUse, changeWorkspace, readWorkspace, showDialog } from '../workspace';
import { changeTextSize, switchLanguage, switchTheme } from './appearance';
import { chooseLibrary, createArticle, ifWritable, leaveArticle } from './articles';
import { copyForCms } from './copyForCms';
import { flushAutosave } from '../editor/autosave';
import { saveCopy } from './upkeep/saveCopy';
import { editStoryAtHand, listAtHand, resetStoryAtHand } from './placement/storyPlace';
import { showWriting, toggleHistory, togglePhotoBoard } from './historyPane';
import { togglePhotoLibrary } from './photoLibraryPane';
import { askNotice, askWithdrawal, markAsPublished, takeBackLast } from './publishing';
import { showFind } from './find/findState';
import { hasOwnUndo } from './ownUndo';
import { focusPane, focusSearch, isListHidden, showSidePane } from './panes';

/** The one dispatcher behind menu, palette and keys. A command that has nothing to act on does nothing. */
export function runCommand(id: CommandId) {
  switch (id) {
    case 'newArticle':
      ifWritable(() => void createArticle('news'));
      break;
    case 'chooseLibrary':
      void chooseLibrary();
      break;
    case 'importDump':
      ifWritable(() => showDialog({ type: 'import' }));
      break;
    case 'saveNow':
      void flushAutosave();
      break;
    case 'saveCopy':
      void saveCopy();
      break;
    case 'exportArticle':
      void exportArticles(openIds());
      break;
    case 'copyForCms':
      void copyForCms();
      break;
    case 'trashArticle':
      ifWritable(askTrash);
      break;
    case 'showPhotoLibrary':
      togglePhotoLibrary();
      break;
    case 'showStale':
      showDialog({ type: 'stale' });
      break;
    case 'showTrash':
      showDialog({ type: 'bin' });
      break;
    case 'editSections':
      ifWritable(() => showDialog({ type: 'sections' }));
      break;
    case 'editPageLists':
      ifWritable(() => showDialog({ type: 'pageLists', at: null }));
      break;
    case 'editPageStyle':
      ifWritable(() => showDialog({ type: 'pageStyle' }));
      break;
    case 'editChecks':
      ifWritable(() => showDialog({ type: 'deskChecks' }));
      break;
    case 'editSite':
      ifWritable(() => showDialog({ type: 'site' }));
      break;
    case 'editNames':
      ifWritable(() => showDialog({ type: 'names' }));
      break;
    case 'checkLibrary':
      showDialog({ type: 'checkLibrary' });
      break;
    case 'showRecovery':
      showDialog({ type: 'recovery' });
      break;
    case 'backUpLibrary':
      showDialog({ type: 'backup', start: 'backUp' });
      break;
    case 'restoreBackup':
      showDialog({ type: 'backup', start: 'restore' });
      break;
    case 'backupFolder':
      showDialog({ type: 'backup', start: 'choosing' });
      break;
    case 'undo':
    case 'redo':
      runInField(id);
      break;
    case 'pastePlain':
    case 'paragraph':
    case 'heading2':
    case 'heading3':
    case 'bold':
    case 'italic':
    case 'bulletList':
    case 'orderedList':
    case 'blockquote':
    case 'pullQuote':
    case 'makeGallery':
    case 'dissolveGallery':
    case 'takePhotoOut':
    case 'movePhotoUp':
    case 'movePhotoDown':
    case 'layoutColumn':
    case 'layoutWide':
    case 'layoutInfographic':
    case 'insertPhotos':
    case 'insertGallery':
    case 'insertVideo':
    case 'insertTable':
    case 'insertFactBox':
    case 'insertDivider':
    case 'splitCredit':
      runInEditor(id);
      break;
    case 'addComment':
    case 'suggestWords':
      showWriting();
      runInEditor(id);
      break;
    case 'link':
      if (!runInEditor(id)) pickStory('link');
      break;
    case 'insertRelated':
      pickBeside();
      break;
    case 'insertTeaser':
      pickStory('teaser');
      break;
    case 'editStory':
      editStoryAtHand();
      break;
    case 'resetStory':
      resetStoryAtHand();
      break;
    case 'markPublished':
      markAsPublished();
      break;
    case 'addUpdate':
      askNotice('update');
      break;
    case 'addCorrection':
      askNotice('correction');
      break;
    case 'withdrawArticle':
      askWithdrawal();
      break;
    case 'takeBackAct':
      takeBackLast();
      break;
    case 'setLeadPhoto':
      if (!runInEditor(id)) makeSelectedLead();
      break;
    case 'cropPhoto':
      cropSelected();
      break;
    case 'findWords':
      showFind();
      break;
    case 'focusSearch':
      if (isListHidden()) showWriting();
      focusSearch();
      break;
    case 'showList':
      if (isListHidden()) showWriting();
      focusPane('list');
      break;
    case 'showEditor':
      showWriting();
      focusPane('editor');
      break;
    case 'showChecks':
      showInspector('checks');
      break;
    case 'showPhotoBoard':
      togglePhotoBoard();
      break;
    case 'showHistory':
      toggleHistory();
      break;
    case 'showInspector':
      showInspector();
      break;
    case 'togglePreview':
      showWriting();
      showSidePane('inspector');
      changeWorkspace(({ isPreviewShown }) => ({ isPreviewShown: !isPreviewShown }));
      break;
    case 'switchLanguage':
      switchLanguage();
      break;
    case 'switchTheme':
      switchTheme();
      break;
    case 'textLarger':
      changeTextSize(10);
      break;
    case 'textSmaller':
      changeTextSize(-10);
      break;
    case 'showPalette':
      showDialog({ type: 'palette' });
      break;
    case 'showShortcuts':
      showDialog({ type: 'shortcuts' });
      break;
    default:
      assertNever(id);
  }
}

const openIds = () => {
  const { open } = readWorkspace();
  return open === null ? [] : [open.fields.id];
};

const runInEditor = (id: CommandId) => readWorkspace().editor?.run(id) ?? false;

function runInField(id: 'undo' | 'redo') {
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else reaches a field's own undo history
  if (hasOwnUndo(document.activeElement)) document.execCommand(id);
  else if (!undoInPhotoLibrary(id)) runInEditor(id);
}

/** An article opened for reading takes no story. */
function canTakeStories(): boolean {
  const { open, save } = readWorkspace();
  return open !== null && save.type !== 'readOnly';
}

function pickStory(use: PickerUse) {
  if (canTakeStories()) showDialog({ type: 'storyPicker', use });
}

/** For the list that holds the focus, else for the related stories. */
function pickBeside() {
  const list = listAtHand();
  if (list === null) pickStory('related');
  else if (canTakeStories()) showDialog({ type: 'listPicker', list });
}

function makeSelectedLead() {
  const { selection } = readWorkspace();
  if (selection.type === 'figure' && selection.photo !== null) changeLeadPhoto(selection.photo);
}

function cropSelected() {
  const { selection, photos, save } = readWorkspace();
  if (selection.type !== 'figure' || save.type === 'readOnly') return;
  const hasFile = (photos[selection.photo ?? '']?.file ?? null) !== null;
  if (hasFile) showDialog({ type: 'crop', figure: selection.index });
}

function showInspector(page = readWorkspace().inspectorPage) {
  showWriting();
  changeWorkspace({ isPreviewShown: false, inspectorPage: page });
  focusPane('inspector');
}

/** What is exported is what lies in the library: the open article is saved first. */
export async function exportArticles(ids: readonly string[]) {
  if (ids.length > 0 && (await leaveArticle())) showDialog({ type: 'export', ids });
}

function askTrash() {
  const { open } = readWorkspace();
  if (open !== null) showDialog({ type: 'trash', story: open.fields });
}
