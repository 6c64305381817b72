import type { PhotoMetadata } from '../../shared/article/photo';
import { listOf, type Tags } from './mendTags';

type Field = 'caption' | 'creator' | 'copyright' | 'keywords';

/**
 * Where programs keep a second copy of words that the Metadata Working Group has in one place each: XMP of before
 * dc:creator, and what Windows shows of a photo.
 */
const copies: Readonly<Record<string, Field>> = {
  'XMP-tiff:Artist': 'creator',
  'XMP-tiff:ImageDescription': 'caption',
  'XMP-tiff:Copyright': 'copyright',
  'IFD0:XPAuthor': 'creator',
  'IFD0:XPKeywords': 'keywords',
};

/** These hold a caption in one program and something else in another: only what it said tells. */
const perhapsCaption = ['IFD0:XPTitle', 'IFD0:XPSubject', 'IFD0:XPComment', 'ExifIFD:UserComment'];

/** To ask exiftool for before the words are changed. */
export const askForCopies = [...Object.keys(copies), ...perhapsCaption].map((tag) => `-${tag}`);

type Words = Pick<PhotoMetadata, Field>;

/** As one text: Windows sets several apart by semicolons. */
const textOf = (words: Words, field: Field, creators: readonly string[]) => {
  if (field === 'creator') return creators.join(';');
  return field === 'keywords' ? words.keywords.join(';') : words[field];
};

/** The copies that a file has of words which the desk has changed, changed likewise. */
export function changeCopies(
  words: Words & { readonly creators: readonly string[] },
  said: Words,
  before: Tags,
): readonly (readonly [tag: string, value: string])[] {
  const isChanged = (field: Field) => String(words[field]) !== String(said[field]);
  const known = Object.entries(copies).filter(
    ([tag, field]) => before[tag] !== undefined && isChanged(field),
  );
  const captions = perhapsCaption.filter((tag) => {
    const told = listOf(before[tag]).join().trim();
    return told !== '' && told === said.caption.trim() && isChanged('caption');
  });
  return [
    ...known.map(([tag, field]) => [tag, textOf(words, field, words.creators)] as const),
    ...captions.map((tag) => [tag, words.caption] as const),
  ];
}
