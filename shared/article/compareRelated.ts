import type { RelatedStory, StoryTarget } from './article';
import { keyOf } from './comparableBlock';
import { type WordRun, compareSequences, compareWords } from './compareWords';

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

/** The words of a story in the list: its own here, which stand before those of the page they point at, and that page’s. */
function wordsOf({ target, headline, summary }: RelatedStory) {
  const page = target.type === 'page' ? target : undefined;
  return {
    headline: headline ?? null,
    summary: summary ?? null,
    title: page?.title ?? null,
    pageSummary: page?.summary ?? null,
    source: page?.source ?? null,
  };
}

function picturesOf({ target, photo }: RelatedStory) {
  return { photo: photo ?? null, pagePhoto: (target.type === 'page' ? target.photo : null) ?? null };
}

export type RelatedPart =
  | { readonly part: keyof ReturnType<typeof wordsOf>; readonly words: readonly WordRun[] }
  | {
      readonly part: keyof ReturnType<typeof picturesOf>;
      readonly before: string | null;
      readonly after: string | null;
    };

/** What of one story differs between its two wordings. */
export function relatedParts(before: RelatedStory, after: RelatedStory): readonly RelatedPart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const words = (['headline', 'title', 'summary', 'pageSummary', 'source'] as const).flatMap((part) =>
    keyOf(old[part]) === keyOf(now[part])
      ? []
      : [{ part, words: compareWords(old[part] ?? '', now[part] ?? '') }],
  );
  const [shown, shows] = [picturesOf(before), picturesOf(after)];
  const pictures = (['photo', 'pagePhoto'] as const).flatMap((part) =>
    shown[part] === shows[part] ? [] : [{ part, before: shown[part], after: shows[part] }],
  );
  return [...words, ...pictures];
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
    else if (relatedParts(was, story).length > 0) changes.push({ type: 'reworded', story, before: was });
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
