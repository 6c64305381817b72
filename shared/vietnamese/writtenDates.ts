/**
 * `impossible`: no calendar has that day. `weekday`: the day of the week is another one than the text says;
 * 0 is Sunday.
 */
export type DoubtfulDate =
  | { readonly type: 'impossible'; readonly text: string; readonly start: number }
  | {
      readonly type: 'weekday';
      readonly text: string;
      readonly start: number;
      readonly weekday: number;
    };

/** `isSure`: nothing but a date is written like this, whatever its numbers are. */
type Written = {
  readonly text: string;
  readonly start: number;
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  readonly isSure: boolean;
};

const monthNames = 'january february march april may june july august september october november december';
const monthKeys = monthNames.split(' ').map((name) => name.slice(0, 3));
const monthWord =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const daysIn = (month: number, year: number | null) =>
  new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();

const isDay = (day: number, month: number, year: number | null) =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);

/** Numbers between points and hyphens may go on as a code does; beside a stroke a hyphen makes a span: `20-31/11/2026`. */
const full = [
  /(?<![\d/.,]|số )(\d{1,2})(\/)(\d{1,2})\2(\d{4})(?![\d/])/gu,
  /(?<![\d/.,-]|số )(\d{1,2})([.-])(\d{1,2})\2(\d{4})(?![\d/]|[.-]\d)/gu,
];
const short =
  /(?<=(?<!\p{L})(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|khuya)(?: nay| qua| mai)?,? ?\(?)(\d{1,2})\/(\d{1,2})(?![\d/]|\/\d)/giu;
/** Also the shares of something and the rooms of a street are written so: a date only where no other reading is left. */
const guessed = [
  /(?<=(?<!\p{L})(?:đến|tới|hết|trước|sau|từ|chót|và|\d ?[-–])(?: hết)? ?)(?<!\d)(\d{1,2})\/(\d{1,2})(?![\d/])/giu,
  /(?<=(?<!\p{L})(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|khuya)(?: nay| qua| mai)?,? ?\(?)(\d{1,2})-(\d{1,2})(?![\d/-])/giu,
];
const inBrackets = /\((\d{1,2})\/(\d{1,2})\)/gu;
const monthOfYear = /(?<=(?<!\p{L})tháng )(\d{1,2})\/(\d{4})(?!\d)/giu;
/** Not `3 tháng 20 ngày`, which is a span of time, and not `mùng 5 tháng 2`, which is a day of the moon. */
const inWords =
  /(?<![\d.,/]|(?:mùng|mồng|rằm) )(ngày )?(?<!\d)(\d{1,2}) tháng (\d{1,2})(?!\d|[/.,]\d| ?%| (?:ngày|tuần|tháng|năm nữa))(?:,? năm (\d{4}))?/giu;
const dayFirst = new RegExp(
  `(?<![\\d.,/])(\\d{1,2})(?:st|nd|rd|th)? ${monthWord}(?!\\p{L})(?:,? (\\d{4}))?`,
  'giu',
);
const monthFirst = new RegExp(
  `(?<!\\p{L})${monthWord} (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:, (\\d{4}))?`,
  'giu',
);

const yearOf = (written: string | undefined) => (written === undefined ? null : Number(written));
const monthOf = (word = '') => monthKeys.indexOf(word.slice(0, 3).toLowerCase()) + 1;

type Reading = Pick<Written, 'day' | 'month' | 'year' | 'isSure'>;

function read(
  text: string,
  pattern: RegExp,
  toDate: (groups: readonly string[]) => Reading,
): readonly Written[] {
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    start: match.index,
    ...toDate(match),
  }));
}

/** Vietnamese and the British write the day first, Americans the month. */
function readFull(text: string, isEnglish: boolean): readonly Written[] {
  return full.flatMap((pattern) =>
    read(text, pattern, ([, one, , two, year]) => {
      const [day, month] = [Number(one), Number(two)];
      const isSwapped = isEnglish && !isDay(day, month, Number(year)) && isDay(month, day, Number(year));
      const [first, second] = isSwapped ? [month, day] : [day, month];
      return { day: first, month: second, year: Number(year), isSure: true };
    }),
  );
}

/** `sáng nay, 45/60 đại biểu`: who mistypes a date writes no month so far off, unless day and month changed places. */
const isShare = (day: number, month: number) => day > 12 && month > 19;

