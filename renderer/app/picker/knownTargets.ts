import type { StoryTarget } from '../../../shared/article/article';
import { articleLink } from '../../../shared/article/links';
import { pointersOf } from '../../../shared/article/pointers';
import { linksOf, teasersOf } from '../../../shared/article/walk';
import { targetKey } from '../../../shared/pageLists/targetKey';
import type { OpenArticle, PickerUse } from '../../workspace';

/** Keys of what the article points at already in the same way, so that nobody adds it twice unawares. */
export function knownTargets(use: PickerUse, open: OpenArticle | null): ReadonlySet<string> {
  if (open === null) return new Set();
  switch (use) {
    case 'related':
      return new Set(open.fields.related.map(({ target }) => targetKey(target)));
    case 'teaser':
      return new Set(teasersOf(open.bodySnapshot).map(({ target }) => targetKey(target)));
    case 'link':
      return new Set(linksOf(open.bodySnapshot).map(({ href }) => href));
  }
}

/** Keys of what stands in the page's own list of that number. */
export const listedTargets = (list: number, open: OpenArticle | null): ReadonlySet<string> =>
  new Set((open?.fields.pageLists[list]?.items ?? []).map(({ target }) => targetKey(target)));

/** Keys of what the page shows besides that list: itself, and all that its text and its other lists name. */
export function placedElsewhere(list: number, open: OpenArticle | null): ReadonlySet<string> {
  if (open === null) return new Set();
  const { fields, bodySnapshot: body } = open;
  const pageLists = fields.pageLists.filter((_, index) => index !== list);
  const placed = pointersOf({ ...fields, body, pageLists }).filter(
    ({ use, target }) => use !== 'link' || target.type === 'article',
  );
  const targets: readonly StoryTarget[] = [
    { type: 'article', id: fields.id },
    ...placed.map(({ target }) => target),
  ];
  return new Set(targets.map(targetKey).filter((key) => key !== ''));
}

export function isKnown(known: ReadonlySet<string>, target: StoryTarget): boolean {
  return known.has(targetKey(target)) || known.has(hrefOf(target));
}

/** The address of a target as a link in the text. */
export function hrefOf(target: StoryTarget): string {
  return target.type === 'article' ? articleLink(target.id) : target.url;
}
