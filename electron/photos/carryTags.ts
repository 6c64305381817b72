import type { WrittenTags } from './exiftool';
import type { Tags } from './mendTags';
import { structText } from './structText';

/** What is true of the original's pixels only: their size, place, colour and parts, and how they came about. */
export const pixelFacts = [
  ...['MakerNotes:all', 'IFD1:all', 'InteropIFD:all', 'ICC_Profile:all', 'JFIF:all', 'Ducky:all'],
  ...['CanonVRD:all', 'PNG-pHYs:all', 'IFD0:Orientation', 'IFD0:YCbCrPositioning', 'IFD0:YCbCrSubSampling'],
  ...['IFD0:TransferFunction', 'IFD0:WhitePoint', 'IFD0:PrimaryChromaticities', 'IFD0:ReferenceBlackWhite'],
  ...['IFD0:YCbCrCoefficients', 'ExifIFD:ExifImageWidth', 'ExifIFD:ExifImageHeight', 'ExifIFD:ColorSpace'],
  ...['ExifIFD:ComponentsConfiguration', 'ExifIFD:CompressedBitsPerPixel', 'ExifIFD:Gamma'],
  ...['ExifIFD:SubjectArea', 'ExifIFD:SubjectLocation', 'ExifIFD:ImageUniqueID'],
  ...['XMP-tiff:Orientation', 'XMP-tiff:ImageWidth', 'XMP-tiff:ImageHeight', 'XMP-tiff:BitsPerSample'],
  ...['XMP-tiff:Compression', 'XMP-tiff:PhotometricInterpretation', 'XMP-tiff:SamplesPerPixel'],
  ...['XMP-tiff:PlanarConfiguration', 'XMP-tiff:YCbCr*', 'XMP-tiff:TransferFunction', 'XMP-tiff:WhitePoint'],
  ...['XMP-tiff:PrimaryChromaticities', 'XMP-tiff:ReferenceBlackWhite', 'XMP-tiff:NativeDigest'],
  ...['XMP-exif:ExifImageWidth', 'XMP-exif:ExifImageHeight', 'XMP-exif:ColorSpace', 'XMP-exif:Gamma'],
  ...['XMP-exif:ComponentsConfiguration', 'XMP-exif:CompressedBitsPerPixel', 'XMP-exif:SubjectArea'],
  ...['XMP-exif:SubjectLocation', 'XMP-exif:ImageUniqueID', 'XMP-exif:NativeDigest', 'XMP-crs:all'],
  ...['XMP-photoshop:ColorMode', 'XMP-photoshop:ICCProfileName', 'XMP-xmp:Thumbnails', 'XMP-xmpGImg:all'],
  ...['XMP-iptcExt:ImageRegion', 'XMP-mwg-rs:all', 'XMP-MP:all', 'XMP-MP1:all', 'XMP-GPano:all'],
  ...['XMP-GCamera:all', 'XMP-GContainer:all', 'XMP-GDepth:all', 'XMP-GImage:all', 'XMP-GAudio:all'],
  ...['XMP-GFocus:all', 'XMP-hdrgm:all', 'XMP-HDRGainMap:all', 'XMP-Device:all', 'XMP-apple-fi:all'],
  ...['Photoshop:XResolution', 'Photoshop:YResolution', 'Photoshop:DisplayedUnitsX'],
  ...['Photoshop:DisplayedUnitsY', 'Photoshop:PhotoshopThumbnail', 'Photoshop:PhotoshopBGRThumbnail'],
] as const;

/** Where a photo was taken to the metre. */
const positionTags = ['GPS:all', 'XMP:GPS*', 'XMP:*Latitude*', 'XMP:*Longitude*'];

const places = ['LocationCreated', 'LocationShown'];

export const withoutPosition = [
  ...positionTags.map((tag) => `-${tag}=`),
  ...places.map((place) => `-XMP:${place}GPS*=`),
];

/** Whole files behind the picture: the other pictures of a multi-picture file, the film of a motion photo; and what tells of them. */
export const withoutOtherFiles = [
  ...['-trailer:all=', '-MPF:all=', '-XMP-GContainer:all=', '-XMP-hdrgm:all='],
  ...['-XMP-GCamera:MotionPhoto*=', '-XMP-GCamera:MicroVideo*='],
];

const exifStart = Buffer.from('Exif\0\0');

