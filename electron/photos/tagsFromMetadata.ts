import type { PhotoMetadata } from '../../shared/article/photo';
import { cutToBytes } from './cutToBytes';
import { dateTags } from './dateTags';
import type { WrittenTags } from './exiftool';
import { type IimText, iimLengths } from './iimLengths';
import { listOf, type Tags } from './mendTags';
import { cleanLine } from '../../shared/vietnamese/normalize';
import {
  creatorsIn,
  type DescribedPart,
  describedPlace,
  isVietnamese,
  languagesOf,
  metadataFromTags,
} from './metadataFromTags';
import { changeCopies } from './oldWords';

type Values = readonly (readonly [tag: string, value: string | readonly string[]])[];

const cutIim = (name: IimText, text: string) => cutToBytes(text, iimLengths[name]);

/** The desk's words, and who took the photo one by one. */
type Words = PhotoMetadata & { readonly creators: readonly string[] };

function iimOf(fields: Words): Values {
  const cut = (name: IimText, text: string) => [`IPTC:${name}`, cutIim(name, text)] as const;
  return [
    cut('Caption-Abstract', fields.caption),
    cut('Headline', fields.headline),
    ['IPTC:By-line', fields.creators.map((name) => cutIim('By-line', name))],
    cut('Credit', fields.credit),
    cut('Source', fields.source),
    cut('CopyrightNotice', fields.copyright),
    ['IPTC:Keywords', fields.keywords.map((word) => cutIim('Keywords', word))],
    cut('Sub-location', fields.place),
  ];
}

function xmpOf(fields: Words): Values {
  return [
    ['XMP-dc:Description', fields.caption],
    ['XMP-photoshop:Headline', fields.headline],
    ['XMP-dc:Creator', fields.creators],
    ['XMP-photoshop:Credit', fields.credit],
    ['XMP-photoshop:Source', fields.source],
    ['XMP-dc:Rights', fields.copyright],
    ['XMP-xmpRights:UsageTerms', fields.usageTerms],
    ['XMP-iptcCore:AltTextAccessibility', fields.alt],
    ['XMP-dc:Subject', fields.keywords],
    ['XMP-iptcCore:Location', fields.place],
  ];
}

/** Names that a comma or a semicolon sets apart, but for what belongs to the one before: `Martin Luther King, Jr.` */
const splitCreators = (creator: string) =>
  creator.split(/\s*;\s*|\s*,\s+(?!(?:Jr|Sr|Inc|Ltd|LLC|II|III|IV|MD|PhD)\b)/u).filter((name) => name !== '');

/** The texts of a PNG itself say the same, where it has any. */
function pngOf(fields: Words, before: Tags): Values {
  const texts = [
    ['PNG:Description', fields.caption],
    ['PNG:Author', fields.creators.join('; ')],
    ['PNG:Copyright', fields.copyright],
  ] as const;
  return texts.filter(([name]) => before[name] !== undefined);
}

const exifOf = (fields: Words): Values => [
  ['IFD0:ImageDescription', fields.caption],
  ['IFD0:Artist', fields.creators.join('; ')],
  ['IFD0:Copyright', fields.copyright],
];

const inLanguages = {
  'XMP-dc:Description': 'caption',
  'XMP-dc:Rights': 'copyright',
  'XMP-xmpRights:UsageTerms': 'usageTerms',
  'XMP-iptcCore:AltTextAccessibility': 'alt',
} as const;

/** What the file says in other languages stays; in Vietnamese it says what the desk says, where that is new. */
function languagesFor(fields: PhotoMetadata, said: PhotoMetadata, before: Tags): Values {
  return Object.entries(inLanguages).flatMap(([name, field]) =>
    fields[field] === ''
      ? []
      : languagesOf(before, name).map((key) => {
          const isNew = isVietnamese(key) && fields[field] !== said[field];
          return [key, isNew ? fields[field] : listOf(before[key])] as const;
        }),
  );
}

/** What IIM and XMP call the same, besides what the desk knows. */
const sameInBoth = [
  ['ObjectName', 'XMP-dc:Title'],
  ['Sub-location', 'XMP-iptcCore:Location'],
  ['City', 'XMP-photoshop:City'],
  ['Province-State', 'XMP-photoshop:State'],
  ['Country-PrimaryLocationName', 'XMP-photoshop:Country'],
  ['By-lineTitle', 'XMP-photoshop:AuthorsPosition'],
  ['Writer-Editor', 'XMP-photoshop:CaptionWriter'],
  ['SpecialInstructions', 'XMP-photoshop:Instructions'],
  ['OriginalTransmissionReference', 'XMP-photoshop:TransmissionReference'],
] as const;

