import type { Article, StoredArticle } from '../../../shared/article/article';
import { checkDocument } from '../../../shared/article/document';
import type { OpenOutcome } from '../../../shared/desk';
import type { RecoveredDraft } from '../../../shared/upkeep';
import { touch } from '../../editor/autosave';
import { desk } from '../../desk';
import { problemOf } from '../../problems';
import { changeWorkspace, readWorkspace } from '../../workspace';

const textOf = (article: Article) => JSON.stringify({ ...article, updatedAt: '' });

/** A draft that says what the library holds anyway is nobody's loss: it is taken away. */
export async function draftWorthShowing(
  opened: Extract<OpenOutcome, { status: 'opened' }>,
): Promise<RecoveredDraft | null> {
  const { draft, stored } = opened;
  if (draft === null || textOf(draft.article) !== textOf(stored.article)) return draft;
  await desk.dropDraft({ id: stored.article.id }).catch(problemOf);
  return null;
}

/** Only into the text that it was typed into, and only a text that the editor understands. */
export function canReplay(draft: RecoveredDraft, stored: StoredArticle): boolean {
  const isUnder = draft.baseRevision === stored.revision;
  const isInto = isUnder && (draft.baseChecksum ?? stored.checksum) === stored.checksum;
  return isInto && isUnderstood(draft.article);
}

function isUnderstood({ body }: Article): boolean {
  try {
    checkDocument(body);
    return true;
  } catch {
    return false;
  }
}

/** The fields as the library holds them, and the body by one step of the article's undo history. */
export function returnToSaved() {
  const { replayedOver, editor, open } = readWorkspace();
  if (replayedOver === null || open?.fields.id !== replayedOver.article.id) return;
  const { body, ...fields } = replayedOver.article;
  changeWorkspace({ open: { ...open, fields }, replayedOver: null });
  editor?.replaceBody(body);
  touch();
}
