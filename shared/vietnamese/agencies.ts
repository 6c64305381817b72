import { institutionBeginnings, wellKnownAgencies } from './agencyNames';
import { cleanLine } from './normalize';
import { hasPredicate, isInitials, isShown, isStaff, startsWithTitle } from './personNames';

/** Compared without regard to case and runs of spaces, with regard to tone marks. */
const nameKey = (name: string) => cleanLine(name).toLowerCase();
const none: readonly string[] = [];
const wellKnownKeys: ReadonlySet<string> = new Set(wellKnownAgencies.map(nameKey));

const institution = new RegExp(`^(?:the )?(?:${institutionBeginnings.join('|')})(?!\\p{L})`, 'iu');
const namedInstitution = /^(?:(?:Báo|báo|Bộ|Sở|Vụ|Đài|Phòng) \p{Lu}|Quốc hội|Chính phủ|Liên hợp quốc)/u;
/** Those who send a photo without being an institution: exactly so, or followed by a name. */
const sender =
  /^(?:nhân vật|gia đình|bạn đọc|độc giả|người dân|nhà trường|đơn vị|cơ quan)(?: nhân vật| \p{Lu}.*)?(?: (?:cung cấp|gửi))?$/iu;
/** Whoever holds an event or makes a film: `tổ chức` in their name is no deed. */
const organiser =
  /^(?:ban tổ chức|(?:nhà|đơn vị) (?:sản xuất|phát hành|tổ chức)|đoàn (?:làm )?phim|ê-?kíp|ekip|tác giả (?:cung cấp|gửi))(?![\p{L}-])/iu;
/** What a picture was taken from, where nobody took it: `Chụp màn hình VTV1`, `Cắt từ clip`, `Tạo bằng AI`. */
const taken =
  /^(?:(?:chụp|cắt|trích)(?: xuất)? (?:từ )?(?:màn hình|clip|video|phim|camera)(?: (?:an ninh|giám sát|hành trình))?|camera (?:an ninh|giám sát|hành trình)|(?:tạo|dựng|vẽ) bằng ai)(?: (?:của )?[\p{Lu}@].*)?$/iu;
const takenEnglish = /^screen ?(?:grab|shot|capture)s?(?: (?:from|of|via) \p{Lu}.*)?$/iu;
/** Who gives a photo of themselves or of their work away. */
const englishSender = /^(?:the )?(?:family|artist|author|interviewee|company|organi[sz]ers?)$/iu;
const ownPage =
  /^(?:trang )?(?:facebook|fb|instagram|ig|tiktok|zalo|fanpage|trang cá nhân)(?: của)? (?:nhân vật|gia đình)$/iu;
/** What the name of a firm, a paper or an office ends in. */
const lastWords = [
  ...['images', 'news', 'agency', 'press', 'photos?', 'pictures', 'media', 'pool', 'handout', 'courtesy'],
  ...['supplied', 'contributed', 'presidency', 'office', 'ministry', 'government', 'army', 'navy', 'police'],
  ...['guard', 'embassy', 'foundation', 'museum', 'university', 'council', 'committee', 'parliament'],
  ...['institute', 'association', 'federation', 'studio', 'stock', 'times', 'post', 'herald', 'tribune'],
  ...['magazine', 'daily', 'airlines', 'online', 'fc', 'cf', 'united'],
];
const agencyWord = new RegExp(
  `(?:\\b(?:${lastWords.join('|')})|group|bank|\\p{L}{3}news|\\P{L}tv|\\.(?:com|vn|net|org|gov|info|ru|cn|jp|kr|eu|uk|edu|mil))$`,
  'iu',
);
/** `PV TTXVN tại Lào`: the office a photo comes from. */
const correspondent = /^(?:pv|phóng viên) [\p{L}+]{2,12} tại \p{Lu}/iu;
/** A licence stands behind whoever published the photo: nobody's name. */
const licence = /^(?:CC0|CC[ -]BY(?:-(?:NC|ND|SA))*)(?: \d\.\d)?$/iu;
const englishTitle = /^The \p{Lu}/u;
const acronym = /^[A-ZĐ][A-ZĐ0-9&+.]{1,9}$/;
const camelCase = /^(?!Mc|Mac|De|Di|La|Le|Van|Fitz|O)\p{Lu}\p{Ll}+\p{Lu}\p{L}*$/u;

