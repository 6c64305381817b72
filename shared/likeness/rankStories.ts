import type { StoryCard } from '../article/page';
import type { Suggestion, SuggestionReason } from '../suggestion';
import type { StoryTraits, Trait } from './traits';

/** How much it says that two stories have a trait, from 0 to 1. */
export type Worth = (kind: keyof StoryTraits, key: string) => number;

/** What the index keeps of a story: the weight of each trait, by its key. */
export type TraitWeights = { readonly [Kind in keyof StoryTraits]: Readonly<Record<string, number>> };

export type Candidate = { readonly story: StoryCard; readonly traits: TraitWeights };

export type Subject = {
  readonly section: string;
  readonly subsection: string;
  /** Epoch milliseconds: stories of the same time are a little nearer. */
  readonly moment: number;
  readonly traits: StoryTraits;
};

type Shared = Trait & { readonly worth: number };
type Weighed = { readonly [Kind in keyof StoryTraits]: readonly Shared[] };

/** Of everything that makes two stories alike, at the most; together 1. */
const shares = { words: 0.7, names: 0.08, tags: 0.15, section: 0.05, time: 0.02 } as const;
/** So much in common is half of what can be in common. */
const halves = { words: 5, names: 1, tags: 0.8 } as const;
const shownTraits = 3;
const day = 86_400_000;
const halfYear = 180;
/** One common word is in common by chance. */
const leastWords = 2;
/** Less than this is nothing that one would say to a colleague. */
const leastAlike = 0.03;

/** What few stories have says more: 1 for a trait that only one has, next to nothing for one of all. */
export function worthOf(having: number, stories: number): number {
  return (Math.log(1 + stories / Math.max(1, having)) / Math.log(1 + Math.max(1, stories))) ** 1.5;
}

function weighed(own: StoryTraits, worth: Worth): Weighed {
  const of = (kind: keyof StoryTraits) =>
    own[kind]
      .map((trait) => ({ ...trait, worth: worth(kind, trait.key) }))
      .filter((trait) => trait.worth > 0);
  return { words: of('words'), names: of('names'), tags: of('tags') };
}

function sharedTraits(own: readonly Shared[], theirs: Readonly<Record<string, number>>): readonly Shared[] {
  const shared: Shared[] = [];
  for (const trait of own) {
    if (!Object.hasOwn(theirs, trait.key)) continue;
    const worth = trait.worth * Math.sqrt(trait.weight * (theirs[trait.key] ?? 0));
    shared.push({ ...trait, worth });
  }
  return shared.sort((one, other) => other.worth - one.worth);
}

function saturated(kind: keyof typeof halves, shared: readonly Shared[]): number {
  const sum = shared.reduce((total, { worth }) => total + worth, 0);
  return sum / (sum + halves[kind]);
}

function nearnessInTime(subject: Subject, { publishedAt, updatedAt }: StoryCard): number {
  const age = Math.max(0, subject.moment - Date.parse(publishedAt ?? updatedAt)) / day;
  return halfYear / (halfYear + age);
}

function placeReason({ section, subsection }: Subject, story: StoryCard): readonly SuggestionReason[] {
  if (section === '' || story.section !== section) return [];
  return [{ type: subsection !== '' && subsection === story.subsection ? 'subsection' : 'section' }];
}

const placeShare = (reasons: readonly SuggestionReason[]) => {
  if (reasons.length === 0) return 0;
  return reasons.some(({ type }) => type === 'subsection') ? 1 : 0.6;
};

/** What stands in something longer that is shown already is not shown once more. */
function shownOf(shared: readonly Shared[]): readonly string[] {
  const shown: string[] = [];
  for (const trait of shared) {
    const isSaid = shown.some((other) => ` ${other} `.includes(` ${trait.shown} `));
    if (!isSaid && shown.length < shownTraits) shown.push(trait.shown);
  }
  return shown;
}

/** A syllable alone seldom tells a reader much: `nước` may be water or a country. */
function inPairs(words: readonly Shared[]): readonly Shared[] {
  const pairs = words.filter(({ shown }) => shown.includes(' '));
  return pairs.length > 0 ? pairs : words;
}

function suggest(subject: Subject, own: Weighed, { story, traits }: Candidate): readonly Suggestion[] {
  const shared = (kind: keyof StoryTraits) => sharedTraits(own[kind], traits[kind]);
  const [tags, names, found] = [shared('tags'), shared('names'), shared('words')];
  const words = found.length < leastWords ? [] : found;
  const place = placeReason(subject, story);
  const alike =
    shares.words * saturated('words', words) +
    shares.names * saturated('names', names) +
    shares.tags * saturated('tags', tags) +
    shares.section * placeShare(place);
  if (alike < leastAlike) return [];
  const reasons: readonly SuggestionReason[] = [
    ...(tags.length > 0 ? [{ type: 'tags', tags: shownOf(tags) } as const] : []),
    ...(names.length > 0 ? [{ type: 'names', names: shownOf(names) } as const] : []),
    ...(words.length > 0 ? [{ type: 'words', words: shownOf(inPairs(words)) } as const] : []),
    ...place,
  ];
  const score = alike + shares.time * nearnessInTime(subject, story);
  return [{ story, reasons, score: Math.round(score * 10_000) / 10_000 }];
}

/** The nearest first; the newer of two that are equally near. What has next to nothing in common is not suggested. */
export function rankStories(
  subject: Subject,
  candidates: readonly Candidate[],
  worth: Worth,
): readonly Suggestion[] {
  const own = weighed(subject.traits, worth);
  return candidates
    .flatMap((candidate) => suggest(subject, own, candidate))
    .sort(
      (one, other) =>
        other.score - one.score ||
        Date.parse(other.story.updatedAt) - Date.parse(one.story.updatedAt) ||
        (one.story.id < other.story.id ? -1 : 1),
    );
}