function writtenDates(text: string, isEnglish: boolean): readonly Written[] {
  return [
    ...readFull(text, isEnglish),
    ...read(text, short, ([, day, month]) => ({
      day: Number(day),
      month: Number(month),
      year: null,
      isSure: !isShare(Number(day), Number(month)),
    })),
    ...[...guessed, inBrackets].flatMap((pattern) =>
      read(text, pattern, ([, day, month]) => ({
        day: Number(day),
        month: Number(month),
        year: null,
        isSure: false,
      })),
    ),
    ...read(text, monthOfYear, ([, month, year]) => ({
      day: 1,
      month: Number(month),
      year: Number(year),
      isSure: true,
    })),
    ...read(text, inWords, ([, prefix, day, month, year]) => ({
      day: Number(day),
      month: Number(month),
      year: yearOf(year),
      isSure: prefix !== undefined || year !== undefined || Number(month) === 13,
    })),
    ...read(text, dayFirst, ([, day, month, year]) => ({
      day: Number(day),
      month: monthOf(month),
      year: yearOf(year),
      isSure: year !== undefined,
    })),
    ...read(text, monthFirst, ([, month, day, year]) => ({
      day: Number(day),
      month: monthOf(month),
      year: yearOf(year),
      isSure: year !== undefined,
    })),
  ];
}

/** The months of the moon have thirty days, and the text says so nearby. */
const isLunar = (text: string, { start, text: written }: Written) =>
  /âm lịch|tháng chạp|tháng giêng/iu.test(text.slice(Math.max(0, start - 20), start + written.length + 25));

/** A pair of numbers that may be a score or a share is one only where its day is missing from a month that exists. */
function isImpossible({ day, month, year, isSure }: Written): boolean {
  if (isDay(day, month, year)) return false;
  return isSure || (day >= 1 && day <= 31 && month >= 1 && month <= 12);
}

const weekdays: Readonly<Record<string, number>> = {
  'chủ nhật': 0,
  ...{ 'thứ hai': 1, 'thứ ba': 2, 'thứ tư': 3, 'thứ năm': 4, 'thứ sáu': 5, 'thứ bảy': 6 },
  ...{ 'thứ 2': 1, 'thứ 3': 2, 'thứ 4': 3, 'thứ 5': 4, 'thứ 6': 5, 'thứ 7': 6 },
  ...{ sunday: 0, monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6 },
};
const weekdayBefore = new RegExp(
  `(^|[^\\p{L}\\d ] ?|(?:^|\\P{L})(?:sáng|trưa|chiều|tối|đêm|khuya|ngày|hôm|vào|từ|đến|tới|sang|và|on|from|to|until|by) )(${Object.keys(weekdays).join('|')})(?:,? ?\\(?|,? )(?:ngày )?(?:the )?$`,
  'iu',
);
const longestBefore = 40;

/** What day of the week the text gives to a date right behind it; `lần thứ ba ngày …` gives none. */
function saidWeekday(text: string, start: number): { readonly day: number; readonly start: number } | null {
  const from = Math.max(0, start - longestBefore);
  const match = weekdayBefore.exec(text.slice(from, start));
  const day = weekdays[match?.[2]?.toLowerCase() ?? ''];
  if (match === null || day === undefined) return null;
  return { day, start: from + match.index + (match[1] ?? '').length };
}

function wrongWeekday(
  text: string,
  { day, month, year, start, text: written }: Written,
): readonly DoubtfulDate[] {
  if (year === null || year < 1900 || year > 2100) return [];
  const said = saidWeekday(text, start);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  if (said === null || said.day === weekday) return [];
  return [
    { type: 'weekday', text: text.slice(said.start, start + written.length), start: said.start, weekday },
  ];
}

const hasDate = /\d/;

/** Dates of a text that cannot be, and those whose day of the week is another one. `text` is NFC. */
export function findDoubtfulDates(text: string, language: 'vi' | 'en'): readonly DoubtfulDate[] {
  if (!hasDate.test(text)) return [];
  return writtenDates(text, language === 'en').flatMap((written): readonly DoubtfulDate[] => {
    if (!isImpossible(written)) return wrongWeekday(text, written);
    if (isLunar(text, written)) return [];
    return [{ type: 'impossible', text: written.text.trim(), start: written.start }];
  });
}
