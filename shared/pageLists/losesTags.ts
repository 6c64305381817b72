import type { KnownName } from '../article/knownName';
import { spellingsOf } from './fillPage';
import type { ListRule } from './listRule';

/** Whether the list finds stories under a spelling of its tags that the desk is about to forget. */
export function losesTags(
  { tags, isByHand, scope }: Pick<ListRule, 'tags' | 'isByHand' | 'scope'>,
  before: readonly KnownName[],
  after: readonly KnownName[],
): boolean {
  if (isByHand || scope.type === 'ownTags') return false;
  const kept = new Set(spellingsOf(tags, { tags: after }));
  return spellingsOf(tags, { tags: before }).some((spelling) => !kept.has(spelling));
}
