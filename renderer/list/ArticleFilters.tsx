import { articleStatuses } from '../../shared/article/article';
import type { Section } from '../../shared/article/page';
import { useKindChoices } from '../kinds';
import { useText } from '../strings';
import { Select } from '../ui/Select';
import styles from './ArticleList.module.css';
import type { ArticleFilter } from './useArticleRows';

type Choices = Pick<ArticleFilter, 'section' | 'status' | 'kind'>;

type ArticleFiltersProps = {
  readonly filter: Choices;
  readonly sections: readonly Section[];
  readonly onChange: (change: Partial<Choices>) => void;
};

/** `all` stands for no filter: a select needs something to show. */
const all = 'all';

export function ArticleFilters(props: ArticleFiltersProps) {
  return (
    <div className={styles.filters}>
      <ArticleFilterSelects {...props} />
    </div>
  );
}

export function ArticleFilterSelects({ filter, sections, onChange }: ArticleFiltersProps) {
  const t = useText();
  const statuses = articleStatuses.map((status) => ({ id: status, name: t(`status.${status}`) }));
  const kinds = useKindChoices('all');
  const places = sections.flatMap((section) => [
    { id: section.id, name: section.name },
    ...section.subsections.map(({ id, name }) => ({
      id,
      name: t('sections.pathOf', { section: section.name, subsection: name }),
    })),
  ]);
  return (
    <>
      <Select
        isQuiet
        isLabelHidden
        label={t('list.section')}
        value={filter.section === '' ? all : filter.section}
        choices={[{ id: all, name: t('list.allSections'), shortName: t('list.section') }, ...places]}
        onChange={(section) => onChange({ section: section === all ? '' : section })}
      />
      <Select
        isQuiet
        isLabelHidden
        label={t('list.status')}
        value={filter.status ?? all}
        choices={[{ id: all, name: t('list.allStatuses'), shortName: t('list.status') }, ...statuses]}
        onChange={(status) => onChange({ status: status === all ? null : status })}
      />
      <Select
        isQuiet
        isLabelHidden
        label={t('list.kind')}
        value={filter.kind ?? all}
        choices={[{ id: all, name: t('list.allKinds'), shortName: t('list.kind') }, ...kinds]}
        onChange={(kind) => onChange({ kind: kind === all ? null : kind })}
      />
    </>
  );
}
