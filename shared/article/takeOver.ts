import { cleanLine } from '../vietnamese/normalize';
import type { Credit, Photo, PhotoRights } from './photo';

const names = ['photographer', 'agency', 'issuedBy'] as const;
const nameKey = (name: string) => cleanLine(name).toLowerCase();

/** The credit with what only the other says; null where the two contradict each other. */
export function joinCredits(credit: Credit, other: Credit): Credit | null {
  const isAtOdds = names.some(
    (name) => credit[name] !== '' && other[name] !== '' && nameKey(credit[name]) !== nameKey(other[name]),
  );
  if (isAtOdds) return null;
  return {
    photographer: credit.photographer || other.photographer,
    agency: credit.agency || other.agency,
    issuedBy: credit.issuedBy || other.issuedBy,
    isArchive: credit.isArchive || other.isArchive,
  };
}

function joinNotes(note: string, other: string): string {
  if (note.includes(other)) return note;
  return other.includes(note) ? other : `${note}; ${other}`.slice(0, 2000);
}

/** What either forbids stays forbidden, and both say why. */
export function stricterRights(rights: PhotoRights, other: PhotoRights): PhotoRights {
  const [day, otherDay] = [rights.usableUntil, other.usableUntil];
  return {
    usableUntil: day === '' || (otherDay !== '' && otherDay < day) ? otherDay : day,
    isDenied: rights.isDenied || other.isDenied,
    note: joinNotes(rights.note, other.note),
  };
}

/** Two records of one photo: the words of the first stay, its empty fields take the other's, and the stricter rights hold. */
export const takeOver = (photo: Photo, other: Photo): Photo => ({
  ...photo,
  credit: joinCredits(photo.credit, other.credit) ?? photo.credit,
  rights: stricterRights(photo.rights, other.rights),
});
