import type { Article, ArticleKind, StoredArticle } from '../../shared/article/article';
import type { StoryCard } from '../../shared/article/page';
import type { LibraryView, OpenOutcome } from '../../shared/desk';
import { DeskError, assertNever } from '../../shared/problems';
import type { RecoveredDraft } from '../../shared/upkeep';
import { desk } from '../desk';
import { attempt, problemOf } from '../problems';
import { readText } from '../strings';
import { type OpenArticle, changeWorkspace, readWorkspace, showDialog, showDialogNext } from '../workspace';
import { baseOf, flushAutosave } from '../editor/autosave';
import { focusHeadlineField } from '../editor/HeadlineFields';
import { keptEditors } from '../editor/keptEditors';
import { editorMounted } from './editorMounted';
import { showNotice } from './notices';
import { waitForPhotos } from './waitForPhotos';
import { canReplay, draftWorthShowing } from './upkeep/drafts';

/** True if the open article is on disk with all its photos, or none is open. Otherwise it stays, and the reader is told why. */
export async function leaveArticle(): Promise<boolean> {
  if (readWorkspace().open === null) return true;
  if (!(await waitForPhotos())) return false;
  const isSaved = await flushAutosave();
  if (!isSaved) showNotice(readText('app.stayed'));
  return isSaved;
}

/** What writes is not begun where nothing can be written: the reader is told why instead. */
export function ifWritable(act: () => void) {
  const isReadOnly = readWorkspace().library?.mode.type === 'readOnly';
  if (isReadOnly) showDialog({ type: 'problem', problem: { code: 'libraryReadOnly' } });
  else act();
}

/** The article on its way into the window. */
let wanted: string | null = null;

/**
 * Opens an article once the open one is saved; the one that is open already is left as it is. Of several asked for
 * in a row the last one is opened.
 */
export async function openArticle(id: string) {
  if (wanted === id) return;
  const isOpen = readWorkspace().open?.fields.id === id;
  wanted = isOpen ? null : id;
  if (isOpen) return;
  if (await leaveArticle()) await attempt(() => openOrBringBack(id));
  if (wanted === id) wanted = null;
}

/** A damaged article leads to where its versions can be brought back. */
async function openOrBringBack(id: string) {
  try {
    await openStored(id, () => wanted === id);
  } catch (error) {
    if (!(error instanceof DeskError) || error.code !== 'articleDamaged') throw error;
    showDialog({ type: 'bringBack' });
  }
}

/** After a start: the article that was open last, if it is still there. */
export async function reopenArticle(id: string) {
  try {
    await openStored(id);
  } catch {
    keepLastArticle('');
  }
}

/** The library was taken over: an article opened for reading is opened anew, as the session before left it. */
export async function goOnWriting() {
  const { open, save } = readWorkspace();
  showNotice(readText('app.takenOver'));
  if (open !== null && save.type === 'readOnly') await attempt(() => openStored(open.fields.id));
}

/** Kept where a kill of the app cannot take it; a convenience, so that a refusal stops nothing. */
function keepLastArticle(id: string) {
  desk.keepLastArticle({ id }).catch(problemOf);
}

/** Shows an article that has just come back, once the open one is saved. */
export async function openRestored(id: string, sentence: string) {
  showDialog(null);
  await openArticle(id);
  showNotice(sentence);
}

async function openStored(id: string, isWanted = () => true) {
  const outcome = await desk.openArticle({ id });
  switch (outcome.status) {
    case 'opened': {
      const draft = await draftWorthShowing(outcome);
      if (isWanted()) enterArticle(outcome, draft);
      break;
    }
    case 'newerFormat':
      showDialog({ type: 'problem', problem: { code: 'articleNewerFormat' } });
      break;
    default:
      assertNever(outcome);
  }
}

type Entered = Pick<Extract<OpenOutcome, { status: 'opened' }>, 'stored' | 'photos' | 'laterVersions'>;

/** Typing that was never saved goes back into the text it was typed into; into any other text it does not. */
function enterArticle({ stored, photos, laterVersions }: Entered, draft: RecoveredDraft | null) {
  const isReadOnly = readWorkspace().library?.mode.type === 'readOnly';
  const replay = draft !== null && !isReadOnly && canReplay(draft, stored) ? draft : null;
  changeWorkspace(({ opening }) => ({
    open: openOf(stored, replay),
    opening: opening + 1,
    save: isReadOnly ? { type: 'readOnly' } : { type: 'saved', at: null },
    draftKeptAt: replay?.typedAt ?? null,
    replayedOver: replay === null ? null : { article: stored.article, typedAt: replay.typedAt },
    laterVersions,
    photos: Object.fromEntries(photos.map((photo) => [photo.id, photo])),
    selection: { type: 'none' },
    editor: null,
  }));
  keepLastArticle(stored.article.id);
  if (draft !== null && replay === null) showDialogNext({ type: 'draft', draft, stored: stored.article });
}

