import { useState } from 'react';
import type { LibraryMode, OpenReport } from '../../shared/desk';
import { assertNever } from '../../shared/problems';
import { type Translate, useText } from '../strings';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useWorkspace } from '../workspace';
import { resolveConflict } from './articles';

/** Above the panes, until they are dealt with: what the opener found, why nothing can be saved, two texts of one article. */
export function LibraryNotices() {
  const library = useWorkspace(({ library }) => library);
  return (
    <>
      {library !== null && <ModeNotice mode={library.mode} />}
      {library !== null && <ReportNotice key={library.folder} report={library.report} />}
      <ConflictNotice />
    </>
  );
}

function ModeNotice({ mode }: { readonly mode: LibraryMode }) {
  const t = useText();
  if (mode.type === 'readWrite') return null;
  return <Notice tone="warning">{reasonOf(mode, t)}</Notice>;
}

function reasonOf({ reason, holder }: Extract<LibraryMode, { type: 'readOnly' }>, t: Translate): string {
  switch (reason) {
    case 'lockedElsewhere':
      return t('app.lockedElsewhere', { holder: holder === '' ? t('app.somebody') : holder });
    case 'newerFormat':
      return t('app.newerFormat');
    case 'folderReadOnly':
      return t('app.folderReadOnly');
    default:
      return assertNever(reason);
  }
}

function ReportNotice({ report }: { readonly report: OpenReport }) {
  const t = useText();
  const [isDismissed, setDismissed] = useState(false);
  const sentences = sentencesOf(report, t);
  if (isDismissed || sentences.length === 0) return null;
  return (
    <Notice tone="warning" actions={<Button onPress={() => setDismissed(true)}>{t('app.dismiss')}</Button>}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}

function sentencesOf(report: OpenReport, t: Translate): readonly string[] {
  const { recovered, quarantined, unreadable, newerFormat } = report;
  return [
    recovered.length > 0 && t('app.recovered', { count: recovered.length }),
    quarantined.length > 0 &&
      t('app.quarantined', { count: quarantined.length, names: shortList(quarantined) }),
    unreadable.length > 0 && t('app.unreadable', { count: unreadable.length, names: shortList(unreadable) }),
    newerFormat.length > 0 && t('app.newerArticles', { count: newerFormat.length }),
  ].filter((sentence) => sentence !== false);
}

function shortList(names: readonly string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join(', ')}…` : names.join(', ');
}

function ConflictNotice() {
  const t = useText();
  const hasConflict = useWorkspace(({ save }) => save.type === 'conflict');
  if (!hasConflict) return null;
  const actions = (
    <>
      <Button onPress={() => void resolveConflict('diskVersion')}>{t('app.openDiskVersion')}</Button>
      <Button onPress={() => void resolveConflict('copy')}>{t('app.keepMineAsCopy')}</Button>
    </>
  );
  return (
    <Notice tone="danger" actions={actions}>
      {t('app.conflictHelp')}
    </Notice>
  );
}
