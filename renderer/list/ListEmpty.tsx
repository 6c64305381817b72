import { Inbox, SearchX, TriangleAlert } from 'lucide-react';
import { problemText } from '../../shared/strings/problems';
import { useLanguage, useText } from '../strings';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { useWorkspace } from '../workspace';
import type { KnownArticles } from './useArticleRows';

type ListEmptyProps = {
  readonly known: KnownArticles;
  readonly isFiltered: boolean;
  readonly onClear: () => void;
  readonly onNew: () => void;
  readonly onImport: () => void;
  readonly onAgain: () => void;
};

export function ListEmpty({ known, isFiltered, onClear, onNew, onImport, onAgain }: ListEmptyProps) {
  const t = useText();
  const language = useLanguage();
  const isReadOnly = useWorkspace(({ library }) => library?.mode.type === 'readOnly');
  if (known.problem !== null) {
    const reason = problemText(known.problem, language);
    return (
      <EmptyState icon={<TriangleAlert aria-hidden />} title={t('list.failed', { reason })}>
        <Button onPress={onAgain}>{t('list.again')}</Button>
      </EmptyState>
    );
  }
  if (known.total === null || known.isIndexing) return <EmptyState title={t('list.loading')} />;
  if (isFiltered)
    return (
      <EmptyState icon={<SearchX aria-hidden />} title={t('list.noMatch')} help={t('list.noMatchHelp')}>
        <Button onPress={onClear}>{t('list.clearFilters')}</Button>
      </EmptyState>
    );
  return (
    <EmptyState icon={<Inbox aria-hidden />} title={t('list.emptyLibrary')} help={t('list.emptyLibraryHelp')}>
      <Button tone="accent" isDisabled={isReadOnly} onPress={onNew}>
        {t('list.newArticle')}
      </Button>
      <Button isDisabled={isReadOnly} onPress={onImport}>
        {t('list.import')}
      </Button>
    </EmptyState>
  );
}
