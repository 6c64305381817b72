import type { Article, ArticleUpdate } from './article';

/** What an act of publishing reads and changes: everything else of the article stays as it is. */
export type PublishingFields = Pick<
  Article,
  'status' | 'publishedAt' | 'updates' | 'firstPublished' | 'withdrawal'
>;
export type PublishingChange = Partial<PublishingFields>;

/** `revision` is of the saved text that readers see: it is kept for good, and a second marking leaves it. */
export function markPublished(
  { publishedAt, firstPublished }: PublishingFields,
  { at, revision }: { readonly at: string; readonly revision: number },
): PublishingChange {
  return {
    status: 'published',
    publishedAt: publishedAt ?? at,
    firstPublished: firstPublished ?? { at: publishedAt ?? at, revision },
    withdrawal: null,
  };
}

/** Newest last, whatever the clock said. */
export function addNotice({ updates }: PublishingFields, notice: ArticleUpdate): PublishingChange {
  return { updates: [...updates, { ...notice, text: notice.text.trim() }] };
}

export function withdraw(at: string, reason: string): PublishingChange {
  return { status: 'withdrawn', withdrawal: { at, reason: reason.trim() } };
}

/** A story that is chosen back out of the withdrawn ones stands again, and says nothing of it any more. */
export const changeStatus = (
  status: Exclude<Article['status'], 'published' | 'withdrawn'>,
): PublishingChange => ({
  status,
  withdrawal: null,
});

export type PublishingAct = 'published' | 'update' | 'correction' | 'withdrawn';

/** The act that would be taken back now; null where none stands. */
export function lastAct({ status, updates }: PublishingFields): PublishingAct | null {
  if (status === 'withdrawn') return 'withdrawn';
  const notice = updates.at(-1);
  if (notice !== undefined) return notice.type;
  return status === 'published' ? 'published' : null;
}

function unpublish({ publishedAt, firstPublished }: PublishingFields): PublishingChange {
  const isOurs = firstPublished !== null && Date.parse(publishedAt ?? '') === Date.parse(firstPublished.at);
  return { status: 'ready', firstPublished: null, ...(isOurs && { publishedAt: null }) };
}

/**
 * Where a story stands once it is no longer withdrawn: with readers, if they had it by then, also where an older
 * library does not know their first text. What nobody has read yet goes back to the desk, not ahead to ready.
 */
function standing({ firstPublished, publishedAt, withdrawal }: PublishingFields): PublishingChange {
  const wasRead =
    firstPublished !== null ||
    (publishedAt !== null && withdrawal !== null && Date.parse(publishedAt) <= Date.parse(withdrawal.at));
  return { status: wasRead ? 'published' : 'draft', withdrawal: null };
}

/** Undoes the last act: the story stands again, loses its newest notice, or goes back to ready. */
export function takeBack(fields: PublishingFields): PublishingChange {
  switch (lastAct(fields)) {
    case 'withdrawn':
      return standing(fields);
    case 'update':
    case 'correction':
      return { updates: fields.updates.slice(0, -1) };
    case 'published':
      return unpublish(fields);
    case null:
      return {};
  }
}
