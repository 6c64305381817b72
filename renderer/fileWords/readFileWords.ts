import type { Credit, Photo } from '../../shared/article/photo';
import { cleanLine } from '../../shared/vietnamese/normalize';

export type FileWordId =
  | 'caption'
  | 'headline'
  | 'creator'
  | 'credit'
  | 'source'
  | 'copyright'
  | 'usageTerms'
  | 'alt'
  | 'keywords'
  | 'takenAt'
  | 'place';

/** What the desk says where it says anything of the kind; null where the photo's place has no such words. */
export type DeskWords = {
  readonly caption: string | null;
  readonly alt: string | null;
  readonly tags: readonly string[];
};

/** What the desk's field would say afterwards. */
export type FilledField =
  | { readonly field: 'caption' | 'alt' | 'rightsNote'; readonly text: string }
  | { readonly field: keyof Omit<Credit, 'isArchive'>; readonly text: string }
  | { readonly field: 'tags'; readonly tags: readonly string[] };

/**
 * One thing the file says, beside what the desk says of it. `desk` is null where the desk has no such field; `fill`
 * is null where there is none, or where it says the same already.
 */
export type FileWord = {
  readonly id: FileWordId;
  readonly file: string;
  readonly desk: string | null;
  readonly fill: FilledField | null;
};

type TextField = Exclude<FilledField['field'], 'tags'>;

function textWord(id: FileWordId, file: string, field: TextField, desk: string | null): FileWord {
  if (desk === null) return plainWord(id, file);
  const isSame = cleanLine(file) === cleanLine(desk);
  return { id, file, desk, fill: isSame ? null : { field, text: file } };
}

const plainWord = (id: FileWordId, file: string): FileWord => ({ id, file, desk: null, fill: null });

/** Keywords join the article's own: they replace nothing. */
function keywordsWord(keywords: readonly string[], tags: readonly string[]): FileWord {
  const missing = keywords.filter((word) => !tags.includes(word) && [...word].length <= 100);
  const filled = [...tags, ...new Set(missing)].slice(0, 100);
  return {
    id: 'keywords',
    file: keywords.join(', '),
    desk: tags.join(', '),
    fill: missing.length === 0 ? null : { field: 'tags', tags: filled },
  };
}

/** Only what the file says at all, in the order in which a desk reads it. */
export function readFileWords({ metadata, credit, rights }: Photo, desk: DeskWords): readonly FileWord[] {
  const words = [
    textWord('caption', metadata.caption, 'caption', desk.caption),
    plainWord('headline', metadata.headline),
    textWord('creator', metadata.creator, 'photographer', credit.photographer),
    textWord('credit', metadata.credit, 'agency', credit.agency),
    textWord('source', metadata.source, 'issuedBy', credit.issuedBy),
    plainWord('copyright', metadata.copyright),
    textWord('usageTerms', metadata.usageTerms, 'rightsNote', rights.note),
    textWord('alt', metadata.alt, 'alt', desk.alt),
    keywordsWord(metadata.keywords, desk.tags),
    plainWord('takenAt', metadata.takenAt),
    plainWord('place', metadata.place),
  ];
  return words.filter(({ file }) => file.trim() !== '');
}

/** True where something the desk wrote would go. */
export const isReplacing = ({ desk, fill }: FileWord) =>
  fill !== null && fill.field !== 'tags' && (desk ?? '').trim() !== '';
