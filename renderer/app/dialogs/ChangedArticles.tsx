import { useText } from '../../strings';
import { Checkbox } from '../../ui/Checkbox';
import part from '../../ui/Part.module.css';
import type { ChangedOnly } from './useChangedOnly';

type ChangedArticlesProps = { readonly changed: ChangedOnly; readonly count: number };

/** How much of it was exported before as it stands now, and the choice to leave that out. */
export function ChangedArticles({ changed: { since, isOnly, setOnly }, count }: ChangedArticlesProps) {
  const t = useText();
  if (since === null || since.exported === 0) return null;
  const { length } = since.changed;
  if (length === 0) {
    return (
      <p role="status" className={part.hint}>
        {t(count === 1 ? 'exportDialog.unchangedOne' : 'exportDialog.unchanged', { count })}
      </p>
    );
  }
  if (count === 1) return null;
  return (
    <Checkbox isSelected={isOnly} isDisabled={length === count} onChange={setOnly}>
      {t('exportDialog.onlyChanged', { changed: length, count })}
    </Checkbox>
  );
}
