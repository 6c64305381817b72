import type { DeskSettings } from '../../shared/article/page';
import { writeSlug } from '../../shared/export/slug';
import type { TypedFilter } from '../../shared/typedSearch';
import { fold, foldWords } from '../../shared/vietnamese/fold';
import { assertNever } from '../../shared/problems';
import type { Filter } from './searchDatabase';

export type DeskNames = Pick<DeskSettings, 'sections' | 'removedSections' | 'tags'>;
type Condition = { readonly where: string; readonly value: string | number };

const phrase = (words: string) => {
  const folded = foldWords(words).map((word) => word.folded);
  return folded.length === 0 ? '' : `"${folded.join(' ')}" *`;
};

const inColumn = (column: string, phrases: readonly string[]): Condition => ({
  where: 'row in (select rowid from words where words match ?)',
  value: phrases.map((each) => `${column} : ${each}`).join(' OR '),
});

/**
 * The places that are called so, now or before they were removed; else those that were, before they were renamed or
 * merged: ids are made of the first name. Else those whose names begin so.
 */
function placesCalled(words: string, { sections, removedSections }: DeskNames): readonly string[] {
  const all = sections.flatMap((section) => [section, ...section.subsections]);
  const [wanted, first] = [fold(words).trim(), writeSlug(words)];
  const exact = [...all, ...removedSections].filter(({ name }) => fold(name).trim() === wanted);
  const former = all.filter(({ id, former: ids }) => [id, ...ids].includes(first));
  const found = [exact, former].find((places) => places.length > 0);
  return (found ?? all.filter(({ name }) => fold(name).trim().startsWith(wanted))).map(({ id }) => id);
}

/** A tag of the desk is meant under all its spellings. */
function spellingsOf(words: string, { tags }: DeskNames): readonly string[] {
  const wanted = fold(words).trim();
  const known = tags.find(({ name, spellings }) =>
    [name, ...spellings].some((spelling) => fold(spelling).trim() === wanted),
  );
  return known === undefined ? [words] : [known.name, ...known.spellings];
}

function conditionOf(filter: TypedFilter, desk: DeskNames): Condition {
  switch (filter.type) {
    case 'section': {
      const ids = JSON.stringify(placesCalled(filter.words, desk));
      return {
        where: 'exists (select 1 from json_each(?) where value in (section, subsection))',
        value: ids,
      };
    }
    case 'photo':
      return inColumn('credits', [phrase(filter.words)]);
    case 'byline':
      return inColumn('bylines', [phrase(filter.words)]);
    case 'tag':
      return inColumn('tags', spellingsOf(filter.words, desk).map(phrase).filter(Boolean));
    case 'kind':
      return { where: 'kind = ?', value: filter.kind };
    case 'status':
      return { where: 'status = ?', value: filter.status };
    case 'after':
      return { where: 'newest >= ?', value: filter.instant };
    case 'before':
      return { where: 'newest < ?', value: filter.instant };
    default:
      return assertNever(filter);
  }
}

/** What filters that were typed among the words of a search ask of each story; letters alone can be asked for. */
export function withTypedFilters(
  { where, values }: Filter,
  filters: readonly TypedFilter[],
  desk: DeskNames,
): Filter {
  const asking = filters.filter((filter) => !('words' in filter) || phrase(filter.words) !== '');
  const conditions = asking.map((filter) => conditionOf(filter, desk));
  return {
    where: [where, ...conditions.map((condition) => condition.where)].join(' and '),
    values: [...values, ...conditions.map(({ value }) => value)],
  };
}
