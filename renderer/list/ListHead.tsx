import { Plus } from 'lucide-react';
import type { ArticleKind } from '../../shared/article/article';
import { useKindChoices } from '../kinds';
import { useText } from '../strings';
import { Button } from '../ui/Button';
import { Menu } from '../ui/Menu';
import { SearchField } from '../ui/SearchField';
import { useWorkspace } from '../workspace';
import styles from './ArticleList.module.css';
import { TypedFilterHelp } from './TypedFilterHelp';

type ListHeadProps = {
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onNew: (kind: ArticleKind) => void;
};

export function ListHead({ typed, onType, onNew }: ListHeadProps) {
  const t = useText();
  const isReadOnly = useWorkspace(({ library }) => library?.mode.type === 'readOnly');
  const kinds = useKindChoices().map(({ id, name }) => ({ id, name, onAction: () => onNew(id) }));
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1>{t('list.title')}</h1>
        <Menu label={t('list.newOf')} actions={kinds}>
          <Button tone="accent" isSmall isDisabled={isReadOnly}>
            <Plus aria-hidden />
            {t('list.newArticle')}
          </Button>
        </Menu>
      </div>
      <div className={styles.search}>
        <SearchField
          label={t('list.search')}
          placeholder={t('list.searchPlaceholder')}
          clearLabel={t('list.clearSearch')}
          value={typed}
          onChange={onType}
        />
        <TypedFilterHelp />
      </div>
    </header>
  );
}
