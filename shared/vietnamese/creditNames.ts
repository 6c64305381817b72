import type { Credit } from '../article/photo';
import { isAgencyName, isSureAgency, isTaken, isWellKnownAgency } from './agencies';
import { isSyllable } from './isSyllable';
import { isClause, isPersonName } from './personNames';
import { readParts } from './creditParts';
import { trimName } from './trimName';

const longestNames = 160;
const longestAgency = 14;
const archiveWord =
  /^(?:(?:ảnh|kho) )?(?:tư liệu|tài liệu|lưu trữ|file(?: photo)?|archive)$|^(?:TL|T\.L\.?)$/iu;
const archiveBeginning = /^(?:ảnh )?(?:tư liệu|lưu trữ|TL)(?:\s*[-–—,]\s*|\s+(?:của\s+)?(?=\S))/iu;
const sentence = /[:：?!]|\p{L}{3,}\. |^n\s*\/\s*a$/iu;
/** A label is nobody's name: `Ảnh: Ảnh`, `Photo: Photo`. */
const onlyLabel = /^(?:ảnh|hình|nguồn|tin|bài|photos?|photographs?|images?|pictures?|fotos?)$/iu;

/** What is not a name around one: who sent it, on whose word. */
const deed = /\s+(?:chụp|công bố|cung cấp|thực hiện|ghi lại|chia sẻ|đăng tải|gửi|tạo(?: ra)?)$/iu;
const opening = /^(?:do|by|ảnh|nguồn|theo|từ|from|of|courtesy(?: of)?)\s+/iu;
/** `Nhân vật cung cấp` prints so: the noun alone would say who is shown. */
const sender = /^(?:nhân vật|gia đình|bạn đọc|độc giả|người dân|nhà trường|đơn vị|cơ quan|tác giả)/iu;

const titled = (name: string) =>
  sender.test(name) || isTaken(name) || /^sưu tầm$/iu.test(name)
    ? name.charAt(0).toUpperCase() + name.slice(1)
    : name;

/** Two words or more, each spelled as a Vietnamese name is: `Thống Nhất`, and neither `Jean` nor `EPA`. */
function isVietnameseName(name: string): boolean {
  const words = name.trim().split(' ');
  return words.length > 1 && words.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word) && isSyllable(word));
}

/** `Thống Nhất-Lâm Khánh` are two people and `Ngọc Thiên-Báo Lào Cai` is one with a paper; `Jean-Pierre` is one. */
function spreadHyphens(part: string, known: readonly string[]): string {
  const names = part.split('-');
  const people = names.filter(isVietnameseName);
  const [first = '', second = ''] = names;
  const isEmployed = names.length === 2 && people[0] === first && isAgencyName(second.trim(), known);
  const isList = names.length > 1 && (people.length === names.length || isEmployed);
  return isList && !isAgencyName(part.trim(), known) ? names.join(' - ') : part;
}

const dotted = /(?<![\p{L}.])(?:\p{Lu}\.){2,}\p{Lu}(?!\p{L})\.?/gu;

/** `P/v` is no two names, and `T.T.X.V.N` none of a person. */
function respell(text: string): string {
  return text.replace(/(?<!\p{L})p\/v(?=\s)/giu, 'PV').replace(dotted, (initials) => {
    const name = initials.replaceAll('.', '');
    return isWellKnownAgency(name) ? name : initials;
  });
}

/** One sign for every way to stand names side by side: a slash. */
function spread(text: string, known: readonly string[]): string {
  const isKnown = (name: string) => isSureAgency(name.trim(), known) && name.trim() !== '';
  return text
    .replace(/\s*[\\∕⁄／|｜·•]\s*/gu, '/')
    .replace(/\s*\/\s*phát$/u, ' phát')
    .replace(/\s*[‒―−]\s*/gu, ' – ')
    .replace(/(\S)[—–](?=\S)/gu, '$1 — ')
    .replace(/(?<=\S)(?: -(?=\S)|- (?=\S))/gu, ' - ')
    .replace(/\s\+\s|(?<=\p{Ll})\+(?=\p{Lu}\p{Ll})/gu, ', ')
    .replace(/\s*_\s*([^_/]+)$/u, (end, right: string) =>
      isKnown(right.replace(/\s+phát$/u, '')) ? `/${right}` : end,
    )
    .replace(/[^/,;]+/gu, (part) => spreadHyphens(part, known))
    .replace(/([^\s/,;-]+)-([^\s/,;-]+)(?=\s+phát$|\s*[/,;]|$)/giu, (pair, left: string, right: string) =>
      isKnown(right) && !isWellKnownAgency(pair, known) ? `${left} - ${right}` : pair,
    )
    .replace(/\s*[([（]([^()[\]（）]+)[)\]）]$/u, '/$1')
    .replace(/\s+do\s+(?=\S.*\sphát$)/iu, '/');
}

const archiveEnd =
  /^(?:(.*\sphát)\s*[/,([–-]\s*(?:(?:ảnh |kho )?(?:tư liệu|lưu trữ)|TL)[)\]]?|(.+)\s+(?:tư liệu|lưu trữ))$/iu;

/** `TTXVN phát (Tư liệu)`, `TTXVN tư liệu`: the archive named last is put first. */
function archiveFirst(text: string, known: readonly string[]): string {
  const [, issued = '', agency = ''] = archiveEnd.exec(text) ?? [];
  if (issued !== '') return `Tư liệu/${issued}`;
  return isSureAgency(trimName(agency.split(/[/,]/u).at(-1) ?? ''), known) && agency !== ''
    ? `${agency}/Tư liệu`
    : text;
}

