import type { Credit } from '../article/photo';
import { isAgencyName, isWellKnownAgency } from './agencies';
import { type CreditLabel, findCreditLabels } from './creditLabel';
import { readCreditNames, trimName } from './creditNames';
import { cleanLine } from './normalize';

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

function readLabelled(text: string, label: CreditLabel, knownAgencies: readonly string[]): Credit | null {
  const credit = readCreditNames(text.slice(label.end), knownAgencies, label.isArchive);
  if (credit === null || !label.isBare) return credit;
  return isAgencyName(credit.agency, knownAgencies) && credit.issuedBy === '' ? credit : null;
}

/** A signature without a label must end in an agency that signs photos: `(ASEAN/EU)` is no credit. */
function readUnlabelled(text: string, knownAgencies: readonly string[]): Credit | null {
  if (!/\/|(?<!\S)via\s|\sphát\W*$/u.test(text)) return null;
  const credit = readCreditNames(text, knownAgencies);
  const signer = credit?.issuedBy || credit?.agency.split('/').at(-1) || '';
  return credit !== null && isWellKnownAgency(signer, knownAgencies) ? credit : null;
}

const onlyArchive = /^(?:file photo|ảnh tư liệu|tư liệu)$/iu;
const archiveCredit: Credit = { photographer: '', agency: '', issuedBy: '', isArchive: true };

/** Reads a line that is a credit and nothing else, with or without its label. */
export function readCreditLine(line: string, knownAgencies: readonly string[] = []): Credit | null {
  const text = trimName(cleanLine(line).replace(/^[([](.*)[)\]][\s.]*$/u, '$1'));
  if (onlyArchive.test(text)) return archiveCredit;
  const [label] = findCreditLabels(text);
  if (label?.start === 0) return readLabelled(text, label, knownAgencies);
  if (isAgencyName(text, knownAgencies) && !/[/,]|\sphát$/u.test(text))
    return readCreditNames(text, knownAgencies);
  return readUnlabelled(text, knownAgencies);
}

type Split = { readonly caption: string; readonly credit: Credit | null };

/** The caption without its tail; a full stop that stood after the bracket stays with the sentence. */
function captionBefore(text: string, start: number, kept: string): string {
  const before = text
    .slice(0, start)
    .replace(/[\s([|–—/-]+$/u, '')
    .replace(/\s*[,;:]$/u, '');
  const stopped = /[)\]]\s*\.$/u.test(text) && /[\p{L}\p{N}]$/u.test(before) ? `${before}.` : before;
  if (kept === '') return stopped;
  return /[\p{L}\p{N}]$/u.test(stopped) ? `${stopped}. ${kept}` : `${stopped} ${kept}`.trim();
}

function splitBracket(text: string, knownAgencies: readonly string[]): Split | null {
  const tail = /[([]([^()[\]]*)[)\]][\s.]*$/u.exec(text);
  const credit = tail === null ? null : readUnlabelled(tail[1] ?? '', knownAgencies);
  return tail === null || credit === null ? null : { caption: captionBefore(text, tail.index, ''), credit };
}

/** Splits a caption whose tail holds a credit. A caption without one comes back whole, cleaned, with a null credit. */
export function splitCredit(caption: string, knownAgencies: readonly string[] = []): Split {
  const text = cleanLine(caption);
  for (const label of findCreditLabels(text)) {
    const open = /[([]\s*$/u.test(text.slice(0, label.start));
    const body = open ? text.replace(/[)\]][\s.]*$/u, '') : text;
    const credit = readLabelled(body, label, knownAgencies);
    if (credit !== null) return { caption: captionBefore(text, label.start, label.kept), credit };
  }
  return splitBracket(text, knownAgencies) ?? { caption: text, credit: null };
}