/** The parts of a described place, for a file that names its place there only. */
const described: Partial<Record<IimText, DescribedPart>> = {
  'Sub-location': 'Sublocation',
  City: 'City',
  'Province-State': 'ProvinceState',
  'Country-PrimaryLocationName': 'CountryName',
};

const isSame = (one: string, other: string) => cleanLine(one) === cleanLine(other);

/** Whether IIM says what XMP says, or as much of it as there is room for. */
const agrees = (name: IimText, iim: string, xmp: string) =>
  isSame(iim, xmp) || (iim !== '' && cutIim(name, xmp) !== xmp && cleanLine(xmp).startsWith(cleanLine(iim)));

/**
 * What only one of the two says, the other says too. Where they name two places, XMP names the one that the desk
 * reads; whatever else they say differently stays, as no word of the desk's is at stake.
 */
function inStep(before: Tags, hasIim: boolean): Values {
  const said = (name: string) => listOf(before[name]).join(', ');
  return sameInBoth.flatMap(([name, xmp]): Values => {
    const iim = `IPTC:${name}`;
    const [old, young] = [said(iim), said(xmp)];
    const part = described[name];
    const both = young || old || (part === undefined ? '' : describedPlace(before, part));
    const isApart = part !== undefined && !agrees(name, old, both);
    return [
      ...(young === '' ? [[xmp, both] as const] : []),
      ...(hasIim && (old === '' || isApart) ? [[iim, cutIim(name, both)] as const] : []),
    ];
  });
}

/** The texts of IIM that were written in another encoding, or are too long in UTF-8. */
function mendedIim(before: Tags, mended: Tags): Values {
  return Object.keys(iimLengths).flatMap((name) => {
    const tag = `IPTC:${name}`;
    const texts = listOf(mended[tag]).map((text) => cutIim(name as IimText, text));
    return texts.join('\n') === listOf(before[tag]).join('\n') ? [] : [[tag, texts] as const];
  });
}

/** Where the desk says what the file says, the file's own words go out: all of them, and one by one. */
function wholeWords(fields: PhotoMetadata, said: PhotoMetadata, before: Tags): Words {
  const whole = metadataFromTags(before, 'none');
  const kept = (field: 'caption' | 'headline' | 'credit' | 'source' | 'copyright' | 'usageTerms' | 'alt') =>
    isSame(fields[field], said[field]) ? whole[field] : fields[field];
  const hasKeywords = said.keywords.every((word) => fields.keywords.some((other) => isSame(word, other)));
  const beyond = hasKeywords ? whole.keywords.slice(said.keywords.length) : [];
  return {
    ...fields,
    caption: kept('caption'),
    headline: kept('headline'),
    credit: kept('credit'),
    source: kept('source'),
    copyright: kept('copyright'),
    usageTerms: kept('usageTerms'),
    alt: kept('alt'),
    keywords: [...new Set([...fields.keywords, ...beyond])],
    /** A place is more finely divided in a file than in our field. */
    place: isSame(fields.place, said.place) ? '' : fields.place,
    creators: isSame(fields.creator, said.creator) ? creatorsIn(before) : splitCreators(fields.creator),
  };
}

/**
 * The tags that say the same in XMP, IIM and EXIF (Metadata Working Group, guidelines 2.0) in a file that says
 * `before`, which `mended` has in the right encoding. An empty field is left out: what the file says there stays. A
 * tag that goes is empty.
 */
export function tagsFromMetadata(
  fields: PhotoMetadata,
  { before, mended, hasIim }: { readonly before: Tags; readonly mended: Tags; readonly hasIim: boolean },
): WrittenTags {
  const said = metadataFromTags(before);
  const words = wholeWords(fields, said, before);
  const values = [
    ...(hasIim ? mendedIim(before, mended) : []),
    ...inStep(mended, hasIim),
    ...xmpOf(words),
    ...languagesFor(words, said, before),
    ...exifOf(words),
    ...pngOf(words, before),
    ...changeCopies(words, said, before),
    ...(hasIim ? iimOf(words) : []),
  ].filter(([, value]) => value.length > 0);
  return { ...Object.fromEntries(values), ...dateTags(fields.takenAt, mended, hasIim) };
}
