import type { RelatedStory, StoryTarget } from './article';
import { keyOf } from './comparableBlock';
import { compareSequences } from './compareWords';

/** One story of the two lists; `before` and `after` are its wording in either. */
export type RelatedChange =
  | { readonly type: 'added' | 'removed'; readonly story: RelatedStory }
  | { readonly type: 'moved'; readonly story: RelatedStory; readonly from: number; readonly to: number }
  | { readonly type: 'reworded'; readonly story: RelatedStory; readonly before: RelatedStory };

/** An outside page is its address; without one, its title. */
function identityOf(target: StoryTarget): string {
  if (target.type === 'article') return target.id;
  return target.url === '' ? `title ${target.title.normalize('NFC')}` : target.url;
}

/** The same story twice in one list is told apart by its turn. */
function identify(stories: readonly RelatedStory[]): ReadonlyMap<string, RelatedStory> {
  const known = new Map<string, RelatedStory>();
  for (const story of stories) {
    const identity = identityOf(story.target);
    let turn = 1;
    while (known.has(`${identity} ${turn}`)) turn += 1;
    known.set(`${identity} ${turn}`, story);
  }
  return known;
}

export function compareRelated(
  before: readonly RelatedStory[],
  after: readonly RelatedStory[],
): readonly RelatedChange[] {
  const [old, now] = [identify(before), identify(after)];
  const stayedBefore = [...old.keys()].filter((identity) => now.has(identity));
  const stayedAfter = [...now.keys()].filter((identity) => old.has(identity));
  const runs = compareSequences(stayedBefore, stayedAfter);
  const moved = new Set(runs.filter(({ type }) => type === 'added').flatMap(({ items }) => items));
  const places = { before: [...old.keys()], after: [...now.keys()] };
  const changes: RelatedChange[] = [];
  for (const [identity, story] of now) {
    const was = old.get(identity);
    if (was === undefined) changes.push({ type: 'added', story });
    else if (keyOf(was) !== keyOf(story)) changes.push({ type: 'reworded', story, before: was });
    if (moved.has(identity))
      changes.push({
        type: 'moved',
        story,
        from: places.before.indexOf(identity),
        to: places.after.indexOf(identity),
      });
  }
  for (const [identity, story] of old) if (!now.has(identity)) changes.push({ type: 'removed', story });
  return changes;
}
