import { FileText } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Check } from '../../shared/article/check';
import { useText } from '../strings';
import { EmptyState } from '../ui/EmptyState';
import { Tabs } from '../ui/Tabs';
import { type InspectorPage, changeWorkspace, readWorkspace, useWorkspace } from '../workspace';
import { ArticlePage } from './ArticlePage';
import { CheckRun, useChecks } from './CheckRun';
import { ChecksPage } from './ChecksPage';
import styles from './Inspector.module.css';
import { PhotoPage } from './PhotoPage';
import { RelatedPage } from './RelatedPage';
import { RemarksPage, useRemarks } from './RemarksPage';
import { useField } from './useField';

type InspectorProps = { readonly onOpenStory: (id: string) => void };

/** Everything of the open article that is not its text. */
export function Inspector({ onOpenStory }: InspectorProps) {
  const t = useText();
  const article = useWorkspace(({ open }) => open?.fields.id);
  if (article === undefined) return <EmptyState icon={<FileText />} title={t('inspector.empty')} />;
  return (
    <CheckRun key={article}>
      <OpenInspector onOpenStory={onOpenStory} />
    </CheckRun>
  );
}

function OpenInspector({ onOpenStory }: InspectorProps) {
  const t = useText();
  const page = useWorkspace(({ inspectorPage }) => inspectorPage);
  useFollowFigure();
  return (
    <div className={styles.inspector}>
      <Tabs<InspectorPage>
        label={t('inspector.title')}
        selected={page}
        onSelect={(inspectorPage) => changeWorkspace({ inspectorPage })}
        pages={[
          {
            id: 'article',
            name: t('inspector.articleTab'),
            content: (
              <Fields>
                <ArticlePage />
              </Fields>
            ),
          },
          {
            id: 'photo',
            name: t('inspector.photoTab'),
            content: (
              <Fields>
                <PhotoPage />
              </Fields>
            ),
          },
          {
            id: 'related',
            name: <RelatedTab />,
            content: (
              <Fields>
                <RelatedPage onOpenStory={onOpenStory} />
              </Fields>
            ),
          },
          {
            id: 'remarks',
            name: <RemarksTab />,
            content: (
              <Fields>
                <RemarksPage />
              </Fields>
            ),
          },
          { id: 'checks', name: <ChecksTab />, content: <ChecksPage /> },
        ]}
      />
    </div>
  );
}

/** Of an article opened for reading every field stands still, and looks it. */
function Fields({ children }: { readonly children: ReactNode }) {
  const isReadOnly = useWorkspace(({ save }) => save.type === 'readOnly');
  return (
    <fieldset className={styles.fields} disabled={isReadOnly}>
      {children}
    </fieldset>
  );
}

/** Entering a figure turns from the article's page to the photo's; leaving it turns back. Other pages stay. */
function useFollowFigure() {
  const isInFigure = useWorkspace(({ selection }) => selection.type === 'figure');
  const wasInFigure = useRef(false);
  useEffect(() => {
    const hasChanged = wasInFigure.current !== isInFigure;
    wasInFigure.current = isInFigure;
    if (!hasChanged) return;
    const { inspectorPage } = readWorkspace();
    if (isInFigure && inspectorPage === 'article') changeWorkspace({ inspectorPage: 'photo' });
    if (!isInFigure && inspectorPage === 'photo') changeWorkspace({ inspectorPage: 'article' });
  }, [isInFigure]);
}

function RelatedTab() {
  const t = useText();
  const { length } = useField('related');
  return <Counted name={t('inspector.relatedTab')} count={length} />;
}

function RemarksTab() {
  const t = useText();
  const { length } = useRemarks();
  return <Counted name={t('inspector.remarksTab')} count={length} />;
}

function ChecksTab() {
  const t = useText();
  const graver = useChecks().filter(({ level }) => level !== 'note');
  const level = graver.some((check) => check.level === 'error') ? 'error' : 'warning';
  return <Counted name={t('inspector.checksTab')} count={graver.length} level={level} />;
}

type CountedProps = { readonly name: string; readonly count: number; readonly level?: Check['level'] };

function Counted({ name, count, level }: CountedProps): ReactNode {
  return (
    <>
      {name}
      {count > 0 && (
        <span className={styles.count} data-level={level}>
          {count}
        </span>
      )}
    </>
  );
}
