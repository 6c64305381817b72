import { isEmptyCredit } from '../vietnamese/credit';
import { cleanLine } from '../vietnamese/normalize';
import { type CreditField, findKnownName, likenessOf, namesInField } from '../vietnamese/spellings';
import { type ArticleCheck, type CheckCode, found } from './checkCodes';
import type { KnownName } from './knownName';
import type { PageContext, PageInput } from './page';
import { type Credit, type Photo, noCredit } from './photo';
import { type Figure, figuresOf } from './walk';

const fields: readonly CreditField[] = ['photographer', 'agency', 'issuedBy'];

const report = ({ index }: Figure, code: CheckCode, values: ArticleCheck['values'] = {}): ArticleCheck =>
  found(code, { type: 'figure', index, field: 'credit' }, { number: index + 1, ...values });

type Named = { readonly field: CreditField; readonly name: string; readonly known: readonly KnownName[] };

/** Every name of a credit, with the list of the desk it may stand in. */
const namesOf = (credit: Credit, { agencies, photographers }: PageContext): readonly Named[] =>
  fields.flatMap((field) =>
    namesInField(field, credit[field]).map((name) => ({
      field,
      name,
      known: field === 'photographer' ? photographers : agencies,
    })),
  );

const nobody = /^(?:(?:nguồn |mạng )?internet|mạng|mạng xã hội|mxh|google(?: images?)?|sưu tầm|st)$/iu;

/** The spelling of the house, where the name is written otherwise. */
function otherSpelling({ name, known }: Named): string | undefined {
  const house = findKnownName(name, known)?.name;
  return house === undefined || cleanLine(house) === cleanLine(name) ? undefined : house;
}

type DoubtfulName = { readonly type: 'nobody' | 'otherSpelling'; readonly values: ArticleCheck['values'] };

/** The names of a credit that say nothing, or that the house writes otherwise. */
export function doubtfulNames(credit: Credit, context: PageContext): readonly DoubtfulName[] {
  return namesOf(credit, context).flatMap((named): readonly DoubtfulName[] => {
    const { name } = named;
    if (nobody.test(name)) return [{ type: 'nobody', values: { name } }];
    const house = otherSpelling(named);
    return house === undefined ? [] : [{ type: 'otherSpelling', values: { name, house } }];
  });
}

/** A whole credit line where a name belongs: it would print its label twice. */
const label = /^\s*(?:ảnh|photo|video|clip|nguồn(?: ảnh| video)?)\s*:/iu;

export const labelledName = (credit: Credit): string | undefined =>
  fields.map((field) => credit[field]).find((name) => label.test(name));

/** The credit of one figure by itself. Of an archive photo nobody need be named. */
export function checkCredit(
  figure: Figure,
  photo: Photo | undefined,
  context: PageContext,
): readonly ArticleCheck[] {
  if (photo === undefined) return [];
  if (isEmptyCredit(photo.credit)) return [report(figure, 'creditMissing')];
  const labelled = labelledName(photo.credit);
  if (labelled !== undefined) return [report(figure, 'creditLabelled', { name: labelled })];
  return doubtfulNames(photo.credit, context).map(({ type, values }) =>
    report(figure, type === 'nobody' ? 'creditInternet' : 'creditSpelling', values),
  );
}

type Met = { readonly named: Named; readonly number: number };

/** Both in the desk's list: two people whose names differ by a mark. Led back to the house: said already. */
function isSettled(one: Named, other: Named): boolean {
  if ([one, other].some((named) => otherSpelling(named) !== undefined)) return true;
  return [one, other].every(({ name, known }) => findKnownName(name, known) !== undefined);
}

/** One name in several spellings: each is said at the first figure that has it, beside the first spelling of all. */
export function checkSpellings({ article, context }: PageInput): readonly ArticleCheck[] {
  const met = new Map<string, Met>();
  const said = new Set<string>();
  return figuresOf(article.body).flatMap((figure) => {
    const photo = context.photos.find(({ id }) => id === figure.photo);
    return namesOf(photo?.credit ?? noCredit, context).flatMap((named) => {
      const key = `${named.field === 'photographer' ? 'person' : 'agency'} ${likenessOf(named.name)}`;
      const first = met.get(key);
      if (first === undefined) met.set(key, { named, number: figure.index + 1 });
      if (first === undefined || first.named.name === named.name || said.has(named.name)) return [];
      said.add(named.name);
      if (isSettled(first.named, named)) return [];
      const { name } = named;
      return [report(figure, 'creditSpellings', { name, first: first.number, other: first.named.name })];
    });
  });
}
