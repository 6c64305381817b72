import { framedSize } from '../../shared/article/framing';
import type { Credit, Photo } from '../../shared/article/photo';
import { agencyKeysOf } from '../../shared/article/agencyKeys';
import type { PhotoGap, PhotoOrientation } from '../../shared/photoQuery';
import { isEmptyCredit, writeCredit } from '../../shared/vietnamese/credit';

/** The words of a photo, each a list of passages; the weightiest first. */
export const photoFields = ['captions', 'credits', 'file'] as const;

/** What is known of one placement, the newest first: a figure and a poster have words, a teaser and a lead photo none. */
export type PlacementWords = {
  readonly hasWords: boolean;
  readonly caption: string;
  readonly alt: string;
  /** Of the film whose poster it is. */
  readonly filmCredit: Credit | null;
};

const filled = (...values: readonly string[]) => values.filter((value) => value !== '');

const withWords = (placements: readonly PlacementWords[]) => placements.filter(({ hasWords }) => hasWords);

export function orientationOf({ file, framing }: Photo): PhotoOrientation | null {
  if (file === null) return null;
  const { width, height } = framedSize(file, framing);
  if (width === height) return 'square';
  return width > height ? 'landscape' : 'portrait';
}

const isSigned = (signed: Credit | null) => signed !== null && !isEmptyCredit(signed);

/** Under a poster stands the credit of its film. */
const lacksCredit = ({ credit }: Photo, placements: readonly PlacementWords[]) =>
  !isSigned(credit) &&
  (placements.length === 0 || placements.some(({ filmCredit }) => !isSigned(filmCredit)));

function gapsOf(photo: Photo, placements: readonly PlacementWords[]): readonly PhotoGap[] {
  const { file, metadata } = photo;
  const figures = withWords(placements);
  const lacks = (field: 'caption' | 'alt') =>
    figures.length === 0 ? metadata[field] === '' : figures.some((figure) => figure[field] === '');
  return [
    ...(file === null ? (['file'] as const) : []),
    ...(lacks('caption') ? (['caption'] as const) : []),
    ...(lacksCredit(photo, placements) ? (['credit'] as const) : []),
    ...(lacks('alt') ? (['alt'] as const) : []),
  ];
}

const label = /^\s*(?:ảnh|photo|video)\s*:\s*/iu;

/** A credit as it is printed is what people copy into the search; its label stands before every one of them. */
export const withoutLabel = (credit: string) => credit.replace(label, '');

const creditTexts = (credit: Credit) =>
  filled(credit.photographer, credit.agency, credit.issuedBy, withoutLabel(writeCredit(credit, 'vi')));

function textsOf({ credit, metadata, file }: Photo, figures: readonly PlacementWords[]) {
  const { headline, caption, creator, source, alt, keywords, place } = metadata;
  const films = figures.map(({ filmCredit }) => filmCredit).filter((signed) => signed !== null);
  return {
    captions: filled(...figures.flatMap((figure) => [figure.caption, figure.alt])),
    credits: [credit, ...films].flatMap(creditTexts),
    file: filled(
      headline,
      caption,
      alt,
      creator,
      metadata.credit,
      source,
      place,
      file?.originalName ?? '',
    ).concat(keywords),
  } satisfies Record<(typeof photoFields)[number], readonly string[]>;
}

/** The day of a time as the file gives it; a year or a month alone stays one. */
const dayOf = (takenAt: string) => /^\d{4}(-\d\d){0,2}/.exec(takenAt)?.[0] ?? '';

/** What the index keeps of a photo: it hangs on its record and on all of its placements. */
export function photoEntry(photo: Photo, placements: readonly PlacementWords[]) {
  const figures = withWords(placements);
  const caption = figures.find((figure) => figure.caption !== '')?.caption ?? photo.metadata.caption;
  return {
    orientation: orientationOf(photo),
    longerSide: Math.max(photo.file?.width ?? 0, photo.file?.height ?? 0),
    taken: dayOf(photo.metadata.takenAt),
    added: photo.addedAt === '' ? 0 : Date.parse(photo.addedAt),
    gaps: gapsOf(photo, placements),
    /** Each between two bars, so that no name is found inside another. */
    agencies: `|${agencyKeysOf(photo.credit).join('|')}|`,
    caption,
    places: placements.length,
    /** A record that waits for its file shows nothing but its places: without those its photo came under another. */
    isListed: photo.file !== null || placements.length > 0,
    texts: textsOf(photo, figures),
  };
}
