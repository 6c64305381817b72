import { compareSequences } from '../../shared/article/compareWords';
import type { FieldChange } from '../../shared/article/compareFields';
import type { WordRun } from '../../shared/article/compareWords';
import { assertNever } from '../../shared/problems';
import { useLanguage, useText } from '../strings';
import { useWorkspace } from '../workspace';
import { ChangeRow } from './ChangeRow';
import { OldAndNew, WordRuns } from './WordRuns';
import { noticeWords, valueWords } from './fieldWords';
import type { Wanted } from './restore';

type FieldChangesProps = {
  readonly changes: readonly FieldChange[];
  readonly onRestore: ((wanted: Wanted) => void) | undefined;
};

export function FieldChanges({ changes, onRestore }: FieldChangesProps) {
  const t = useText();
  return changes.map((change) => (
    <ChangeRow
      key={change.field}
      name={t(`history.${change.field}`)}
      restoreName={t('history.takeBack')}
      onRestore={onRestore && (() => onRestore({ type: 'field', field: change.field }))}
    >
      <FieldWords change={change} />
    </ChangeRow>
  ));
}

function listRuns(before: readonly string[], after: readonly string[]): readonly WordRun[] {
  const runs = compareSequences(before, after).map(({ type, items }) => ({ type, text: items.join(', ') }));
  return runs.flatMap((run, index) => (index === 0 ? [run] : [{ type: 'same', text: ', ' } as const, run]));
}

const noSections: readonly never[] = [];

function FieldWords({ change }: { readonly change: FieldChange }) {
  const t = useText();
  const words = { t, language: useLanguage() };
  const sections = useWorkspace(({ settings }) => settings?.sections ?? noSections);
  switch (change.type) {
    case 'text':
      return <WordRuns runs={change.words} />;
    case 'list':
      return <WordRuns runs={listRuns(change.before, change.after)} />;
    case 'value':
      return (
        <OldAndNew
          before={valueWords(change.field, change.before, sections, words)}
          after={valueWords(change.field, change.after, sections, words)}
        />
      );
    case 'notices': {
      const [before, after] = [change.before, change.after].map((notices) =>
        notices.map((notice) => noticeWords(notice, words)),
      );
      return <WordRuns runs={listRuns(before ?? [], after ?? [])} />;
    }
    case 'pageLists':
      return t('history.pageListsChanged');
    default:
      return assertNever(change);
  }
}
