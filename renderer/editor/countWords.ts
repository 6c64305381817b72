import type { DocumentNode } from '../../shared/article/article';

export type BodyCount = { readonly words: number; readonly photos: number };

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)?.length ?? 0;

/** Words as Vietnamese newsrooms count them: every syllable set apart by spaces. Captions count too. */
export function countWords(node: DocumentNode): BodyCount {
  const parts = (node.content ?? []).map(countWords);
  return {
    words: parts.reduce((sum, { words }) => sum + words, wordsOf(node.text ?? '')),
    photos: parts.reduce((sum, { photos }) => sum + photos, node.type === 'figure' ? 1 : 0),
  };
}
