import { type Article, type ArticleKind, type ArticleLanguage } from './article';
import { emptyDocument } from './document';

/** An article nobody has written in yet. `now` is an ISO instant. */
export function blankArticle(start: {
  readonly id: string;
  readonly kind: ArticleKind;
  readonly language: ArticleLanguage;
  readonly now: string;
}): Article {
  return {
    id: start.id,
    kind: start.kind,
    status: 'draft',
    language: start.language,
    headline: '',
    standfirst: '',
    bylines: [],
    dateline: '',
    section: '',
    subsection: '',
    tags: [],
    embargo: null,
    publishedAt: null,
    publicUrl: '',
    updates: [],
    firstPublished: null,
    withdrawal: null,
    createdAt: start.now,
    updatedAt: start.now,
    body: emptyDocument,
    leadPhoto: null,
    related: [],
    pageLists: [],
  };
}
