import type { Credit } from '../article/photo';
import { isAgencyName, isSureAgency, isTaken, isWellKnownAgency } from './agencies';
import { beforePhoto, type CreditLabel, findCreditLabels } from './creditLabel';
import { readCreditNames, yearEnd } from './creditNames';
import { cleanLine } from './normalize';
import { trimName } from './trimName';

export function isEmptyCredit(credit: Credit): boolean {
  return (
    credit.photographer.trim() === '' &&
    credit.agency.trim() === '' &&
    credit.issuedBy.trim() === '' &&
    !credit.isArchive
  );
}

/** The house form: `Ảnh: Phương Hoa/TTXVN`, `Ảnh: AFP/TTXVN phát`, `Photo: John Smith/Getty Images via AFP`. */
export function writeCredit(credit: Credit, language: 'vi' | 'en'): string {
  if (isEmptyCredit(credit)) return '';
  const [photographer, agency, issuedBy] = [credit.photographer, credit.agency, credit.issuedBy].map(
    trimName,
  );
  if (language === 'vi') {
    const parts = [photographer, credit.isArchive && 'Tư liệu', agency, issuedBy && `${issuedBy} phát`];
    return `Ảnh: ${parts.filter(Boolean).join('/')}`;
  }
  const names = [photographer, agency].filter(Boolean).join('/');
  const label = credit.isArchive ? 'File photo' : 'Photo';
  const text = [names, issuedBy && `via ${issuedBy}`].filter(Boolean).join(' ');
  return text === '' ? label : `${label}: ${text}`;
}

/** No credit is longer than this, however long the caption before it. */
const longestTail = 300;

const none: readonly string[] = [];

const isSame = (one: Credit, other: Credit | null) =>
  other !== null &&
  one.photographer === other.photographer &&
  one.agency === other.agency &&
  one.issuedBy === other.issuedBy &&
  one.isArchive === other.isArchive;

/** A reading that its own printed form would not give again is none: the words stay where they are. */
function readNames(text: string, known: readonly string[], isArchive = false): Credit | null {
  const credit = readCreditNames(text, known, isArchive);
  if (credit === null) return null;
  const vietnamese = writeCredit(credit, 'vi').slice('Ảnh: '.length);
  const english = writeCredit(credit, 'en').replace(/^(?:File photo|Photo)(?:: )?/, '');
  const isSettled =
    isSame(credit, readCreditNames(vietnamese, known)) &&
    isSame(credit, readCreditNames(english, known, credit.isArchive));
  return isSettled ? credit : null;
}

/** Who photographs for all agencies at once signs for none: `REUTERS/Jane Doe/Pool` is signed by Reuters. */
const isShared = (name: string) => /^(?:pool(?: photo)?|handout|stringer)$/iu.test(name);

const signerOf = ({ agency, issuedBy }: Credit) =>
  issuedBy ||
  (agency
    .split('/')
    .filter((name) => !isShared(name))
    .at(-1) ??
    '');

type Dated = { readonly credit: Credit; readonly year: string };

/** A year stands behind who keeps photos, not behind who takes them: `Source: World Bank, 2023` is no credit. */
function readDated(text: string, known: readonly string[], isArchive: boolean): Dated | null {
  const [end = '', year = ''] = yearEnd.exec(text) ?? [];
  const credit = year === '' ? null : readNames(text.slice(0, -end.length), known, isArchive);
  if (credit === null) return null;
  const signer = signerOf(credit);
  const isKept = signer === '' ? credit.isArchive : isSureAgency(signer, known);
  return isKept ? { credit, year } : null;
}

/** Without a colon `(Ảnh chụp màn hình)` says what the picture is. */
function isSigned(credit: Credit, names: string, known: readonly string[], isInBrackets: boolean): boolean {
  const signer = signerOf(credit);
  const isSent = /\s(?:cung cấp|gửi|tạo)$/iu.test(trimName(names));
  return isInBrackets || isSent
    ? isAgencyName(signer, known) && !isTaken(signer)
    : isSureAgency(signer, known);
}

