import { namesTwoWays } from '../likeness/namesTwoWays';
import { type WrittenForm, currencyForms, numberForms, percentForms } from '../vietnamese/numberForms';
import { rememberTexts } from '../vietnamese/rememberTexts';
import { findUnpairedQuote } from '../vietnamese/quotes';
import { findDoubtfulDates } from '../vietnamese/writtenDates';
import { type ArticleCheck, type CheckCode, found } from './checkCodes';
import type { PageInput } from './page';
import { type Passage, passageAt, passagesBeside, passagesOf } from './passages';

const toCome = { code: 'toComeMark', pattern: /\[\s*bổ sung[^\]]*\]/iu } as const;
const spaces = { code: 'doubleSpaces', pattern: /\S[ \u00a0]{2,}\S/u } as const;

type Mark = { readonly code: CheckCode; readonly pattern: RegExp };

const findMarks = (passages: readonly Passage[], marks: readonly Mark[]) =>
  passages.flatMap(({ text, where }) =>
    marks.flatMap(({ code, pattern }) => {
      const hit = pattern.exec(text);
      if (hit === null) return [];
      return [found(code, where, { passage: passageAt(text, hit.index, hit.index + hit[0].length) })];
    }),
  );

/** What is still to come must not be printed anywhere. */
export function checkPassages(input: PageInput): readonly ArticleCheck[] {
  return [...findMarks(passagesOf(input), [toCome, spaces]), ...findMarks(passagesBeside(input), [toCome])];
}

/** Quotations in the body may run on into the next paragraph. */
const runsOn = ({ where }: Passage, next: Passage | undefined) =>
  where.type === 'body' && next?.where.type === 'body' && /^\s*[“«]/u.test(next.text);

const unpairedIn = rememberTexts((text) => findUnpairedQuote(text));

export function checkQuotes(input: PageInput): readonly ArticleCheck[] {
  const passages = passagesOf(input);
  return passages.flatMap((passage, index) => {
    const { text, where } = passage;
    const at = runsOn(passage, passages[index + 1]) ? findUnpairedQuote(text, true) : unpairedIn(text);
    return at === null ? [] : [found('quotesUnpaired', where, { passage: passageAt(text, at, at + 1) })];
  });
}

const doubtfulDates = {
  vi: rememberTexts((text) => findDoubtfulDates(text, 'vi')),
  en: rememberTexts((text) => findDoubtfulDates(text, 'en')),
};

export function checkDates(input: PageInput): readonly ArticleCheck[] {
  return passagesOf(input).flatMap(({ text, where }) =>
    doubtfulDates[input.article.language](text).map((doubtful) =>
      doubtful.type === 'impossible'
        ? found('dateImpossible', where, { date: doubtful.text })
        : found('weekdayWrong', where, { date: doubtful.text, weekday: doubtful.weekday }),
    ),
  );
}

const inOrder = (formsOf: (text: string) => readonly WrittenForm[]) =>
  rememberTexts((text) => [...formsOf(text)].sort((a, b) => a.start - b.start));

const [numbers, percents] = [inOrder(numberForms), inOrder(percentForms)];
const currencies = currencyForms.map(inOrder);

/** What the article writes first and then otherwise, said where it is written otherwise. */
function checkForms(
  code: CheckCode,
  passages: readonly Passage[],
  formsOf: (text: string) => readonly WrittenForm[],
): readonly ArticleCheck[] {
  const all = passages.flatMap(({ text, where }) => formsOf(text).map((form) => ({ ...form, where })));
  const [first] = all;
  const other = all.find(({ form }) => form !== first?.form);
  if (first === undefined || other === undefined) return [];
  return [found(code, other.where, { one: first.text, other: other.text })];
}

export function checkNumbers(input: PageInput): readonly ArticleCheck[] {
  const passages = passagesOf(input);
  return [
    ...checkForms('numberForms', passages, numbers),
    ...checkForms('percentForms', passages, percents),
    ...currencies.flatMap((forms) => checkForms('currencyForms', passages, forms)),
  ];
}

/** Not as the beginning of a longer one. */
const hasName = (text: string, name: string) =>
  text.split(name).some((rest, index) => index > 0 && !/^\p{L}/u.test(rest));

/** One person, or one place, under two spellings. */
export function checkNames(input: PageInput): readonly ArticleCheck[] {
  const passages = passagesOf(input);
  return namesTwoWays(passages.map(({ text }) => text)).flatMap(({ name, other }) => {
    const passage = passages.find(({ text }) => hasName(text, name));
    return passage === undefined ? [] : [found('nameSpellings', passage.where, { name, other })];
  });
}

/** Shorter ones are refrains and signatures. */
const shortestTwin = 60;

/** Two blocks of the body with the same text, whatever their spaces are. */
export function checkTwins(input: PageInput): readonly ArticleCheck[] {
  const first = new Map<string, number>();
  return passagesOf(input).flatMap(({ text, where }) => {
    const key = text.replace(/\s+/gu, ' ').trim();
    if (where.type !== 'body' || key.length < shortestTwin) return [];
    const twin = first.get(key);
    if (twin === undefined) first.set(key, where.index);
    return twin === undefined ? [] : [found('paragraphTwice', where, { passage: passageAt(key, 0, 30) })];
  });
}
