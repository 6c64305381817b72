import { photoGaps, photoOrientations } from '../../../shared/photoQuery';
import { rightsStates } from '../../../shared/article/rights';
import { useLanguage, useText } from '../../strings';
import { formatNumber } from '../../times';
import { DayField } from '../../ui/DayField';
import { type Choice, Select } from '../../ui/Select';
import styles from './PhotoLibrary.module.css';
import { changeFilter, useLibraryState } from './libraryState';

/** `all` stands for no filter: a select needs something to show. */
const all = 'all';

/** A column of text, a page, a wide screen, print. */
const sizes = [460, 1200, 2000, 4000] as const;

type FilterProps<Id extends string> = {
  readonly label: string;
  readonly anyName: string;
  readonly value: Id | null;
  readonly choices: readonly Choice<Id>[];
  readonly onChange: (value: Id | null) => void;
};

function Filter<Id extends string>({ label, anyName, value, choices, onChange }: FilterProps<Id>) {
  const any: Choice<Id | typeof all> = { id: all, name: anyName, shortName: label };
  return (
    <Select<Id | typeof all>
      isQuiet
      isLabelHidden
      label={label}
      value={value ?? all}
      choices={[any, ...choices]}
      onChange={(chosen) =>
        onChange(chosen === all ? null : (choices.find(({ id }) => id === chosen)?.id ?? null))
      }
    />
  );
}

export function PhotoFilters() {
  const t = useText();
  const filter = useLibraryState((state) => state.filter);
  return (
    <div role="group" aria-label={t('photoLibrary.filters')} className={styles.filters}>
      <Filter
        label={t('photoLibrary.missing')}
        anyName={t('photoLibrary.anyMissing')}
        value={filter.missing}
        choices={photoGaps.map((id) => ({ id, name: t(`photoLibrary.missing_${id}`) }))}
        onChange={(missing) => changeFilter({ missing })}
      />
      <Filter
        label={t('photoLibrary.rights')}
        anyName={t('photoLibrary.anyRights')}
        value={filter.rights}
        choices={rightsStates.map((id) => ({ id, name: t(`photoLibrary.rights_${id}`) }))}
        onChange={(rights) => changeFilter({ rights })}
      />
      <Filter
        label={t('photoLibrary.orientation')}
        anyName={t('photoLibrary.anyOrientation')}
        value={filter.orientation}
        choices={photoOrientations.map((id) => ({ id, name: t(`photoLibrary.${id}`) }))}
        onChange={(orientation) => changeFilter({ orientation })}
      />
      <SizeFilter />
      <DayFilters />
    </div>
  );
}

function SizeFilter() {
  const t = useText();
  const language = useLanguage();
  const atLeast = useLibraryState((state) => state.filter.atLeast);
  return (
    <Filter
      label={t('photoLibrary.size')}
      anyName={t('photoLibrary.anySize')}
      value={atLeast === 0 ? null : String(atLeast)}
      choices={sizes.map((size) => ({
        id: String(size),
        name: t('photoLibrary.sizeAtLeast', { pixels: formatNumber(size, language) }),
      }))}
      onChange={(size) => changeFilter({ atLeast: Number(size ?? 0) })}
    />
  );
}

function DayFilters() {
  const t = useText();
  const { takenFrom, takenTo } = useLibraryState((state) => state.filter);
  return (
    <div className={styles.days}>
      <DayField
        isQuiet
        label={t('photoLibrary.takenFrom')}
        clearLabel={t('photoLibrary.clearDay')}
        value={takenFrom}
        onChange={(day) => changeFilter({ takenFrom: day })}
      />
      <DayField
        isQuiet
        label={t('photoLibrary.takenTo')}
        clearLabel={t('photoLibrary.clearDay')}
        value={takenTo}
        onChange={(day) => changeFilter({ takenTo: day })}
      />
    </div>
  );
}