function readLabelled(
  text: string,
  label: CreditLabel,
  known: readonly string[],
  isInBrackets: boolean,
): Dated | null {
  const names = text.slice(label.end);
  const dated = readDated(names, known, label.isArchive);
  if (dated !== null) return dated;
  const credit = readNames(names, known, label.isArchive);
  if (credit === null) return null;
  return !label.isBare || isSigned(credit, names, known, isInBrackets) ? { credit, year: '' } : null;
}

/** `VNA/VNS Photo Lâm Khánh`, `VNA file photo`, `AP Photo`: who took it stands last. */
const agencyPhoto = new RegExp(
  `^(.+?)(?:\\s+(file))?(?<!\\/\\s*file|(?<!\\p{L})(?:${beforePhoto}))\\s+photos?(?:\\s+(?:by\\s+)?(?!via\\s)([^/]+))?$`,
  'iu',
);

/** A signature without a label must end in an agency that signs photos: `(ASEAN/EU)` is no credit. */
function readUnlabelled(text: string, known: readonly string[]): Credit | null {
  if (/^(?:theo|nguồn|by|from)\s/iu.test(text)) return null;
  const [, agencies = '', file, person = ''] = agencyPhoto.exec(text) ?? [];
  if (agencies === '' && !/[/—|]|(?<!\S)via\s|\sphát\P{L}*$/u.test(text)) return null;
  const lastAgency = agencies.split(/\s*[/,]\s*/u).at(-1) ?? '';
  if (agencies !== '' && file === undefined && !isWellKnownAgency(lastAgency, known)) return null;
  const names = agencies === '' ? text : [person, agencies].filter((part) => part !== '').join('/');
  const credit = readNames(names, known, file !== undefined);
  if (credit === null || !isWellKnownAgency(signerOf(credit), known)) return null;
  const isSentence =
    agencies !== '' && person === '' && credit.photographer !== '' && !agencies.includes('/');
  return isSentence ? null : credit;
}

const archiveWords = 'ảnh tư liệu|ảnh lưu trữ|ảnh TL|file photo';
const onlyArchive = new RegExp(`^(?:${archiveWords}|tư liệu)$`, 'iu');
const archiveCredit: Credit = { photographer: '', agency: '', issuedBy: '', isArchive: true };

/** Reads a line that is a credit and nothing else, with or without its label. */
export function readCreditLine(line: string, knownAgencies: readonly string[] = none): Credit | null {
  const whole = cleanLine(line);
  const text = trimName(whole.replace(/^[([（{<【](.*)[)\]）}>】][\s.]*$/u, '$1'));
  if (onlyArchive.test(text)) return archiveCredit;
  const [label] = findCreditLabels(text, longestTail);
  if (label?.start === 0) {
    const read = readLabelled(text, label, knownAgencies, text !== trimName(whole));
    if (read !== null) return read.credit;
  }
  if (isAgencyName(text, knownAgencies) && !/[/,]|\sphát$/u.test(text)) return readNames(text, knownAgencies);
  return readUnlabelled(text, knownAgencies);
}

export type Split = { readonly caption: string; readonly credit: Credit | null };

