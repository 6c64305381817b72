import { useId, useMemo } from 'react';
import type { KnownName } from '../../shared/article/knownName';
import type { Credit, Photo } from '../../shared/article/photo';
import { isEmptyCredit, writeCredit } from '../../shared/vietnamese/credit';
import { suggestNames } from '../../shared/vietnamese/creditSuggestions';
import { type CreditField, toHouseSpelling } from '../../shared/vietnamese/spellings';
import { useText } from '../strings';
import { Checkbox } from '../ui/Checkbox';
import { readWorkspace, useWorkspace } from '../workspace';
import page from './Inspector.module.css';
import styles from './PhotoPage.module.css';
import { SuggestField } from './SuggestField';
import { useField } from './useField';
import { useUsedCredits } from './useUsedCredits';

const noNames: readonly KnownName[] = [];

/** The newest record decides: two fields changed at once do not undo each other. */
function changeCredit(photoId: string, change: Partial<Credit>) {
  const { editor, photos } = readWorkspace();
  const photo = photos[photoId];
  if (photo !== undefined) editor?.setCredit(photoId, { ...photo.credit, ...change });
}

/** The credit belongs to the photo, wherever it is placed, and is shown as it will print. */
export function CreditFields({ photo }: { readonly photo: Photo }) {
  const t = useText();
  const used = useUsedCredits();
  const { id, credit } = photo;
  return (
    <div className={styles.credit}>
      <NameField field="photographer" photo={photo} used={used} />
      <div className={page.pair}>
        <NameField field="agency" photo={photo} used={used} />
        <NameField field="issuedBy" photo={photo} used={used} />
      </div>
      <Checkbox isSelected={credit.isArchive} onChange={(isArchive) => changeCredit(id, { isArchive })}>
        {t('inspector.isArchive')}
      </Checkbox>
      <PrintedCredit credit={credit} />
      <p className={page.hint}>{t('inspector.sharedCredit')}</p>
    </div>
  );
}

type NameFieldProps = {
  readonly field: CreditField;
  readonly photo: Photo;
  readonly used: readonly Credit[];
};

function NameField({ field, photo: { id, credit }, used }: NameFieldProps) {
  const t = useText();
  const list = field === 'photographer' ? 'photographers' : 'agencies';
  const names = useWorkspace(({ settings }) => settings?.[list] ?? noNames);
  const suggestions = useMemo(() => suggestNames(field, names, used), [field, names, used]);
  return (
    <SuggestField
      label={t(`inspector.${field}`)}
      value={credit[field]}
      suggestions={suggestions}
      houseSpelling={toHouseSpelling(field, credit[field], names)}
      onChange={(value) => changeCredit(id, { [field]: value })}
    />
  );
}

function PrintedCredit({ credit }: { readonly credit: Credit }) {
  const t = useText();
  const label = useId();
  const language = useField('language');
  const isEmpty = isEmptyCredit(credit);
  return (
    <p className={styles.printed} data-empty={isEmpty}>
      <span id={label} className={styles.printedLabel}>
        {t('inspector.creditLine')}
      </span>
      <output aria-labelledby={label}>
        {isEmpty ? t('inspector.creditEmpty') : writeCredit(credit, language)}
      </output>
    </p>
  );
}
