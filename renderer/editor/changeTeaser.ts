import type { EditorState, Transaction } from '@tiptap/pm/state';
import { articleLink } from '../../shared/article/links';
import { teasersOf } from '../../shared/article/walk';
import type { DocumentNode } from '../../shared/article/article';
import type { TeaserChange } from '../workspace';
import { placedTeasers } from './figures';

/** Where the picture comes from: this place, the page it points at, or the story, whatever picture that has. */
function pictureOf(attrs: NonNullable<DocumentNode['attrs']>): string | undefined {
  const [teaser] = teasersOf({ type: 'doc', content: [{ type: 'teaser', attrs }] });
  if (teaser === undefined) return undefined;
  const { photo, target } = teaser;
  return photo ?? (target.type === 'article' ? articleLink(target.id) : target.photo);
}

/** One undo step. A crop belongs to its picture: where another comes in its place, the crop goes with the old one. */
export function changeTeaser(
  { doc, tr }: EditorState,
  index: number,
  change: TeaserChange,
): Transaction | undefined {
  const teaser = placedTeasers(doc)[index];
  if (teaser === undefined) return undefined;
  const { attrs } = teaser.node;
  const isOther = pictureOf(attrs) !== pictureOf({ ...attrs, ...change });
  return tr.setNodeMarkup(teaser.pos, undefined, { ...attrs, ...(isOther && { crop: null }), ...change });
}
