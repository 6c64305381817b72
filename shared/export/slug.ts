import { fold } from '../vietnamese/fold';

const reserved = /^(con|prn|aux|nul|com\d|lpt\d|data|index)$/;
const longest = 80;

function cutAtWord(slug: string): string {
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1);
  const lastWord = cut.lastIndexOf('-');
  return cut.slice(0, lastWord > longest / 2 ? lastWord : longest).replace(/-$/, '');
}

/**
 * A file name made of a headline: ASCII letters, digits and single hyphens, at most 80 bytes, no
 * name that Windows reserves. Empty when the headline holds nothing that can be written so.
 */
export function writeSlug(headline: string): string {
  const plain = fold(headline)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const slug = cutAtWord(plain);
  return reserved.test(slug) ? `${slug}-1` : slug;
}

/** A slug for each headline, no two alike even where the file system folds case. */
export function writeSlugs(headlines: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headlines.map((headline) => {
    const wanted = writeSlug(headline) || 'bai-viet';
    let slug = wanted;
    for (let number = 2; taken.has(slug); number += 1) {
      const ending = `-${number}`;
      slug = wanted.slice(0, longest - ending.length).replace(/-+$/, '') + ending;
    }
    taken.add(slug);
    return slug;
  });
}
