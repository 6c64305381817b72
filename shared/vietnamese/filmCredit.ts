import type { Credit } from '../article/photo';
import { splitCredit, type Split, writeCredit } from './credit';

/** The credit of a film in house form: `Video: Phương Hoa/TTXVN`. */
export function writeFilmCredit(credit: Credit, language: 'vi' | 'en'): string {
  return writeCredit(credit, language)
    .replace(/^(?:Ảnh|Photo)/u, 'Video')
    .replace(/^File photo/u, 'File video');
}

const filmLabel = /(?<![\p{L}\p{N}])(?:nguồn )?(?:video|clip|phim)(?=\s*[:：]|\s+by\s)/giu;

/** The credit at the end of a film's caption, under the label of a film (the last one signs) or of a photo. */
export function splitFilmCredit(text: string, knownAgencies: readonly string[]): Split {
  const label = [...text.matchAll(filmLabel)].at(-1);
  if (label === undefined) return splitCredit(text, knownAgencies);
  const [before, after] = [text.slice(0, label.index), text.slice(label.index + label[0].length)];
  const asPhoto = /^\p{Lu}/u.test(label[0]) ? 'Photo' : 'photo';
  const read = splitCredit(before + asPhoto + after, knownAgencies);
  return read.credit === null ? splitCredit(text, knownAgencies) : read;
}
