import type { Article } from '../article/article';
import { emptyDocument } from '../article/document';
import { identifyPage } from '../article/identifyPointers';
import type { PageInput } from '../article/page';
import { printable } from './escape';
import { pageLabels } from './labels';
import { printInstant } from './newsroomTime';

/** What readers are told in place of a story that was taken back. */
export function withdrawalWords({ language, withdrawal }: Article): readonly string[] {
  const { withdrawn, withdrawnAt, withdrawnBecause } = pageLabels[language];
  const reason = printable(withdrawal?.reason ?? '').trim();
  return [
    withdrawal === null ? withdrawn : withdrawnAt(printInstant(withdrawal.at, language)),
    ...(reason === '' ? [] : [withdrawnBecause(reason)]),
  ];
}

/**
 * A withdrawn story goes out as the notice that it was taken back and why, in every format: no text of it, no photo,
 * nothing beside it but the desk's logo. Any other story is as it was, pointing at the stories that lie at the
 * addresses it names.
 */
export function asPublished(input: PageInput): PageInput {
  const { article, context } = input;
  if (article.status !== 'withdrawn') return identifyPage(input, 'whole');
  const paragraphs = withdrawalWords(article).map((text) => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  }));
  return {
    article: {
      ...article,
      standfirst: '',
      updates: [],
      body: { ...emptyDocument, content: paragraphs },
      leadPhoto: null,
      related: [],
      pageLists: [],
    },
    context: {
      ...context,
      photos: context.photos.filter(({ id }) => id === context.site.logo),
      stories: [],
      lists: [],
    },
  };
}