function openOf({ article, revision, checksum }: StoredArticle, replay: RecoveredDraft | null): OpenArticle {
  const { body } = article;
  const { body: draftBody, ...fields } = replay?.article ?? article;
  return {
    fields,
    revision,
    checksum,
    openedBody: body,
    bodySnapshot: draftBody,
    draftBody: replay === null ? null : draftBody,
  };
}

export function closeArticle() {
  changeWorkspace({
    open: null,
    save: { type: 'saved', at: null },
    draftKeptAt: null,
    replayedOver: null,
    laterVersions: 0,
    photos: {},
    selection: { type: 'none' },
    editor: null,
  });
  keepLastArticle('');
}

/** A new article in the language the desk writes in, with the focus where its headline is typed. */
export async function createArticle(kind: ArticleKind) {
  wanted = null;
  if (!(await leaveArticle())) return;
  const stored = await attempt(() =>
    desk.createArticle({ kind, language: readWorkspace().settings?.site.language ?? 'vi' }),
  );
  if (stored === undefined) return;
  enterArticle({ stored, photos: [], laterVersions: 0 }, null);
  await editorMounted();
  if (readWorkspace().open?.fields.id === stored.article.id) focusHeadlineField('headline');
}

/** The open article is saved first, so that what lies in the bin is what was last written. */
export async function trashArticle(story: StoryCard) {
  const isOpen = readWorkspace().open?.fields.id === story.id;
  if (isOpen && !(await leaveArticle())) return;
  const outcome = await attempt(() => desk.trashArticle({ id: story.id }));
  if (outcome === undefined) return;
  if (isOpen) closeArticle();
  keptEditors.drop(story.id);
  const names = outcome.linkedFrom.map(headlineOf).join(' · ');
  showNotice(
    outcome.linkedFrom.length === 0
      ? readText('app.trashed', { headline: headlineOf(story) })
      : readText('app.trashedLinks', { count: outcome.linkedFrom.length, headlines: names }),
  );
}

export function headlineOf({ headline }: { readonly headline: string }): string {
  return headline === '' ? readText('app.noHeadline') : headline;
}

/** Out of a conflict: what stands here becomes an article of its own before anything else happens. */
export async function resolveConflict(goOnWith: 'copy' | 'diskVersion') {
  if (!(await waitForPhotos())) return;
  const { open, editor } = readWorkspace();
  if (open === null) return;
  const mine = { ...open.fields, body: editor?.body() ?? open.bodySnapshot };
  const headline = readText('app.copyHeadline', { headline: headlineOf(mine) });
  const copy = await attempt(() => keepAsCopy(mine, headline));
  if (copy === undefined) return;
  await attempt(() => desk.dropDraft({ id: open.fields.id }));
  showNotice(readText('app.copyKept', { headline: headlineOf(copy) }));
  await attempt(() => openStored(goOnWith === 'copy' ? copy.id : open.fields.id));
}

/** The text as an article of its own, under another headline. */
export async function keepAsCopy(mine: Article, headline: string): Promise<Article> {
  const { article: fresh, ...made } = await desk.createArticle({ kind: mine.kind, language: mine.language });
  const copy: Article = {
    ...mine,
    id: fresh.id,
    createdAt: fresh.createdAt,
    status: 'draft',
    headline,
    publicUrl: '',
  };
  await desk.saveArticle({ article: copy, base: baseOf(made) });
  return copy;
}

/** Another library only once this one's text is safe. */
export async function chooseLibrary() {
  if (!(await leaveArticle())) return;
  const outcome = await attempt(() => desk.chooseLibrary({}));
  if (outcome?.status === 'opened') await enterLibrary(outcome.library);
}

/** The window turns to a library that the main process has opened. */
export async function enterLibrary(library: LibraryView) {
  closeArticle();
  keptEditors.dropAll();
  const settings = await attempt(() => desk.readDesk({}));
  changeWorkspace({ library, settings: settings ?? null });
}
