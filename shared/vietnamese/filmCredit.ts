import type { Credit } from '../article/photo';
import { writeCredit } from './credit';

/** The credit of a film in house form: `Video: Phương Hoa/TTXVN`. */
export function writeFilmCredit(credit: Credit, language: 'vi' | 'en'): string {
  return writeCredit(credit, language)
    .replace(/^(?:Ảnh|Photo)/u, 'Video')
    .replace(/^File photo/u, 'File video');
}
