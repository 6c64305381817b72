import type { Article } from '../article/article';

type Published = Pick<Article, 'status' | 'embargo' | 'publishedAt' | 'firstPublished' | 'withdrawal'>;

/** IPTC’s publishing status, in ninjs and NewsML-G2: may not be published, may be, was taken back. */
export type PubStatus = 'withheld' | 'usable' | 'canceled';

const pubStatuses = {
  draft: 'withheld',
  inReview: 'withheld',
  ready: 'usable',
  published: 'usable',
  withdrawn: 'canceled',
} as const satisfies Record<Article['status'], PubStatus>;

/** A story that was taken back stays so, whatever its status became since. */
export const pubStatusOf = ({ status, withdrawal }: Published): PubStatus =>
  withdrawal === null ? pubStatuses[status] : 'canceled';

/** WordPress’s post status. `future` is published by WordPress itself when its time comes. */
export type PostStatus = 'draft' | 'publish' | 'future' | 'trash';

/** When readers first saw the story, or are to see it. */
export const publishedFirst = ({ firstPublished, publishedAt }: Published): string | null =>
  firstPublished?.at ?? publishedAt;

/** When what readers see changed last. */
export const modifiedAt = ({ updates, updatedAt }: Pick<Article, 'updates' | 'updatedAt'>): string =>
  updates.at(-1)?.at ?? updatedAt;

/** The embargo while it holds. */
export function embargoAt({ embargo }: Published, now: string): string | null {
  return embargo !== null && Date.parse(embargo) > Date.parse(now) ? embargo : null;
}

export function postStatusOf(article: Published, now: string): PostStatus {
  const publishedAt = publishedFirst(article);
  switch (pubStatusOf(article)) {
    case 'withheld':
      return 'draft';
    case 'canceled':
      return 'trash';
    default: {
      const isLater = publishedAt !== null && Date.parse(publishedAt) > Date.parse(now);
      return isLater || embargoAt(article, now) !== null ? 'future' : 'publish';
    }
  }
}