/** `UNICEF Việt Nam`, `NASA/JPL-Caltech`; but `TP.HCM rực rỡ cờ hoa` is a sentence and `NAM TRẦN` a person. */
function isAcronymFirst(name: string): boolean {
  const [first = '', ...rest] = name.split(/[ -]/);
  const capitals = rest.filter((word) => /^[\p{Lu}\d]/u.test(word)).length;
  return (
    acronym.test(first) &&
    !/^\p{Lu}{2,}$/u.test(rest[0] ?? '') &&
    capitals * 2 >= rest.length &&
    !isInitials(first)
  );
}

/** An institution is its kind alone or with a name behind: `Bệnh viện dã chiến` is no agency. */
function isInstitution(name: string): boolean {
  const beginning = institution.exec(name);
  if (beginning === null) return namedInstitution.test(name);
  const rest = name.slice(beginning[0].length);
  return rest === '' || /[\p{Lu}\d]/u.test(rest) || namedInstitution.test(name);
}

/** Alone or with a name behind, as `Ban tổ chức SEA Games`; not `Ban tổ chức trao giải`. */
function isOrganiser(name: string): boolean {
  const beginning = organiser.exec(name);
  if (beginning === null) return false;
  const rest = name.slice(beginning[0].length);
  return /^(?: (?:giải|cuộc thi|chương trình|lễ hội))?(?: \p{Lu}.*)?$/u.test(rest) && !hasPredicate(rest);
}

const keysOf = new WeakMap<readonly string[], ReadonlySet<string>>();

/** A desk knows hundreds of agencies, and a caption is read at every key. */
function knownKeys(names: readonly string[]): ReadonlySet<string> {
  const keys = keysOf.get(names) ?? new Set(names.map(nameKey));
  keysOf.set(names, keys);
  return keys;
}

/** What a picture was taken from; whose it is may follow. */
export const isTaken = (name: string) => taken.test(name) || takenEnglish.test(name);

/** Agencies that sign photos: sure enough to be read without the word *Ảnh* before them. */
export function isWellKnownAgency(name: string, knownAgencies: readonly string[] = none): boolean {
  const key = nameKey(name);
  return key !== '' && (wellKnownKeys.has(key) || knownKeys(knownAgencies).has(key));
}

/** An agency whatever stands around it: well known, one acronym, or the address of a site. */
export function isSureAgency(name: string, knownAgencies: readonly string[] = none): boolean {
  if (isWellKnownAgency(name, knownAgencies)) return true;
  return (/^[A-ZĐ][A-ZĐ0-9&+]{1,9}$/.test(name) && !isStaff(name)) || /^[\w-]+(?:\.[\w-]+)*\.vn$/i.test(name);
}

/** True where a name is an agency, a paper or an institution rather than a person. */
export function isAgencyName(name: string, knownAgencies: readonly string[] = none): boolean {
  if (isWellKnownAgency(name, knownAgencies)) return true;
  if (correspondent.test(name) || isOrganiser(name) || isTaken(name) || licence.test(name) || name === 'X')
    return true;
  if (isStaff(name) || startsWithTitle(name) || hasPredicate(name)) return false;
  if (isInstitution(name) || [sender, englishSender, ownPage].some((each) => each.test(name))) return true;
  return (
    !isShown(name) &&
    !/\sfor\s/u.test(name) &&
    (agencyWord.test(name) || englishTitle.test(name) || camelCase.test(name) || isAcronymFirst(name))
  );
}
