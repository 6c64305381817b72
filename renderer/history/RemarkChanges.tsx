import type { RemarkChange } from '../../shared/article/compareRemarks';
import { compareWords } from '../../shared/article/compareWords';
import { useText } from '../strings';
import { ChangeRow } from './ChangeRow';
import { OldAndNew, WordRuns } from './WordRuns';
import { stateNames } from './blockNames';

/** Remarks come back with the whole version; alone they would stand on words that may have gone. */
export function RemarkChanges({ changes }: { readonly changes: readonly RemarkChange[] }) {
  const t = useText();
  return changes.map((change) => (
    <ChangeRow
      key={change.remark.id}
      name={t(`inspector.${change.remark.type}`)}
      state={t(stateNames[change.type])}
      notes={[t('history.remarkOn', { words: change.remark.words })]}
      restoreName=""
    >
      <RemarkWords change={change} />
    </ChangeRow>
  ));
}

function RemarkWords({ change }: { readonly change: RemarkChange }) {
  switch (change.type) {
    case 'added':
      return <OldAndNew before="" after={change.remark.text} />;
    case 'removed':
      return <OldAndNew before={change.remark.text} after="" />;
    case 'changed':
      return <WordRuns runs={compareWords(change.before.text, change.remark.text)} />;
  }
}
