import type { Check } from '../../../shared/article/check';
import type { CheckCode } from '../../../shared/article/checkCodes';
import { type BoardRow, placesEqual } from './boardRows';
import type { Column } from './cells';

/** What is wrong, in the few words that fit into a cell. */
export const problemKinds = [
  'noFile',
  'noVideo',
  'noCredit',
  'doubtfulCredit',
  'noAlt',
  'badAlt',
  'noCaption',
  'badCaption',
  'small',
  'twice',
  'rights',
  'other',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

export type RowProblem = { readonly kind: ProblemKind; readonly check: Check; readonly column: Column };

const kinds: Partial<Readonly<Record<CheckCode, ProblemKind>>> = {
  photoMissing: 'noFile',
  photoFileMissing: 'noFile',
  posterMissing: 'noFile',
  posterFileMissing: 'noFile',
  leadPhotoFileMissing: 'noFile',
  videoSourceMissing: 'noVideo',
  videoAddressNotAllowed: 'noVideo',
  videoFileMissing: 'noVideo',
  creditMissing: 'noCredit',
  videoCreditMissing: 'noCredit',
  leadPhotoCreditMissing: 'noCredit',
  creditLabelled: 'doubtfulCredit',
  creditInternet: 'doubtfulCredit',
  creditSpelling: 'doubtfulCredit',
  creditSpellings: 'doubtfulCredit',
  videoCreditLabelled: 'doubtfulCredit',
  videoCreditInternet: 'doubtfulCredit',
  videoCreditSpelling: 'doubtfulCredit',
  altMissing: 'noAlt',
  videoAltMissing: 'noAlt',
  altPlaceholder: 'badAlt',
  altSameAsCaption: 'badAlt',
  videoAltSameAsCaption: 'badAlt',
  altTooLong: 'badAlt',
  captionMissing: 'noCaption',
  videoCaptionMissing: 'noCaption',
  captionTooLong: 'badCaption',
  videoCaptionTooLong: 'badCaption',
  creditInCaption: 'badCaption',
  photoTooSmall: 'small',
  posterTooSmall: 'small',
  photoUsedTwice: 'twice',
  rightsExpired: 'rights',
  rightsDenied: 'rights',
  rightsAgencyDenied: 'rights',
  rightsAskFirst: 'rights',
};

const isKnown = (code: string): code is CheckCode => Object.hasOwn(kinds, code);

const kindOf = ({ code }: Check): ProblemKind => (isKnown(code) ? kinds[code] : undefined) ?? 'other';

const columnOfField = {
  photo: 'photo',
  source: 'photo',
  duration: 'photo',
  caption: 'caption',
  credit: 'photographer',
  alt: 'alt',
} as const satisfies Record<string, Column>;

/** The cell in which it is mended. */
function columnOf(check: Check): Column {
  const { where } = check;
  if (where.type === 'figure' || where.type === 'video') return columnOfField[where.field];
  return kindOf(check) === 'noCredit' ? 'photographer' : 'photo';
}

function isOfRow({ place }: BoardRow, { where }: Check): boolean {
  if (where.type === 'figure' || where.type === 'video') return placesEqual(place, where);
  return place.type === 'lead' && where.type === 'field' && where.field === 'leadPhoto';
}

/** What the checks say of each row, notes left out, in the order of the checks. */
export function rowProblems(rows: readonly BoardRow[], checks: readonly Check[]) {
  const grave = checks.filter(({ level }) => level !== 'note');
  return rows.map((row): readonly RowProblem[] =>
    grave
      .filter((check) => isOfRow(row, check))
      .map((check) => ({ kind: kindOf(check), check, column: columnOf(check) })),
  );
}

/** How many photos have a problem of each kind; kinds that none has are left out. */
export function countProblems(problems: readonly (readonly RowProblem[])[]) {
  return problemKinds
    .map((kind) => ({ kind, count: problems.filter((row) => row.some((each) => each.kind === kind)).length }))
    .filter(({ count }) => count > 0);
}

export type ProblemCell = { readonly row: number; readonly column: Column };

/** The places to mend one after another: row by row, each cell once. */
function problemCells(problems: readonly (readonly RowProblem[])[], kind: ProblemKind | null) {
  return problems.flatMap((found, row) => {
    const wanted = found.filter((each) => kind === null || each.kind === kind);
    return [...new Set(wanted.map(({ column }) => column))].map((column): ProblemCell => ({ row, column }));
  });
}

/** The next cell with a problem after (or before) this one, around the ends; undefined where all is well. */
export function nextProblem(
  problems: readonly (readonly RowProblem[])[],
  order: readonly Column[],
  from: ProblemCell,
  step: 1 | -1,
  kind: ProblemKind | null = null,
): ProblemCell | undefined {
  const place = ({ row, column }: ProblemCell) => row * order.length + order.indexOf(column);
  const cells = [...problemCells(problems, kind)].sort((one, other) => place(one) - place(other));
  const found =
    step > 0
      ? cells.find((cell) => place(cell) > place(from))
      : cells.findLast((cell) => place(cell) < place(from));
  return found ?? (step > 0 ? cells[0] : cells.at(-1));
}
