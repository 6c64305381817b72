/** The words before the names of a credit. */
export type CreditLabel = {
  readonly start: number;
  /** Where the names start. */
  readonly end: number;
  readonly isArchive: boolean;
  /** What the label says of the picture itself and the caption must keep, as *Ảnh minh họa*. */
  readonly kept: string;
  /** No colon, as in `(Ảnh TTXVN)`: only a name that is surely an agency makes it a credit. */
  readonly isBare: boolean;
};

const copyright = '©\\s*(?:\\d{4}(?:\\s+[–-])?\\s+)?';
const colon = `\\s*\\.?\\s*[:：∶]\\s*(?:${copyright})?`;
const colonOrDash = `(?:${colon}|\\s*[/–-]\\s*)`;
const picture = '(?:photo|photograph|image|picture|foto|pic)s?';
const giver = '(?:by|courtesy of|courtesy|provided by|supplied by|released by|©)';
const story = '(?:(?:tin|bài)(?:\\s*[,&/–-]\\s*|\\s+)(?:và )?){0,2}';
const film = '(?:video|clip|phim)';
const ofPicture =
  '(?:ảnh (?:minh (?:họa|hoạ)|vệ tinh|chụp màn hình|(?:chụp|cắt|trích) từ (?:clip|video|màn hình)|ghép)' +
  '|hình minh (?:họa|hoạ)|screen ?(?:shot|grab)|illustrati(?:ve|on) (?:photo|image))';

/** What `isApart` must follow a stop: `Getty Images/AFP` and `Pool Photo via AP` hold names, no label. */
type Form = { readonly words: string; readonly ending: string } & Partial<
  Record<'isArchive' | 'isBare' | 'isApart' | 'isCapital', true>
>;

const forms = (
  [
    { words: '(?:ảnh )?(?:tư liệu|lưu trữ)', ending: colon, isArchive: true },
    { words: 'ảnh (?:tư liệu|lưu trữ)', ending: '\\s*[/–-]\\s*', isArchive: true },
    {
      words: `(?:file|archive|archival) ${picture}`,
      ending: `(?:${colon}|\\s+by:?\\s+|\\s*[/–-]\\s*)`,
      isArchive: true,
    },
    {
      words: `(?:(?:nguồn|ảnh|hình|${picture})${colon})?(?<kept>${ofPicture})`,
      ending: `(?:\\s*[.,;]\\s*(?:nguồn(?: ảnh)?|source)${colon}|${colonOrDash})`,
    },
    { words: `ảnh\\s*/\\s*${picture}|${picture}\\s*/\\s*ảnh`, ending: colon, isApart: true },
    { words: 'ảnh', ending: '\\s+do\\s+' },
    { words: `(?:ảnh|hình)${colon}nguồn`, ending: colon },
    { words: `${story}(?:nguồn ảnh|ảnh nguồn|ảnh chụp|ảnh|hình(?: ảnh)?|nguồn)`, ending: colon },
    { words: `courtesy ${picture}`, ending: colon },
    { words: '(?:mandatory|image|picture) credit', ending: `(?:${colon}|\\s+)` },
    { words: `${story}ảnh(?:,| và|\\s*[&+/–-])\\s*${film}|${film}(?:,| và|\\s*[&+/])\\s*ảnh`, ending: colon },
    {
      words: 'ảnh(?:,| và| &) (?:tin|bài)|tác giả ảnh|người chụp(?: ảnh)?|bản quyền(?: ảnh)?',
      ending: colon,
    },
    { words: `(?:${picture} )?(?:credit|source|courtesy)|photographer|copyright|${picture}`, ending: colon },
    { words: picture, ending: `\\s*${giver}:?\\s+` },
    { words: 'courtesy of', ending: '\\s+' },
    { words: '', ending: copyright },
    { words: 'ảnh tư liệu(?: của)?', ending: '\\s+', isArchive: true, isBare: true },
    { words: 'ảnh|hình', ending: '(?:\\s*[;/–-]\\s*|\\s+)(?:của\\s+)?', isBare: true },
    { words: picture, ending: '(?:\\s*[;/–-]\\s*|\\s+)', isBare: true, isApart: true },
    { words: `ảnh|hình|${picture}`, ending: '(?:\\s*[)\\]]\\s*|\\.\\s+)', isBare: true, isApart: true },
    { words: 'Anh|ANH', ending: colon, isBare: true, isCapital: true },
  ] satisfies readonly Form[]
).map((form: Form) => ({
  isArchive: form.isArchive === true,
  isBare: form.isBare === true,
  isApart: form.isApart === true,
  pattern: new RegExp(`(?:${form.words})${form.ending}`, form.isCapital === true ? 'uy' : 'iuy'),
}));

const mayStart = /(?:^|[\s.,;:!?…"“”«»’'()[\]（{}<>【】|*_–—/-])(?=[ảa-z©])/giu;
const stop = /(?:^|[.,;:!?…"“”«»’'()[\]（{}<>【】|*_–—-])\s*$/u;
/** Names that end in *Photo*: `Pool Photo`, `Alamy Stock Photo`, `UN Photo`. */
export const beforePhoto = 'pool|stock|handout|getty|UN';
const noun = new RegExp(
  `(?:trong|bức|tấm|tập|bộ|loạt|chùm|triển lãm|in the|in this|(?<!\\p{L})(?:${beforePhoto}|house|navy|army|air force|coast guard))\\s+$`,
  'iu',
);

/** `Trong ảnh:` and `in the photo:` begin a sentence: a label in lower case must follow a stop or a bracket. */
function canStartAt(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  if (stop.test(before)) return true;
  return /^[\p{Lu}©]/u.test(text.slice(start, start + 2)) && !noun.test(before);
}

function labelAt(text: string, start: number): CreditLabel | null {
  for (const form of forms) {
    form.pattern.lastIndex = start;
    const found = form.pattern.exec(text);
    if (found === null || (form.isApart && !stop.test(text.slice(Math.max(0, start - 20), start)))) continue;
    const [kept, end] = [found.groups?.['kept'] ?? '', start + found[0].length];
    return { start, end, isArchive: form.isArchive, kept, isBare: form.isBare };
  }
  return null;
}

/** Every place in the last `length` characters of a text where a credit may begin, from left to right. */
export function findCreditLabels(text: string, length: number): readonly CreditLabel[] {
  const from = Math.max(0, text.length - length);
  return [...text.slice(from).matchAll(mayStart)]
    .map((place) => from + place.index + place[0].length)
    .filter((start) => (start > from || from === 0) && canStartAt(text, start))
    .map((start) => labelAt(text, start))
    .filter((label) => label !== null);
}
