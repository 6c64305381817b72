import type { StoryTarget } from '../../../shared/article/article';
import { articleLink } from '../../../shared/article/links';
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

export function isKnown(known: ReadonlySet<string>, target: StoryTarget): boolean {
  return known.has(targetKey(target)) || known.has(hrefOf(target));
}

/** The address of a target as a link in the text. */
export function hrefOf(target: StoryTarget): string {
  return target.type === 'article' ? articleLink(target.id) : target.url;
}
