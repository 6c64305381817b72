import type { PhotoMetadata } from '../../shared/article/photo';
import { listOf, type Tags } from './mendTags';
import { isStructure, structText } from './structText';

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

/**
 * The creators again, each in a structure (PLUS License Data Format, Image Creator). Who owns the copyright, who
 * licenses and who supplied the photo stand beside them and stay: that is agreed between others, and a desk that
 * says who took the photo, or words the copyright anew, does not say to whom it belongs now.
 */
const creatorsOfPlus = 'XMP-plus:ImageCreator';

/** To ask exiftool for before the words are changed. */
export const askForCopies = [...Object.keys(copies), ...perhapsCaption, creatorsOfPlus].map(
  (tag) => `-${tag}`,
);

type Words = Pick<PhotoMetadata, Field>;

/** As one text: Windows sets several apart by semicolons. */
const textOf = (words: Words, field: Field, creators: readonly string[]) => {
  if (field === 'creator') return creators.join(';');
  return field === 'keywords' ? words.keywords.join(';') : words[field];
};

/** An identifier stays with the name that it identifies. */
function plusText(names: readonly string[], before: Tags): string {
  const said = [before[creatorsOfPlus]].flat().filter(isStructure);
  const entries = names.map(
    (name) => said.find(({ ImageCreatorName }) => ImageCreatorName === name) ?? { ImageCreatorName: name },
  );
  return structText(entries);
}

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
  const hasNewNames = before[creatorsOfPlus] !== undefined && isChanged('creator');
  return [
    ...(hasNewNames ? [[creatorsOfPlus, plusText(words.creators, before)] as const] : []),
    ...known.map(([tag, field]) => [tag, textOf(words, field, words.creators)] as const),
    ...captions.map((tag) => [tag, words.caption] as const),
  ];
}
