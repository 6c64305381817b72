import type { Article, ArticleUpdate } from './article';
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
      readonly field: (typeof valueFields)[number] | 'firstPublished' | 'withdrawal';
      readonly before: string;
      readonly after: string;
    }
  /** What readers were told of changes. */
  | {
      readonly type: 'notices';
      readonly field: 'updates';
      readonly before: readonly ArticleUpdate[];
      readonly after: readonly ArticleUpdate[];
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

function publishingChanges(before: Article, after: Article): readonly FieldChange[] {
  const change = (field: 'firstPublished' | 'withdrawal', old = '', now = ''): readonly FieldChange[] =>
    old === now ? [] : [{ type: 'value', field, before: old, after: now }];
  const isSame = keyOf(before.updates) === keyOf(after.updates);
  return [
    ...change('firstPublished', before.firstPublished?.at, after.firstPublished?.at),
    ...change('withdrawal', before.withdrawal?.reason, after.withdrawal?.reason),
    ...(isSame
      ? []
      : [{ type: 'notices', field: 'updates', before: before.updates, after: after.updates } as const]),
  ];
}

/** Every field an editor sets, except the body and the related list; when it was saved is no change. */
export function compareFields(before: Article, after: Article): readonly FieldChange[] {
  const isListsSame = keyOf(before.pageLists) === keyOf(after.pageLists);
  return [
    ...textChanges(before, after),
    ...listChanges(before, after),
    ...valueChanges(before, after),
    ...publishingChanges(before, after),
    ...(isListsSame ? [] : [{ type: 'pageLists', field: 'pageLists' } as const]),
  ];
}
