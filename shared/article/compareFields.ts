import type { Article } from './article';
import { keyOf } from './comparableBlock';
import { type WordRun, compareWords, hasWordChange } from './compareWords';

export const textFields = ['headline', 'standfirst', 'dateline'] as const;
export const listFields = ['bylines', 'tags'] as const;
export const valueFields = [
  'section',
  'subsection',
  'status',
  'kind',
  'language',
  'embargo',
  'publishedAt',
  'publicUrl',
  'leadPhoto',
] as const;

export type FieldChange =
  | {
      readonly type: 'text';
      readonly field: (typeof textFields)[number];
      readonly words: readonly WordRun[];
    }
  | {
      readonly type: 'list';
      readonly field: (typeof listFields)[number];
      readonly before: readonly string[];
      readonly after: readonly string[];
    }
  /** An empty value is one that was not set. */
  | {
      readonly type: 'value';
      readonly field: (typeof valueFields)[number];
      readonly before: string;
      readonly after: string;
    }
  | { readonly type: 'pageLists'; readonly field: 'pageLists' };

export type ComparedField = FieldChange['field'];

const textChanges = (before: Article, after: Article): readonly FieldChange[] =>
  textFields.flatMap((field) => {
    const words = compareWords(before[field], after[field]);
    return hasWordChange(words) ? [{ type: 'text', field, words }] : [];
  });

const listChanges = (before: Article, after: Article): readonly FieldChange[] =>
  listFields.flatMap((field) =>
    keyOf(before[field]) === keyOf(after[field])
      ? []
      : [{ type: 'list', field, before: before[field], after: after[field] }],
  );

const valueChanges = (before: Article, after: Article): readonly FieldChange[] =>
  valueFields.flatMap((field) => {
    const [old, now] = [before[field] ?? '', after[field] ?? ''];
    return old.normalize('NFC') === now.normalize('NFC')
      ? []
      : [{ type: 'value', field, before: old, after: now }];
  });

/** Every field an editor sets, except the body and the related list; when it was saved is no change. */
export function compareFields(before: Article, after: Article): readonly FieldChange[] {
  const isListsSame = keyOf(before.pageLists) === keyOf(after.pageLists);
  return [
    ...textChanges(before, after),
    ...listChanges(before, after),
    ...valueChanges(before, after),
    ...(isListsSame ? [] : [{ type: 'pageLists', field: 'pageLists' } as const]),
  ];
}
