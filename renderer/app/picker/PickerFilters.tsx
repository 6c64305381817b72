import type { Section } from '../../../shared/article/page';
import { ArticleFilterSelects } from '../../list/ArticleFilters';
import { TypedFilterHelp } from '../../list/TypedFilterHelp';
import { useText } from '../../strings';
import { Select } from '../../ui/Select';
import { useWorkspace } from '../../workspace';
import styles from '../StoryPicker.module.css';
import { pickerAges, type PickerFilter } from './pickerFilter';

const noSections: readonly Section[] = [];
const any = 'any';

type PickerFiltersProps = {
  readonly filter: PickerFilter;
  readonly onChange: (filter: PickerFilter) => void;
};

export function PickerFilters({ filter, onChange }: PickerFiltersProps) {
  const t = useText();
  const sections = useWorkspace(({ settings }) => settings?.sections ?? noSections);
  const ages = pickerAges.map((age) => ({ id: age, name: t(`picker.${age}`) }));
  return (
    <div className={styles.filters}>
      <ArticleFilterSelects
        filter={filter}
        sections={sections}
        onChange={(change) => onChange({ ...filter, ...change })}
      />
      <Select
        isQuiet
        isLabelHidden
        label={t('picker.date')}
        value={filter.age ?? any}
        choices={[{ id: any, name: t('picker.anyDate'), shortName: t('picker.date') }, ...ages]}
        onChange={(age) => onChange({ ...filter, age: age === any ? null : age })}
      />
      <TypedFilterHelp />
    </div>
  );
}
