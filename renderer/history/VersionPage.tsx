import { useMemo, useRef, useState } from 'react';
import { keyOf } from '../../shared/article/comparableBlock';
import { type ComparedText, compareArticles, isUnchanged } from '../../shared/article/compare';
import type { Milestone, Version } from '../../shared/article/version';
import type { Problem } from '../../shared/problems';
import { problemText } from '../../shared/strings/problems';
import { desk } from '../desk';
import { attempt, problemOf } from '../problems';
import { useLanguage, useText } from '../strings';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Notice } from '../ui/Notice';
import { readWorkspace, useWorkspace } from '../workspace';
import { Comparison } from './Comparison';
import { VersionHead } from './VersionHead';
import styles from './VersionPage.module.css';
import { type RestoreResult, type Wanted, restore } from './restore';
import { readCurrentText } from './texts';
import { type Against, otherRevision, useSides } from './useSides';

type VersionPageProps = {
  readonly id: string;
  readonly version: Version;
  readonly versions: readonly Version[];
  readonly onVersions: (versions: readonly Version[]) => void;
  readonly onStep: (step: 1 | -1) => void;
};

/** One version beside another text of the article. */
export function VersionPage({ id, version, versions, onVersions, onStep }: VersionPageProps) {
  const t = useText();
  const language = useLanguage();
  const [against, setAgainst] = useState<Against>('current');
  const [done, setDone] = useState<Done | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const isReadOnly = useWorkspace(({ save }) => save.type === 'readOnly');
  const { revision } = version;
  const other = otherRevision(versions, revision, against);
  const sides = useSides(id, revision, other);
  const mark = async (milestone: Milestone | null): Promise<Problem | null> => {
    try {
      onVersions(await desk.markVersion({ id, revision, milestone }));
      return null;
    } catch (error) {
      return problemOf(error);
    }
  };
  const bringBack = async (text: ComparedText, wanted: Wanted) => {
    const result = await attempt(() => restore(text, wanted));
    setDone(result === undefined ? null : { revision, result, text: keyOf(readCurrentText()) });
    // The button that was pressed goes with its difference.
    list.current?.focus();
  };
  const read = sides.type === 'read' ? sides : null;
  const comparison = useComparison(read?.before, read?.after);
  const canRestore = read !== null && !isReadOnly;
  const isCurrent = other === null && comparison !== null && isUnchanged(comparison);
  return (
    <div className={styles.page}>
      <VersionHead
        version={version}
        versions={versions}
        against={other === null ? 'current' : against === revision ? 'previous' : against}
        onAgainst={setAgainst}
        onStep={onStep}
        onMark={isReadOnly ? undefined : mark}
        onRestoreAll={
          canRestore && !isCurrent ? () => void bringBack(read.chosen, { type: 'all' }) : undefined
        }
      />
      {done?.revision === revision && <RestoreNotice done={done} onUndone={() => setDone(null)} />}
      <div ref={list} tabIndex={-1} className={styles.scroll}>
        {sides.type === 'reading' && <EmptyState title={t('history.reading')} />}
        {sides.type === 'failed' && <Notice tone="danger">{problemText(sides.problem, language)}</Notice>}
        {read !== null && comparison !== null && (
          <Comparison
            comparison={comparison}
            texts={[read.before, read.after]}
            onRestore={
              canRestore && other === null ? (wanted) => void bringBack(read.chosen, wanted) : undefined
            }
          />
        )}
      </div>
    </div>
  );
}

function useComparison(before: ComparedText | undefined, after: ComparedText | undefined) {
  return useMemo(
    () => (before === undefined || after === undefined ? null : compareArticles(before, after)),
    [before, after],
  );
}

/** What came of a restore of a version; `text` is the article right after it. */
type Done = { readonly revision: number; readonly result: RestoreResult; readonly text: string };

type NoticeProps = { readonly done: Done; readonly onUndone: () => void };

function RestoreNotice({ done: { result, text }, onUndone }: NoticeProps) {
  const t = useText();
  const undo = () => {
    // Where something else has changed the article since, an undo would take that back.
    if (keyOf(readCurrentText()) === text) readWorkspace().editor?.run('undo');
    onUndone();
  };
  if (result === 'notSaved') return <Notice tone="danger">{t('history.notSaved')}</Notice>;
  if (result !== 'restored') return null;
  return (
    <Notice
      tone="success"
      actions={
        <Button isSmall onPress={undo}>
          {t('history.undo')}
        </Button>
      }
    >
      {t('history.restored')}
    </Notice>
  );
}
