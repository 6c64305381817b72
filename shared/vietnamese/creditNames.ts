import type { Credit } from '../article/photo';
import { isAgencyName } from './agencies';
import { cleanLine } from './normalize';

const longestNames = 160;
const longestPerson = 6;
const longestAgency = 14;
const archiveWord = /^(?:ảnh )?(?:tư liệu|lưu trữ|file|archive)$/iu;
const sentence = /[:：?!;]|\p{L}{3,}\. /u;
const small = /^(?:và|and|of|de|da|di|la|le|van|von|der|bin|al|the|&|-|–)$/iu;

/** Spaces, dots, stops, quotation marks and separators at the ends of a name. A plus is kept: `Vietnam+`. */
export function trimName(text: string): string {
  return cleanLine(text).replace(/^[\s.,;:…|/"“”'‘’«»–—-]+|[\s.,;:…|/"“”'‘’«»–—-]+$/gu, '');
}

function isPerson(name: string): boolean {
  const words = name.split(' ').filter((word) => !small.test(word));
  if (words.length === 0 || words.length > longestPerson) return false;
  if (words.length === 1 && /^[@\w.-]{4,}$/.test(name)) return true;
  const capitals = words.filter((word) => /^["“'‘(]?\p{Lu}/u.test(word)).length;
  return capitals * 2 >= words.length && !/\d{3}/.test(name);
}

const namesIn = (text: string) =>
  text
    .split(/\s*[,;&]\s*|\s+(?:và|and|-|–|—)\s+/iu)
    .map(trimName)
    .filter((name) => name !== '');

/** A name in which the next reading would find something else to split or to drop. */
const unsettled = new RegExp(
  '\\s[-–—]\\s|[,;()[\\]{}|©]|(?<!\\S)via(?!\\S)' +
    '|^(?:ảnh|nguồn|(?:photo|photograph|image|picture)s?|tư liệu|lưu trữ|archive|file|do|by)(?!\\p{L})' +
    '|\\s(?:phát|photo|cung cấp)$',
  'iu',
);

type Parts = { readonly photographer: string; readonly agency: string };

/** One name without a slash: an agency, a person, or both with a comma or a dash between. */
function readOne(part: string, isAgency: (name: string) => boolean): Parts {
  const chunks = part
    .split(/\s*,\s*|\s+[-–—]\s+/u)
    .map(trimName)
    .filter((chunk) => chunk !== '');
  const agencies = chunks.filter(isAgency);
  if (chunks.length > 1 && agencies.length === chunks.length)
    return { photographer: '', agency: chunks.join('/') };
  const [agency] = agencies;
  if (chunks.length > 1 && agency !== undefined && agencies.length === 1) {
    const people = chunks.filter((chunk) => chunk !== agency);
    return { photographer: people.join(', '), agency };
  }
  return isAgency(part) ? { photographer: '', agency: part } : { photographer: part, agency: '' };
}

/** The agency begins at the first part that is surely one, else it is the last part. */
function readParts(parts: readonly string[], isAgency: (name: string) => boolean): Parts {
  const [first = '', second = ''] = parts;
  if (parts.length <= 1) return first === '' ? { photographer: '', agency: '' } : readOne(first, isAgency);
  if (parts.length === 2 && isAgency(first) && !isAgency(second))
    return { photographer: second, agency: first };
  const found = parts.findIndex(isAgency);
  const start = found === -1 ? parts.length - 1 : found;
  return { photographer: parts.slice(0, start).join(', '), agency: parts.slice(start).join('/') };
}

/** `AFP/TTXVN phát`, `Getty Images via AFP`: what was issued, and by whom. */
function readIssuer(text: string): { readonly rest: string; readonly issuedBy: string } {
  const via = /^(.*?)\s*(?<!\S)via\s+([^/]+)$/iu.exec(text);
  if (via !== null) return { rest: via[1] ?? '', issuedBy: trimName(via[2] ?? '') };
  const issued = /^(?:(.*?)\s*(?:\/|\s[-–—]\s|,))?\s*([^/]+?)\s+(?:phát|PHÁT)$/u.exec(text);
  if (issued === null) return { rest: text, issuedBy: '' };
  return { rest: issued[1] ?? '', issuedBy: trimName((issued[2] ?? '').replace(/^do\s+/iu, '')) };
}

function hasPlausibleNames(credit: Credit, isAgency: (name: string) => boolean): boolean {
  const people = namesIn(credit.photographer);
  const agencies = [...credit.agency.split('/'), credit.issuedBy].filter((name) => name !== '');
  if (credit.photographer !== '' && (people.length === 0 || !people.every(isPerson) || people.some(isAgency)))
    return false;
  if ([...people, ...agencies].some((name) => unsettled.test(name))) return false;
  return agencies.every(
    (name) => name.split(' ').length <= longestAgency && (isAgency(name) || isPerson(name)),
  );
}

/**
 * Reads what stands after the label of a credit. Null where it is no list of names: `Ảnh: Lễ khai mạc diễn ra`
 * is a sentence. Never gives an empty credit.
 */
export function readCreditNames(
  text: string,
  knownAgencies: readonly string[],
  isLabelArchive = false,
): Credit | null {
  const isAgency = (name: string) => isAgencyName(name, knownAgencies);
  const names = trimName(trimName(text).replace(/^[([]\s*(.*?)\s*[)\]]$/u, '$1'));
  if (names.length > longestNames || sentence.test(names)) return null;
  const { rest, issuedBy } = readIssuer(names);
  const spread = rest
    .replace(/\s*\(([^()]+)\)$/u, '/$1')
    .replace(/\s+(?:cung cấp|photo)(?=\s*(?:\/|$))/giu, '')
    .replace(/^(?:do|by)\s+/iu, '');
  const all = spread
    .split(/\s*[/|]\s*/u)
    .map(trimName)
    .filter((part) => part !== '');
  const parts = all
    .filter((part) => !archiveWord.test(part))
    .map((part) => part.replace(/^(?:tư liệu|lưu trữ)\s+(?=\p{Lu})/iu, ''));
  const isArchive =
    isLabelArchive || parts.length < all.length || parts.some((part, index) => part !== all[index]);
  const { photographer, agency } = readParts(parts, isAgency);
  const credit = { photographer: namesIn(photographer).join(', '), agency, issuedBy, isArchive };
  if (credit.photographer + agency + issuedBy === '' && !isArchive) return null;
  return hasPlausibleNames(credit, isAgency) ? credit : null;
}
