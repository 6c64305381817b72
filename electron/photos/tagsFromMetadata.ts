import type { PhotoMetadata } from '../../shared/article/photo';
import { cutToBytes } from './cutToBytes';
import type { WrittenTags } from './exiftool';
import { type IimText, iimLengths } from './iimLengths';
import { listOf, type Tags } from './mendTags';
import { datesIn, isVietnamese, languagesOf, metadataFromTags } from './metadataFromTags';

type Values = readonly (readonly [tag: string, value: string | readonly string[]])[];

const cutIim = (name: IimText, text: string) => cutToBytes(text, iimLengths[name]);

function iimOf(fields: PhotoMetadata): Values {
  const [date = '', time = ''] = fields.takenAt.split('T');
  const cut = (name: IimText, text: string) => [`IPTC:${name}`, cutIim(name, text)] as const;
  return [
    cut('Caption-Abstract', fields.caption),
    cut('Headline', fields.headline),
    cut('By-line', fields.creator),
    cut('Credit', fields.credit),
    cut('Source', fields.source),
    cut('CopyrightNotice', fields.copyright),
    ['IPTC:Keywords', fields.keywords.map((word) => cutIim('Keywords', word))],
    cut('Sub-location', fields.place),
    ['IPTC:DateCreated', date.replaceAll('-', ':')],
    /** Without an offset exiftool would write that of this machine. */
    ['IPTC:TimeCreated', /(Z|[+-]\d\d:\d\d)$/.test(time) ? time.replace('Z', '+00:00') : ''],
  ];
}

function xmpOf(fields: PhotoMetadata): Values {
  return [
    ['XMP-dc:Description', fields.caption],
    ['XMP-photoshop:Headline', fields.headline],
    ['XMP-dc:Creator', fields.creator],
    ['XMP-photoshop:Credit', fields.credit],
    ['XMP-photoshop:Source', fields.source],
    ['XMP-dc:Rights', fields.copyright],
    ['XMP-xmpRights:UsageTerms', fields.usageTerms],
    ['XMP-iptcCore:AltTextAccessibility', fields.alt],
    ['XMP-dc:Subject', fields.keywords],
    ['XMP-iptcCore:Location', fields.place],
    ['XMP-photoshop:DateCreated', fields.takenAt],
  ];
}

function exifOf(fields: PhotoMetadata): Values {
  const [, time = ''] = fields.takenAt.split('T');
  const offset = /[+-]\d\d:\d\d$/.exec(time)?.[0] ?? (time.endsWith('Z') ? '+00:00' : '');
  return [
    ['IFD0:ImageDescription', fields.caption],
    ['IFD0:Artist', fields.creator],
    ['IFD0:Copyright', fields.copyright],
    ['ExifIFD:DateTimeOriginal', time === '' ? '' : fields.takenAt.slice(0, 19).replace('T', ' ')],
    ['ExifIFD:OffsetTimeOriginal', offset],
  ];
}

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

/** What only one of the two says, the other says too. */
function inStep(before: Tags, hasIim: boolean): Values {
  return sameInBoth.flatMap(([name, xmp]): Values => {
    const iim = `IPTC:${name}`;
    const [old, young] = [listOf(before[iim]).join(', '), listOf(before[xmp]).join(', ')];
    if (young === '') return [[xmp, old]];
    return old === '' && hasIim ? [[iim, cutIim(name, young)]] : [];
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

/** Date and place are more finely divided in a file than in our fields: what says the same already is left out. */
function onlyChanged(fields: PhotoMetadata, said: PhotoMetadata, before: Tags) {
  const dates = datesIn(before);
  const place = fields.place === said.place ? '' : fields.place;
  const at = (block: keyof typeof dates) => ({
    ...fields,
    place,
    takenAt: fields.takenAt === dates[block] ? '' : fields.takenAt,
  });
  return { xmp: at('xmp'), iim: at('iim'), exif: at('exif') };
}

/**
 * The tags that say the same in XMP, IIM and EXIF (Metadata Working Group, guidelines 2.0) in a file that says
 * `before`, which `mended` has in the right encoding. An empty field is left out: what the file says there stays.
 */
export function tagsFromMetadata(
  fields: PhotoMetadata,
  { before, mended, hasIim }: { readonly before: Tags; readonly mended: Tags; readonly hasIim: boolean },
): WrittenTags {
  const said = metadataFromTags(before);
  const changed = onlyChanged(fields, said, mended);
  const values = [
    ...inStep(mended, hasIim),
    ...xmpOf(changed.xmp),
    ...languagesFor(fields, said, before),
    ...exifOf(changed.exif),
    ...(hasIim ? [...mendedIim(before, mended), ...iimOf(changed.iim)] : []),
  ].filter(([, value]) => value.length > 0);
  const marks = hasIim ? { 'IPTC:CodedCharacterSet': 'UTF8', 'Photoshop:IPTCDigest': 'new' } : {};
  return { ...Object.fromEntries(values), ...marks };
}
