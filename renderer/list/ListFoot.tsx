import { useLanguage, useText } from '../strings';
import { formatNumber } from '../times';
import { Button } from '../ui/Button';
import styles from './ArticleList.module.css';

type ListFootProps = {
  readonly total: number | null;
  readonly isIndexing: boolean;
  readonly selected: number;
  readonly onExport: () => void;
  readonly onClear: () => void;
};

export function ListFoot({ total, isIndexing, selected, onExport, onClear }: ListFootProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <footer className={styles.foot}>
      <span role="status" className={styles.counts}>
        {selected > 0 && t('list.selected', { count: selected })}
        {selected === 0 && total !== null && t('list.count', { count: formatNumber(total, language) })}
        {isIndexing && ` · ${t('list.indexing')}`}
      </span>
      {selected > 0 && (
        <>
          <Button isSmall tone="quiet" onPress={onClear}>
            {t('list.clearSelection')}
          </Button>
          <Button isSmall onPress={onExport}>
            {t('list.export')}
          </Button>
        </>
      )}
    </footer>
  );
}