type Issued = { readonly rest: string; readonly issuedBy: string };

/** `AFP/TTXVN phát`, `Getty Images via AFP`: what was issued, and by whom. *Hồng Phát* is a person. */
function readIssuer(text: string, isAgency: (name: string) => boolean): Issued {
  const via = /^(.*?)\s*(?<!\S)via\s+([^/,]+)(?:,\s*(pool|file))?$/iu.exec(text);
  if (via !== null)
    return {
      rest: `${via[1] ?? ''}${via[3] === undefined ? '' : `/${via[3]}`}`,
      issuedBy: trimName(via[2] ?? ''),
    };
  const issued = /^(?:(.*?)\s*(?:\/|\s[-–—]\s|,))?\s*([^/]+?)\s+(phát)$/iu.exec(text);
  if (issued === null) return { rest: text, issuedBy: '' };
  const [, sent = '', before = '', word = ''] = issued;
  const rest = sent.replace(/(?<=\S)\s+via\s+/iu, '/');
  const issuedBy = trimName(before.replace(opening, ''));
  const fromArchive = issuedBy.replace(archiveBeginning, '');
  if (word !== 'phát' && !isAgency(issuedBy)) return { rest: text, issuedBy: '' };
  return fromArchive === issuedBy
    ? { rest, issuedBy }
    : { rest: `${rest}/Tư liệu`, issuedBy: trimName(fromArchive) };
}

type Archived = { readonly parts: readonly string[]; readonly isArchive: boolean };

/** `AP Photo` is AP; but `Pool Photo` and `Alamy Stock Photo` are names. */
function withoutDeed(part: string, known: readonly string[]): string {
  if (sender.test(part) || isWellKnownAgency(part, known)) return part;
  const name = part.replace(/\s+photos?$/iu, '');
  return isWellKnownAgency(name, known) ? name : part.replace(deed, '');
}

/** The parts between slashes without what says *archive*. */
function readArchive(text: string, known: readonly string[]): Archived {
  const all = text
    .replace(/,\s*(?:file|archive)(?: photo)?$/iu, '/file')
    .replace(/\s+file photo$/iu, '/file')
    .split('/')
    .map(trimName)
    .filter((part) => part !== '');
  const named = all.filter((part) => !archiveWord.test(part));
  const parts = named.map((part) => part.replace(archiveBeginning, ''));
  const isArchive = named.length < all.length || parts.some((part, index) => part !== named[index]);
  return { parts: parts.map((part) => withoutDeed(part, known)), isArchive };
}

const namesIn = (text: string) =>
  text
    .split(/\s*[,;&]\s*|\s+(?:và|and|-|–|—)\s+/iu)
    .map(trimName)
    .filter((name) => name !== '');

/** `TTXVN 2024`, `TTXVN (năm 1975)`, `Tư liệu, 1975`: the year is no name, and belongs to the caption. */
export const yearEnd = /(?:\s*[,;/–—-]\s*|\s*[([（]\s*|\s+)(?:năm\s+)?((?:18|19|20)\d\d)\s*[)\]）]?[\s.]*$/iu;

/** Whoever reads on cuts the year off first. */
const isDated = (name: string, known: readonly string[]) =>
  yearEnd.test(name) && isSureAgency(trimName(name.replace(yearEnd, '')), known);

function arePlausible(
  credit: Credit,
  isAgency: (name: string) => boolean,
  known: readonly string[],
): boolean {
  const people = namesIn(credit.photographer);
  if (credit.photographer !== '' && people.length === 0) return false;
  if (!people.every((name) => isPersonName(name) && !isClause(name) && !isAgency(name))) return false;
  const agencies = [...credit.agency.split('/'), credit.issuedBy].filter((name) => name !== '');
  return (
    ![...people, ...agencies].some(
      (name) => /[()[\]{}|©;]|(?<!\S)via(?!\S)/iu.test(name) || onlyLabel.test(name),
    ) &&
    agencies.every(
      (name) =>
        !isDated(name, known) &&
        name.split(' ').length <= longestAgency &&
        (isAgency(name) || isPersonName(name)),
    )
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
  const names = trimName(trimName(respell(text)).replace(/^[([（]\s*([^()[\]（）]*)\s*[)\]）]$/u, '$1'));
  if (names.length > longestNames || sentence.test(names)) return null;
  const unopened = /[([（]/u.test(names) ? names : names.replace(/[)\]）}>】]+$/u, '');
  const closed = archiveFirst(unopened, knownAgencies);
  const { rest, issuedBy } = readIssuer(spread(closed, knownAgencies), isAgency);
  const bare = rest.replace(opening, '').replace(/^the\s+(?=\p{Lu})/u, '');
  const { parts, isArchive } = readArchive(bare, knownAgencies);
  const { photographer, agency } = readParts(parts, isAgency, knownAgencies);
  const credit = {
    photographer: namesIn(photographer).join(', '),
    agency: titled([...new Set(agency.split('/'))].join('/')),
    issuedBy,
    isArchive: isLabelArchive || isArchive,
  };
  if (credit.photographer + agency + issuedBy === '' && !credit.isArchive) return null;
  return arePlausible(credit, isAgency, knownAgencies) ? credit : null;
}
