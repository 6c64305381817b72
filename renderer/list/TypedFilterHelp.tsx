import { typedFilterTypes } from '../../shared/typedSearch';
import { useText } from '../strings';
import { HelpPopover } from '../ui/HelpPopover';
import part from '../ui/Part.module.css';
import styles from './TypedFilterHelp.module.css';

/** What may be typed among the words of a search to narrow it, each with an example. */
export function TypedFilterHelp() {
  const t = useText();
  return (
    <HelpPopover label={t('typedFilters.title')}>
      <h2 className={part.heading}>{t('typedFilters.title')}</h2>
      <dl className={styles.filters}>
        {typedFilterTypes.map((type) => (
          <div key={type} className={styles.filter}>
            <dt>
              <code>{t(`typedFilters.${type}Example`)}</code>
            </dt>
            <dd>{t(`typedFilters.${type}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={part.hint}>{t('typedFilters.rules')}</p>
    </HelpPopover>
  );
}
