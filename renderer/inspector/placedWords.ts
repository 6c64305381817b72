import type { RelatedStory, StoryTarget } from '../../shared/article/article';
import type { StoryCard } from '../../shared/article/page';

/** What one place prints in other words than the story's own; null prints the story's own. */
export type PlacedWords = {
  readonly headline: string | null;
  readonly summary: string | null;
  readonly photo: string | null;
};

export const ownWords: PlacedWords = { headline: null, summary: null, photo: null };

export const wordsOf = ({ headline, summary, photo }: Omit<RelatedStory, 'target'>): PlacedWords => ({
  headline,
  summary: summary ?? null,
  photo: photo ?? null,
});

/** The words of the story itself, wherever it stands. */
export type StoryWords = {
  readonly headline: string;
  readonly summary: string;
  readonly photo: string | null;
};

export function wordsOfTarget(target: StoryTarget, card: StoryCard | undefined): StoryWords {
  return target.type === 'page'
    ? { headline: target.title, summary: target.summary ?? '', photo: target.photo ?? null }
    : { headline: card?.headline ?? '', summary: card?.standfirst ?? '', photo: card?.leadPhoto ?? null };
}

const differing = (typed: string, own: string) => {
  const text = typed.trim().normalize('NFC');
  return text === '' || text === own ? null : text;
};

/** What was typed, where it differs: nothing, and the story's own words, are no words of this place. */
export const readPlacedWords = (typed: StoryWords, own: StoryWords): PlacedWords => ({
  headline: differing(typed.headline, own.headline),
  summary: differing(typed.summary, own.summary),
  photo: typed.photo === own.photo ? null : typed.photo,
});

export const hasOwnWords = ({ headline, summary, photo }: PlacedWords) =>
  headline !== null || summary !== null || photo !== null;
