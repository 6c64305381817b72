const closers: Readonly<Record<string, string>> = { '“': '”', '«': '»', '‘': '’' };
const openers = new Set(Object.keys(closers));
/** German pairs („ “, » «) use these marks the other way round: such a text is not judged. */
const german = /[„‚]|»[^«»]*«/u;
const any = /["“”«»‘]/u;

type Open = { readonly mark: string; readonly at: number };

const opensLine = (text: string, at: number) => at === 0 || text[at - 1] === '\n';
/** `‘90`, `Hawai‘i`: an apostrophe. */
const isApostrophe = (text: string, at: number) =>
  text[at] === '‘' && (/\d/.test(text[at + 1] ?? '') || /\p{L}/u.test(text[at - 1] ?? ''));

/** An odd straight mark; where one stands after a digit it may mean inches or seconds, and nobody can tell. */
function oddStraight(text: string): number | null {
  const marks = [...text.matchAll(/"/g)].map(({ index }) => index);
  const hasMeasure = marks.some((at) => /\d/.test(text[at - 1] ?? ''));
  return marks.length % 2 === 1 && !hasMeasure ? (marks.at(-1) ?? null) : null;
}

/**
 * Where a quotation is opened and not closed, or closed and never opened; null where all marks pair. A quotation of
 * several paragraphs may open each of them: `isContinued` says that the next passage begins with such a mark.
 */
export function findUnpairedQuote(text: string, isContinued = false): number | null {
  if (!any.test(text) || german.test(text)) return null;
  const open: Open[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (openers.has(mark) && !isApostrophe(text, at)) {
      const isReopened = opensLine(text, at) && open.some((each) => each.mark === mark);
      if (!isReopened) open.push({ mark, at });
    } else if (mark === '”' || mark === '»') {
      const last = open.map((each) => closers[each.mark]).lastIndexOf(mark);
      if (last === -1) return at;
      const inner = open[last + 1];
      if (inner !== undefined) return inner.at;
      open.pop();
    } else if (mark === '’' && open.at(-1)?.mark === '‘') {
      // Anywhere else it is an apostrophe.
      open.pop();
    }
  }
  const [first] = open;
  if (first !== undefined && !isContinued) return first.at;
  return oddStraight(text);
}
