import type { Article, ArticleKind, StoredArticle } from '../../shared/article/article';
import type { StoryCard } from '../../shared/article/page';
import type { Photo } from '../../shared/article/photo';
import { assertNever } from '../../shared/problems';
import { desk } from '../desk';
import { attempt } from '../problems';
import { readText } from '../strings';
import { type OpenArticle, changeWorkspace, readWorkspace, showDialog } from '../workspace';
import { flushAutosave } from '../editor/autosave';
import { showNotice } from './notices';
import { remember } from './remembered';

/** True if the open article is on disk, or none is open. Otherwise it stays, and the reader is told why. */
export async function leaveArticle(): Promise<boolean> {
  if (readWorkspace().open === null) return true;
  const isSaved = await flushAutosave();
  if (!isSaved) showNotice(readText('app.stayed'));
  return isSaved;
}

/** Opens an article once the open one is saved; the one that is open already is left as it is. */
export async function openArticle(id: string) {
  if (readWorkspace().open?.fields.id === id) return;
  if (!(await leaveArticle())) return;
  await attempt(() => openStored(id));
}

/** After a start: the article that was open last, if it is still there. */
export async function reopenArticle(id: string) {
  try {
    await openStored(id);
  } catch {
    remember({ openArticle: '' });
  }
}

async function openStored(id: string) {
  const outcome = await desk.openArticle({ id });
  switch (outcome.status) {
    case 'opened':
      enterArticle(outcome.stored, outcome.photos);
      break;
    case 'newerFormat':
      showDialog({ type: 'problem', problem: { code: 'articleNewerFormat' } });
      break;
    default:
      assertNever(outcome);
  }
}

function enterArticle(stored: StoredArticle, photos: readonly Photo[]) {
  const isReadOnly = readWorkspace().library?.mode.type === 'readOnly';
  changeWorkspace(({ opening }) => ({
    open: openOf(stored),
    opening: opening + 1,
    save: isReadOnly ? { type: 'readOnly' } : { type: 'saved', at: null },
    photos: Object.fromEntries(photos.map((photo) => [photo.id, photo])),
    selection: { type: 'none' },
    editor: null,
  }));
  remember({ openArticle: stored.article.id });
}

function openOf({ article, revision }: StoredArticle): OpenArticle {
  const { body, ...fields } = article;
  return { fields, revision, openedBody: body, bodySnapshot: body };
}

export function closeArticle() {
  changeWorkspace({
    open: null,
    save: { type: 'saved', at: null },
    photos: {},
    selection: { type: 'none' },
    editor: null,
  });
  remember({ openArticle: '' });
}

/** A new article in the language the desk writes in; only a reader of another interface means another. */
export async function createArticle(kind: ArticleKind) {
  if (!(await leaveArticle())) return;
  const stored = await attempt(() => desk.createArticle({ kind, language: 'vi' }));
  if (stored !== undefined) enterArticle(stored, []);
}

/** The open article is saved first, so that what lies in the bin is what was last written. */
export async function trashArticle(story: StoryCard) {
  const isOpen = readWorkspace().open?.fields.id === story.id;
  if (isOpen && !(await leaveArticle())) return;
  const outcome = await attempt(() => desk.trashArticle({ id: story.id }));
  if (outcome === undefined) return;
  if (isOpen) closeArticle();
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
  const { open, editor } = readWorkspace();
  if (open === null) return;
  const copy = await attempt(() => keepAsCopy({ ...open.fields, body: editor?.body() ?? open.bodySnapshot }));
  if (copy === undefined) return;
  showNotice(readText('app.copyKept', { headline: headlineOf(copy) }));
  await attempt(() => openStored(goOnWith === 'copy' ? copy.id : open.fields.id));
}

async function keepAsCopy(mine: Article): Promise<Article> {
  const { article: fresh, revision } = await desk.createArticle({ kind: mine.kind, language: mine.language });
  const headline = readText('app.copyHeadline', { headline: headlineOf(mine) });
  const copy: Article = { ...mine, id: fresh.id, createdAt: fresh.createdAt, status: 'draft', headline };
  await desk.saveArticle({ article: copy, baseRevision: revision });
  return copy;
}

/** Another library only once this one's text is safe. */
export async function chooseLibrary() {
  if (!(await leaveArticle())) return;
  const outcome = await attempt(() => desk.chooseLibrary({}));
  if (outcome === undefined || outcome.status === 'cancelled') return;
  closeArticle();
  const settings = await attempt(() => desk.readDesk({}));
  changeWorkspace({ library: outcome.library, settings: settings ?? null });
}
