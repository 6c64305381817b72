import type { Editor } from '@tiptap/core';
import type { DocumentNode } from '../../shared/article/article';
import { checkDocument } from '../../shared/article/document';
import type { OpenArticle } from '../workspace';
import type { SavedText } from './autosave';
import type { Tell } from './photoIntake';

/** The editor of one article, and what else of it comes back with it. */
export type KeptEditor = {
  readonly editor: Editor;
  /** The text on disk, as far as this editor knows. */
  saved: SavedText;
  scrollTop: number;
  /** Tells it where the article is shown now. */
  tell: Tell;
};

/** The article that is open, and those before it: one of 2,000 words costs about 0.3 MB. */
const most = 100;

export const isSameText = (one: DocumentNode, other: DocumentNode) =>
  checkDocument(one).eq(checkDocument(other));

/** Revisions alone may lie: a sync service or a restored library may bring another text under the same number. */
function isAsSaved({ revision, openedBody, draftBody }: OpenArticle, saved: SavedText): boolean {
  return draftBody === null && revision === saved.revision && isSameText(openedBody, saved.body);
}

/**
 * The editors of the articles that were open last, so that an article has its undo history when it is opened
 * again. One that is left has no place in the page, so that it hears and does nothing.
 */
export class KeptEditors<Kept extends { readonly saved: SavedText }> {
  private readonly editors = new Map<string, Kept>();

  constructor(private readonly limit: number) {}

  /** Undefined also where somebody else wrote into the article since: a kept text must never hide theirs. */
  find(opened: OpenArticle): Kept | undefined {
    const kept = this.editors.get(opened.fields.id);
    return kept !== undefined && isAsSaved(opened, kept.saved) ? kept : undefined;
  }

  keep(article: string, editor: Kept) {
    this.editors.delete(article);
    this.editors.set(article, editor);
    for (const oldest of [...this.editors.keys()].slice(0, -this.limit)) this.drop(oldest);
  }

  drop(article: string) {
    this.editors.delete(article);
  }

  dropAll() {
    this.editors.clear();
  }
}

export const keptEditors = new KeptEditors<KeptEditor>(most);