/** Whether a JPEG holds another picture or a film, which say for themselves where they were taken. */
export const holdsOtherFiles = (jpeg: Buffer): boolean =>
  jpeg.indexOf(exifStart) !== jpeg.lastIndexOf(exifStart) ||
  (jpeg.includes('ftyp') && jpeg.includes('moov')) ||
  jpeg.includes('MPF\0');

const isNoCoordinate = (field: string) => !field.startsWith('GPS');

/** The described places of the original that hold coordinates, without them. */
function describedPlaces(before: Tags): WrittenTags {
  const found = places.map((place) => [`XMP-iptcExt:${place}`, before[`XMP-iptcExt:${place}`]] as const);
  return Object.fromEntries(
    found
      .filter(([, value]) => JSON.stringify(value)?.includes('"GPS'))
      .map(([name, value]) => [name, structText(value, isNoCoordinate)]),
  );
}

/** What EXIF in a JPEG must hold besides words (Exif 2.32, table 4), where the original does not say it. */
const exifOfPictures = {
  'IFD0:XResolution': '72',
  'IFD0:YResolution': '72',
  'IFD0:ResolutionUnit': 'inches',
  'ExifIFD:FlashpixVersion': '0100',
};

const itsOwnSize = ['-ExifIFD:ExifImageWidth<ImageWidth', '-ExifIFD:ExifImageHeight<ImageHeight'];

/** In the name of a file to copy from, exiftool takes `%d` and the like for parts of another name. */
const literalName = (file: string) =>
  /%[-+]?\d*[.:]?\d*[lu]?[dDfFeEtgso]/.test(file) ? file.replaceAll('%', '%%') : file;

export type Carrying = { readonly original: string; readonly before: Tags; readonly keepPosition: boolean };

export type Carried = { readonly tags: WrittenTags; readonly arguments: readonly string[] };

/** What exiftool composes, a position among it, it would also write. */
const neverCarried = ['Composite:all', ...pixelFacts];

const isOfXmp = (tag: string) => tag.startsWith('XMP');
const positionTo = ({ keepPosition }: Pick<Carrying, 'keepPosition'>) => (keepPosition ? [] : positionTags);

const copyAllBut = (file: string, left: readonly string[]) => [
  ...['-charset', 'iptc=Latin', '-tagsFromFile', literalName(file), '-all:all'],
  ...left.map((tag) => `--${tag}`),
];

const withExif = (words: WrittenTags, copied: readonly string[]): Carried => ({
  tags: { ...exifOfPictures, ...words },
  arguments: [...copied, '-tagsFromFile', '@', ...itsOwnSize],
});

/**
 * What to write into new pictures of a photo: `words`, and everything else that its original says, but for what is
 * about the pixels. A photo without an original brings its words only.
 */
export function carryTags(words: WrittenTags, carrying: Carrying | null): Carried {
  const said = carrying === null || carrying.keepPosition ? {} : describedPlaces(carrying.before);
  const own = { ...words, ...said, 'ExifIFD:ColorSpace': 'sRGB' };
  if (carrying === null) return withExif(own, []);
  const left = [...neverCarried, ...positionTo(carrying), ...Object.keys(own)];
  return withExif(own, copyAllBut(carrying.original, left));
}

/** The whole of the XMP in `packet`: exiftool copies single properties only where it has names for them. */
export const wholePacket = (packet: string) => ['-tagsFromFile', literalName(packet), '-XMP'];

/** All that exiftool has names for, but no position. */
export const copyKnown = (file: string) => [
  ...['-tagsFromFile', literalName(file), '-XMP:all'],
  ...positionTags.map((tag) => `--${tag}`),
];

/** What to write into a copy of the original's XMP: the words, and nothing of the pixels. */
export function editPacket(words: WrittenTags, carrying: Pick<Carrying, 'keepPosition'>): Carried {
  const gone = [...pixelFacts, ...positionTo(carrying)].filter(isOfXmp);
  return {
    tags: Object.fromEntries(Object.entries(words).filter(([tag]) => isOfXmp(tag))),
    arguments: gone.map((tag) => `-${tag}=`),
  };
}

/** As `carryTags`, without any XMP: that is another's, and the words are in it already. */
export function carryBesideXmp(words: WrittenTags, carrying: Carrying): Carried {
  const others = Object.entries(words).filter(([tag]) => !isOfXmp(tag));
  const own = { ...Object.fromEntries(others), 'ExifIFD:ColorSpace': 'sRGB' };
  const left = ['XMP:all', ...neverCarried, ...positionTo(carrying), ...Object.keys(own)];
  return withExif(own, copyAllBut(carrying.original, left));
}
