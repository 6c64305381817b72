import { isSureAgency, isWellKnownAgency } from './agencies';
import { isPersonName, isStaff } from './personNames';
import { trimName } from './trimName';

type Parts = { readonly photographer: string; readonly agency: string };
type IsAgency = (name: string) => boolean;

const nobody: Parts = { photographer: '', agency: '' };

/** The second half of one name, not a name of its own: *Đài Phát thanh - Truyền hình*, *Sports and Tourism*. */
const secondHalf = /^(?:truyền hình|thương binh|phát thanh)|\s(?:và|and)\s/iu;
const mayHaveHalves =
  /^(?:the )?(?:bộ|sở|ủy ban|uỷ ban|đài|báo và|phòng|tổ chức|ministry|department)(?!\p{L})/iu;

/** Splits at commas and dashes, but not inside the name of a ministry. */
function chunksOf(text: string, isAgency: IsAgency): readonly string[] {
  const chunks: string[] = [];
  for (const [, separator = '', chunk = ''] of text.matchAll(
    /(^|\s*[,;]\s*|\s+[-–—]\s+)((?:(?!\s*[,;]|\s+[-–—]\s).)+)/gu,
  )) {
    const before = chunks.at(-1);
    const isHalf =
      before !== undefined &&
      mayHaveHalves.test(before) &&
      (secondHalf.test(chunk) || (!isAgency(chunk) && !isPersonName(chunk)));
    if (isHalf) chunks[chunks.length - 1] = before + separator + chunk;
    else chunks.push(trimName(chunk));
  }
  return chunks.filter((chunk) => chunk !== '');
}

/** `PV TTXVN`, `Jane Doe for The New York Times`: who works, and for whom. */
function readEmployed(text: string, known: readonly string[]): Parts | null {
  const [, person = '', employer = ''] =
    /^(.+?)\s+for\s+(.+)$/u.exec(text) ?? /^((?:nhóm )?(?:pv|phóng viên|ctv))\s+(.+)$/iu.exec(text) ?? [];
  if (!isPersonName(person)) return null;
  if (isStaff(person))
    return isWellKnownAgency(employer.replace(/ tại \p{Lu}.*$/u, ''), known)
      ? { photographer: person, agency: employer }
      : null;
  return employer === '' ? null : { photographer: person, agency: employer };
}

/** One part between slashes: an agency, people, or both with a comma or a dash between. */
function readOne(part: string, isAgency: IsAgency, known: readonly string[]): Parts {
  const employed = readEmployed(part, known);
  if (employed !== null) return employed;
  const joint = part.split(/\s+(?:và|and|&)\s+/iu);
  if (joint.length > 1 && joint.every((name) => isSureAgency(name, known)))
    return { photographer: '', agency: joint.join('/') };
  const chunks = chunksOf(part, isAgency);
  return {
    photographer: chunks.filter((chunk) => !isAgency(chunk)).join(', '),
    agency: chunks.filter(isAgency).join('/'),
  };
}

/**
 * Who took the photo and whose it is. The agency begins at the first part that is surely one, else it is the
 * last part; where an agency comes first, people may stand behind it: `Sputnik/Mikhail Metzel/Pool`.
 */
export function readParts(parts: readonly string[], isAgency: IsAgency, known: readonly string[]): Parts {
  const [first, ...others] = parts;
  if (first === undefined) return nobody;
  const head = readOne(first, isAgency, known);
  if (others.length === 0) return head;
  const found = parts.findIndex(isAgency);
  if (found === 0) {
    const read = parts.map((part) =>
      isAgency(part) && !part.includes(',')
        ? { photographer: '', agency: part }
        : readOne(part, isAgency, known),
    );
    const joined = (key: keyof Parts, sign: string) =>
      read
        .map((each) => each[key])
        .filter(Boolean)
        .join(sign);
    return { photographer: joined('photographer', ', '), agency: joined('agency', '/') };
  }
  if (head.agency !== '')
    return { photographer: head.photographer, agency: [head.agency, ...others].join('/') };
  if (isStaff(others.at(-1) ?? '')) return { photographer: parts.join(', '), agency: '' };
  const start = found === -1 ? parts.length - 1 : found;
  return { photographer: parts.slice(0, start).join(', '), agency: parts.slice(start).join('/') };
}
