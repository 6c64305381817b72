import type { DocumentNode } from './article';
import { figuresOf, plainText } from './walk';

/** `words` counts what stands between spaces, as Vietnamese newsrooms count *chữ*: each syllable is one. */
export type TextCounts = { readonly words: number; readonly characters: number };

/** What a headline and a standfirst should not pass; longer ones are kept and warned about. */
export const softLimits = { headline: 110, standfirst: 300, caption: 600, alt: 1000 } as const;

const word = /\S*[\p{L}\p{N}]\S*/gu;

/** Characters are counted as readers see them, without line breaks. */
export function countText(text: string): TextCounts {
  const flat = text.normalize('NFC').replace(/\n/g, '');
  return { words: text.match(word)?.length ?? 0, characters: [...flat].length };
}

export type BodyCounts = { readonly words: number; readonly photos: number };

/** How long an article is. Captions count: they are written too. */
export function countBody(body: DocumentNode): BodyCounts {
  return { words: countText(plainText(body)).words, photos: figuresOf(body).length };
}
