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

function gapsOf(
  photo: Photo,
  placements: readonly PlacementWords[],
  twins: readonly PhotoTwin[],
): readonly PhotoGap[] {
  const { file, metadata } = photo;
  const figures = withWords(placements);
  const lacks = (field: 'caption' | 'alt') =>
    figures.length === 0 ? metadata[field] === '' : figures.some((figure) => figure[field] === '');
  return [
    ...(file === null ? (['file'] as const) : []),
    ...(lacks('caption') ? (['caption'] as const) : []),
    ...(lacksCreditAnywhere(photo, placements, twins) ? (['credit'] as const) : []),
    ...(lacks('alt') ? (['alt'] as const) : []),
  ];
}

const label = /^\s*(?:ảnh|photo|video)\s*:\s*/iu;

/** A credit as it is printed is what people copy into the search; its label stands before every one of them. */
export const withoutLabel = (credit: string) => credit.replace(label, '');

const creditTexts = (credit: Credit) =>
  filled(credit.photographer, credit.agency, credit.issuedBy, withoutLabel(writeCredit(credit, 'vi')));

const fileTexts = ({ metadata, file }: Photo) =>
  filled(
    metadata.headline,
    metadata.caption,
    metadata.alt,
    metadata.creator,
    metadata.credit,
    metadata.source,
    metadata.place,
    file?.originalName ?? '',
  ).concat(metadata.keywords);

function textsOf(records: readonly Photo[], figures: readonly PlacementWords[]) {
  const films = figures.map(({ filmCredit }) => filmCredit).filter((signed) => signed !== null);
  return {
    captions: filled(...figures.flatMap((figure) => [figure.caption, figure.alt])),
    credits: [...records.map(({ credit }) => credit), ...films].flatMap(creditTexts),
    file: [...new Set(records.flatMap(fileTexts))],
  } satisfies Record<(typeof photoFields)[number], readonly string[]>;
}

/** The day of a time as the file gives it; a year or a month alone stays one. */
const dayOf = (takenAt: string) => /^\d{4}(-\d\d){0,2}/.exec(takenAt)?.[0] ?? '';

/** Another record of a photo's file, with the placements under it. */
export type PhotoTwin = { readonly photo: Photo; readonly placements: readonly PlacementWords[] };

const signedNames = ({ photographer, agency, issuedBy }: Credit) =>
  filled(photographer, agency, issuedBy).length;

/**
 * Older libraries hold a file under several records. The one that says most of its makers stands for it, so that no
 * name is hidden behind an empty field; of those that say as much, the one that most places print, then the one named
 * after the file.
 */
export function fullestFirst(records: readonly PhotoTwin[]): readonly PhotoTwin[] {
  const isNamed = ({ photo }: PhotoTwin) => photo.file?.sha256.startsWith(photo.id) === true;
  return [...records].sort(
    (one, other) =>
      signedNames(other.photo.credit) - signedNames(one.photo.credit) ||
      other.placements.length - one.placements.length ||
      Number(isNamed(other)) - Number(isNamed(one)) ||
      (one.photo.id < other.photo.id ? -1 : 1),
  );
}

const lacksCreditAnywhere = (
  photo: Photo,
  placements: readonly PlacementWords[],
  twins: readonly PhotoTwin[],
) =>
  lacksCredit(photo, placements) ||
  twins.some((twin) => twin.placements.length > 0 && lacksCredit(twin.photo, twin.placements));

const isDay = (day: string) => day !== '';

/**
 * What the index keeps of a photo: it hangs on its record and on all of its placements, the newest first. `twins` are
 * the other records of its file: it is found by their words, and what one of them forbids is forbidden.
 */
export function photoEntry(
  photo: Photo,
  placements: readonly PlacementWords[],
  twins: readonly PhotoTwin[] = [],
) {
  const figures = withWords(placements);
  const records = [photo, ...twins.map((twin) => twin.photo)];
  const known = records.map(({ addedAt }) => addedAt).filter(isDay);
  const caption = figures.find((figure) => figure.caption !== '')?.caption ?? photo.metadata.caption;
  return {
    orientation: orientationOf(photo),
    longerSide: Math.max(photo.file?.width ?? 0, photo.file?.height ?? 0),
    taken: dayOf(photo.metadata.takenAt),
    added: known.length === 0 ? 0 : Math.min(...known.map((time) => Date.parse(time))),
    gaps: gapsOf(photo, placements, twins),
    usableUntil:
      records
        .map(({ rights }) => rights.usableUntil)
        .filter(isDay)
        .sort()[0] ?? '',
    isDenied: records.some(({ rights }) => rights.isDenied),
    /** Each between two bars, so that no name is found inside another. */
    agencies: `|${[...new Set(records.flatMap(({ credit }) => agencyKeysOf(credit)))].join('|')}|`,
    caption,
    places: placements.length,
    /** A record that waits for its file shows nothing but its places: without those its photo came under another. */
    isListed: photo.file !== null || placements.length > 0,
    texts: textsOf(records, figures),
  };
}
