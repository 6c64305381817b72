import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Version } from '../../shared/article/version';
import { problemText } from '../../shared/strings/problems';
import { useLanguage, useText } from '../strings';
import { EmptyState } from '../ui/EmptyState';
import { Notice } from '../ui/Notice';
import { PaneHead } from '../ui/PaneHead';
import { isComposing } from '../ui/isComposing';
import { useWorkspace } from '../workspace';
import styles from './History.module.css';
import { Timeline } from './Timeline';
import { VersionPage } from './VersionPage';
import { stepChanges } from './stepChanges';
import { useVersions } from './useVersions';

type HistoryProps = { readonly id: string; readonly onClose: () => void };

/** Every kept version of the open article: what was written when, what differs, and the way back. */
export function History({ id, onClose }: HistoryProps) {
  const t = useText();
  const language = useLanguage();
  const { state, isAway, show } = useVersions(id);
  const root = useRef<HTMLDivElement>(null);
  const step = useCallback((by: 1 | -1) => {
    if (root.current !== null) stepChanges(root.current, by);
  }, []);
  useEffect(() => listenToKeys(root, step, onClose), [step, onClose]);
  return (
    <div ref={root} className={styles.history}>
      <HistoryHead onClose={onClose} />
      {state.type === 'read' && isAway && <Notice tone="warning">{t('history.away')}</Notice>}
      {state.type === 'reading' && <EmptyState title={t('history.reading')} />}
      {state.type === 'failed' && <Notice tone="danger">{problemText(state.problem, language)}</Notice>}
      {state.type === 'read' && (
        <HistoryPages id={id} versions={state.versions} onVersions={show} onStep={step} />
      )}
    </div>
  );
}

/**
 * Before any widget of the pane, some of which keep keys to themselves; also when the button that had the
 * focus is gone. Menus and dialogs over the pane have keys of their own.
 */
function listenToKeys(root: RefObject<HTMLElement | null>, step: (by: 1 | -1) => void, close: () => void) {
  const handle = (event: KeyboardEvent) => {
    const { target } = event;
    const isOurs = target === document.body || (target instanceof Node && root.current?.contains(target));
    if (isOurs !== true || isComposing(event)) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'F7') step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('keydown', handle, true);
  return () => window.removeEventListener('keydown', handle, true);
}

function HistoryHead({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const headline = useWorkspace(({ open }) => open?.fields.headline ?? '');
  return (
    <PaneHead title={t('history.title')} about={headline} closeLabel={t('history.close')} onClose={onClose} />
  );
}

type PagesProps = {
  readonly id: string;
  readonly versions: readonly Version[];
  readonly onVersions: (versions: readonly Version[]) => void;
  readonly onStep: (step: 1 | -1) => void;
};

function HistoryPages({ id, versions, onVersions, onStep }: PagesProps) {
  const t = useText();
  const saved = useWorkspace(({ open }) => open?.revision);
  const usual = versions.find(({ revision }) => revision !== saved) ?? versions[0];
  // What was shown first stays shown while new versions come in above it.
  const [chosen, choose] = useState(usual?.revision);
  const version = versions.find(({ revision }) => revision === chosen) ?? usual;
  const later = versions.filter(({ revision }) => revision > (saved ?? Infinity)).length;
  if (version === undefined) return <EmptyState title={t('history.none')} help={t('history.noneHelp')} />;
  return (
    <div className={styles.pages}>
      <nav aria-label={t('history.timeline')} className={styles.timeline}>
        {later > 0 && <Notice tone="warning">{t('history.later', { count: later })}</Notice>}
        <Timeline
          versions={versions}
          latest={versions[0]?.revision ?? 0}
          chosen={version.revision}
          onChoose={choose}
        />
      </nav>
      <VersionPage id={id} version={version} versions={versions} onVersions={onVersions} onStep={onStep} />
    </div>
  );
}