const opened = /[([（{<【«"“]\s*$/u;
const closing = /[)\]）}>】»"”][\s.*_]*$/u;
const separators: ReadonlySet<string> = new Set(' ([（{<【«“|–—/-*_');

/** Where words stay behind in a bracket that the credit closed, they close it themselves. */
function closeBracket(caption: string, text: string): string {
  const open = /[([（{【][^)\]）}】([（{【]*$/u.exec(caption.slice(-longestTail))?.[0].charAt(0) ?? '';
  const [close = ''] = /[)\]）}】](?=[\s.*_]*$)/u.exec(text.slice(-longestTail)) ?? [];
  return open === '' ? caption : `${caption}${close}`;
}

function withoutSeparators(text: string): string {
  let end = text.length;
  while (end > 0 && separators.has(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).replace(/\s?[,;:]$/u, '');
}

/** The caption without its tail; a full stop that stood after the bracket stays with the sentence. */
function captionBefore(text: string, start: number, kept = ''): string {
  const before = closeBracket(withoutSeparators(text.slice(0, start)), text);
  const isWord = /[\p{L}\p{N}]$/u.test(before.slice(-2));
  const stopped = isWord && /[)\]）]\s*\.$/u.test(text.slice(-longestTail)) ? `${before}.` : before;
  if (kept === '') return stopped;
  return isWord && stopped === before ? `${stopped}. ${kept}` : `${stopped} ${kept}`.trim();
}

/** `Tàu về bến (1975).` */
function withYear(caption: string, year: string): string {
  if (year === '') return caption;
  return caption === '' ? year : caption.replace(/\s*([.!?…]?)$/u, ` (${year})$1`);
}

function splitAtLabel(text: string, known: readonly string[]): Split | null {
  for (const label of findCreditLabels(text, longestTail)) {
    const isOpen = opened.test(text.slice(Math.max(0, label.start - 5), label.start));
    const read = readLabelled(isOpen ? text.replace(closing, '') : text, label, known, isOpen);
    const start = isOpen && text.charAt(label.start - 1) === '"' ? label.start - 1 : label.start;
    if (read !== null) {
      const caption = captionBefore(text, start, label.kept);
      return { caption: withYear(caption, read.year), credit: read.credit };
    }
  }
  return null;
}

const archiveTail = new RegExp(`[([（]?\\s*(?:${archiveWords})[)\\]）]?[\\s.]*$`, 'iu');

/**
 * `Bến Nhà Rồng. Ảnh tư liệu` names nobody, but says where the photo comes from. `File photo` is the form we print
 * and ends no sentence: it needs no stop before it.
 */
function splitArchive(text: string): Split | null {
  const end = text.slice(-40);
  const found = archiveTail.exec(end);
  if (found === null) return null;
  const start = text.length - end.length + found.index;
  const isApart =
    /^(?:[([（]|\s+File photo)/u.test(found[0]) ||
    /(?:^|[.,;:!?…"”»’')\]|–—-])$/u.test(text.slice(0, start).slice(-2));
  return isApart ? { caption: captionBefore(text, start), credit: archiveCredit } : null;
}

const beginnings = /(?:[.!?…"”»)\]|–—])\s+(?=\S)/gu;
const namesOnly =
  /^(?:[\p{Lu}\d@"“(—–|/-]\S*|via|phát|photos?|file|and|và|of|by|for|de|da|van|von|bin|al|dpa)$/u;

/** The last bracket, else the last sentences: what signs without a label is made of names alone. */
function splitSignature(text: string, known: readonly string[]): Split | null {
  const from = Math.max(0, text.length - longestTail);
  const tail = text.slice(from);
  const bracket = /[([（]([^()[\]（）]*)[)\]）][\s.]*$/u.exec(tail);
  const signed = bracket === null ? null : readUnlabelled(bracket[1] ?? '', known);
  if (bracket !== null && signed !== null)
    return { caption: captionBefore(text, from + bracket.index), credit: signed };
  const starts = [...tail.matchAll(beginnings)].map((place) => place.index + place[0].length);
  for (const start of from === 0 ? [0, ...starts] : starts) {
    const words = trimName(tail.slice(start));
    const credit = words.split(' ').every((word) => namesOnly.test(word))
      ? readUnlabelled(words, known)
      : null;
    if (credit !== null) return { caption: captionBefore(text, from + start), credit };
  }
  return null;
}

/** Splits a caption whose tail holds a credit. A caption without one comes back whole, cleaned, with a null credit. */
export function splitCredit(caption: string, knownAgencies: readonly string[] = none): Split {
  const text = cleanLine(caption);
  return (
    splitAtLabel(text, knownAgencies) ??
    splitArchive(text) ??
    splitSignature(text, knownAgencies) ?? { caption: text, credit: null }
  );
}
