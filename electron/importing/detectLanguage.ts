import type { ArticleLanguage } from '../../shared/article/article';

const vietnameseLetter = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/gu;
const englishWord = /\b(?:the|and|of|to|in|for|that|with|was|is|on|from)\b/giu;
const sampleSize = 20_000;

/** Vietnamese unless the text has hardly any of its letters and many of the small words of English. */
export function detectLanguage(text: string): ArticleLanguage {
  const sample = text.slice(0, sampleSize);
  const words = sample.match(/\S+/g)?.length ?? 0;
  const vietnamese = sample.match(vietnameseLetter)?.length ?? 0;
  const english = sample.match(englishWord)?.length ?? 0;
  return vietnamese * 10 < words && english * 10 > words ? 'en' : 'vi';
}
