import type { DocumentNode, RelatedStory } from '../../shared/article/article';
import { teasersOf } from '../../shared/article/walk';
import type { StoryPlace } from '../workspace';

/** A story that is known by its title alone, as those of a page dump are, and where it stands. */
export type LooseTitle = { readonly title: string; readonly place: StoryPlace };

/** In the order of the page. Pages that have an address are what the editor meant. */
export function looseTitlesOf(body: DocumentNode, related: readonly RelatedStory[]): readonly LooseTitle[] {
  const titleOf = ({ target }: Pick<RelatedStory, 'target'>) =>
    target.type === 'page' && target.url === '' ? target.title.trim() : '';
  const teasers = teasersOf(body).map((teaser) => ({
    title: titleOf(teaser) || (titleOfTeaser(teaser) ?? ''),
    place: { type: 'teaser', index: teaser.index } as const,
  }));
  const listed = related.map((story, index) => ({
    title: titleOf(story),
    place: { type: 'related', index } as const,
  }));
  return [...teasers, ...listed].filter(({ title }) => title !== '');
}

/** A dump gives a teaser its words without saying which of them is the title. */
function titleOfTeaser({ target, headline }: Pick<RelatedStory, 'target' | 'headline'>): string | undefined {
  return target.type === 'page' && target.url === '' ? (headline ?? undefined) : undefined;
}
