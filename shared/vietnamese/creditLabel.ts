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

const colon = '\\s*[:：]\\s*';
const picture = '(?:photo|photograph|image|picture)s?';

const forms = [
  { words: 'ảnh (?:tư liệu|lưu trữ)', ending: `(?:${colon}|\\s*[/–-]\\s*)`, isArchive: true },
  { words: '(?:file|archive) ' + picture, ending: `(?:${colon}|\\s+by:?\\s+)`, isArchive: true },
  { words: 'ảnh minh (?:họa|hoạ)', ending: `(?:${colon}|\\s*[/–-]\\s*)`, isKept: true },
  { words: `ảnh\\s*/\\s*${picture}`, ending: colon },
  { words: 'ảnh', ending: '\\s+do\\s+' },
  { words: '(?:(?:tin|bài),? (?:và )?)?(?:nguồn ảnh|ảnh nguồn|ảnh chụp|ảnh|nguồn)', ending: colon },
  { words: `(?:${picture} |image )?(?:credit|source)|photographer|${picture}`, ending: colon },
  { words: picture, ending: '\\s+(?:by|courtesy of|courtesy|©):?\\s+' },
  { words: 'ảnh tư liệu', ending: '\\s+', isArchive: true, isBare: true },
  { words: 'ảnh|©', ending: '\\s+', isBare: true },
].map((form) => ({
  isArchive: false,
  isKept: false,
  isBare: false,
  ...form,
  pattern: new RegExp(`(?:${form.words})${form.ending}`, 'iuy'),
}));

const mayStart = /(?:^|[\s.,;:!?…"”»’'()[\]|–—/-])(?=[ảa-z©])/giu;
const stop = /(?:^|[.,;:!?…"”»’'()[\]|–—-])\s*$/u;

/** `Trong ảnh:` and `in the photo:` begin a sentence: a label in lower case must follow a stop or a bracket. */
function canStartAt(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  if (stop.test(before)) return true;
  return /^[\p{Lu}©]/u.test(text.slice(start)) && !/(?:trong|in the|in this)\s+$/iu.test(before);
}

function labelAt(text: string, start: number): CreditLabel | null {
  for (const form of forms) {
    form.pattern.lastIndex = start;
    const found = form.pattern.exec(text);
    if (found === null) continue;
    const words = found[0].replace(/[\s:：/–-]+$/u, '');
    const end = start + found[0].length;
    return { start, end, isArchive: form.isArchive, kept: form.isKept ? words : '', isBare: form.isBare };
  }
  return null;
}

/** No credit is longer than this, however long the caption before it. */
const longestTail = 300;

/** Every place near the end of a text where a credit may begin, from left to right. */
export function findCreditLabels(text: string): readonly CreditLabel[] {
  const from = Math.max(0, text.length - longestTail);
  return [...text.slice(from).matchAll(mayStart)]
    .map((place) => from + place.index + place[0].length)
    .filter((start) => (start > from || from === 0) && canStartAt(text, start))
    .map((start) => labelAt(text, start))
    .filter((label) => label !== null);
}
