import { type ArticleKind, articleKinds, type ArticleStatus, articleStatuses } from './article/article';
import type { DeskKind } from './article/page';
import { kindNames, statusNames } from './strings/words';
import { fold } from './vietnamese/fold';

/** What a search asks beside its words: `muc:"Xã hội"`, `anh:Tuấn`, `sau:01/05`. Instants are epoch milliseconds. */
export type TypedFilter =
  | { readonly type: 'section' | 'photo' | 'byline' | 'tag'; readonly words: string }
  | { readonly type: 'kind'; readonly kind: ArticleKind }
  | { readonly type: 'status'; readonly status: ArticleStatus }
  | { readonly type: 'after' | 'before'; readonly instant: number };

/** In the order in which they are explained. */
export const typedFilterTypes = [
  'section',
  'photo',
  'byline',
  'tag',
  'kind',
  'status',
  'after',
  'before',
] as const satisfies readonly TypedFilter['type'][];

export type TypedSearch = { readonly text: string; readonly filters: readonly TypedFilter[] };

/** In Vietnamese, with or without marks, and in English. */
const keys: Readonly<Record<string, TypedFilter['type']>> = {
  muc: 'section',
  section: 'section',
  anh: 'photo',
  photo: 'photo',
  tacgia: 'byline',
  byline: 'byline',
  tukhoa: 'tag',
  tag: 'tag',
  loai: 'kind',
  kind: 'kind',
  trangthai: 'status',
  status: 'status',
  sau: 'after',
  after: 'after',
  truoc: 'before',
  before: 'before',
};

const newsroom = '+07:00';

function instantOf(year: string, month: string, day: string): number | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = Date.parse(`${date}T00:00:00${newsroom}`);
  const isReal = !Number.isNaN(instant) && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
  return isReal ? instant : undefined;
}

/** `1/5`, `01/05/2026` or `2026-05-01`: the day's first moment. A day without a year is the last one there was. */
export function readTypedDay(typed: string, now: number): number | undefined {
  const written = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (written !== null) return instantOf(written[1] ?? '', written[2] ?? '', written[3] ?? '');
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(typed) ?? [];
  if (day === '') return undefined;
  if (year !== undefined) return instantOf(year, month, day);
  const thisYear = new Date(now).getUTCFullYear();
  const thisTime = instantOf(String(thisYear), month, day);
  return thisTime === undefined || thisTime > now ? instantOf(String(thisYear - 1), month, day) : thisTime;
}

type Names = { readonly vi: string; readonly en: string };

function called<Id extends string>(
  ids: readonly Id[],
  names: Readonly<Record<Id, Names>>,
  typed: string,
): Id | undefined {
  const wanted = fold(typed);
  return ids.find((id) => [id, names[id].vi, names[id].en].some((name) => fold(name) === wanted));
}

/** As the desk calls it, or the app. */
function kindCalled(typed: string, desk: readonly DeskKind[]): ArticleKind | undefined {
  const wanted = fold(typed);
  const own = desk.find(({ name }) => name !== '' && fold(name).trim() === wanted);
  return own?.id ?? called(articleKinds, kindNames, typed);
}

type Asked = { readonly now: number; readonly kinds: readonly DeskKind[] };

function readFilter(
  type: TypedFilter['type'],
  typed: string,
  { now, kinds }: Asked,
): TypedFilter | undefined {
  switch (type) {
    case 'kind': {
      const kind = kindCalled(typed, kinds);
      return kind && { type, kind };
    }
    case 'status': {
      const status = called(articleStatuses, statusNames, typed);
      return status && { type, status };
    }
    case 'after':
    case 'before': {
      const instant = readTypedDay(typed, now);
      return instant === undefined ? undefined : { type, instant };
    }
    default:
      return { type, words: typed };
  }
}

const keyed = /(^|\s)(\p{L}+):(?:"([^"]*)"?|([^\s"]+))/gu;

/** The filters that stand among the words of a search; what is none of them is searched for as it stands. */
export function readTypedSearch(typed: string, now: number, kinds: readonly DeskKind[] = []): TypedSearch {
  const filters: TypedFilter[] = [];
  const text = typed
    .normalize('NFC')
    .replace(keyed, (whole, before: string, key: string, quoted?: string, plain?: string) => {
      const name = fold(key);
      const type = Object.hasOwn(keys, name) ? keys[name] : undefined;
      const words = (quoted ?? plain ?? '').trim();
      const filter = type === undefined || words === '' ? undefined : readFilter(type, words, { now, kinds });
      if (filter === undefined) return whole;
      filters.push(filter);
      return before;
    });
  return filters.length === 0 ? { text: typed, filters } : { text: text.trim(), filters };
}
