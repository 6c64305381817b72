import { useState } from 'react';
import type { LibraryMode } from '../../shared/desk';
import type { OpenReport } from '../../shared/openReport';
import { assertNever } from '../../shared/problems';
import { type Translate, useLanguage, useText } from '../strings';
import { formatTime } from '../times';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { changeWorkspace, showDialog, useWorkspace } from '../workspace';
import { resolveConflict } from './articles';
import { standsOver, toggleHistory } from './historyPane';
import { returnToSaved } from './upkeep/drafts';
import { foundIn } from './upkeep/recoveryReport';

/** Above the panes, until they are dealt with: what the opener found, why nothing can be saved, two texts of one article. */
export function LibraryNotices() {
  const library = useWorkspace(({ library }) => library);
  return (
    <>
      {library !== null && <ModeNotice mode={library.mode} />}
      {library !== null && <ReportNotice key={library.folder} report={library.report} />}
      <ConflictNotice />
      <ReplayNotice />
      <LaterNotice />
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
    case 'diskFull':
      return t('app.diskFull');
    default:
      return assertNever(reason);
  }
}

function ReportNotice({ report }: { readonly report: OpenReport }) {
  const t = useText();
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const found = foundIn(report, t).map(({ sentence }) => sentence);
  // What comes to light later is told all the same.
  const sentences = found.filter((sentence) => !dismissed.includes(sentence));
  if (sentences.length === 0) return null;
  const actions = (
    <>
      <Button onPress={() => showDialog({ type: 'recovery' })}>{t('app.showRecovery')}</Button>
      <Button onPress={() => setDismissed(found)}>{t('app.dismiss')}</Button>
    </>
  );
  return (
    <Notice tone="warning" actions={actions}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}

/** The typing of an earlier session stands in the editor: nobody should take it for the saved text. */
function ReplayNotice() {
  const t = useText();
  const language = useLanguage();
  const openId = useWorkspace(({ open }) => open?.fields.id);
  const replayed = useWorkspace(({ replayedOver }) => replayedOver);
  if (replayed === null || replayed.article.id !== openId) return null;
  const actions = (
    <>
      <Button onPress={returnToSaved}>{t('upkeep.replayedUndo')}</Button>
      <Button onPress={() => changeWorkspace({ replayedOver: null })}>{t('upkeep.replayedKeep')}</Button>
    </>
  );
  return (
    <Notice tone="note" actions={actions}>
      {t('upkeep.replayed', { time: formatTime(replayed.typedAt, language) })}
    </Notice>
  );
}

/** An older file was put back by hand: nobody should go on from it unawares. */
function LaterNotice() {
  const t = useText();
  const count = useWorkspace(({ laterVersions }) => laterVersions);
  const isShown = useWorkspace((state) => standsOver(state) === 'history');
  if (count === 0 || isShown) return null;
  const actions = (
    <>
      <Button onPress={toggleHistory}>{t('upkeep.openHistory')}</Button>
      <Button onPress={() => changeWorkspace({ laterVersions: 0 })}>{t('app.dismiss')}</Button>
    </>
  );
  return (
    <Notice tone="warning" actions={actions}>
      {t('upkeep.laterVersions', { count })}
    </Notice>
  );
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
