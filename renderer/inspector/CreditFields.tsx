import { useId } from 'react';
import type { Credit, Photo } from '../../shared/article/photo';
import { isEmptyCredit, writeCredit } from '../../shared/vietnamese/credit';
import { useText } from '../strings';
import { Checkbox } from '../ui/Checkbox';
import { readWorkspace } from '../workspace';
import { CreditNameField } from './CreditNameField';
import page from './Inspector.module.css';
import styles from './PhotoPage.module.css';
import { useField } from './useField';
import { useUsedCredits } from './useUsedCredits';

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
      <CreditNameField
        field="photographer"
        value={credit.photographer}
        used={used}
        onChange={(photographer) => changeCredit(id, { photographer })}
      />
      <div className={page.pair}>
        <CreditNameField
          field="agency"
          value={credit.agency}
          used={used}
          onChange={(agency) => changeCredit(id, { agency })}
        />
        <CreditNameField
          field="issuedBy"
          value={credit.issuedBy}
          used={used}
          onChange={(issuedBy) => changeCredit(id, { issuedBy })}
        />
      </div>
      <Checkbox isSelected={credit.isArchive} onChange={(isArchive) => changeCredit(id, { isArchive })}>
        {t('inspector.isArchive')}
      </Checkbox>
      <PrintedCredit credit={credit} />
      <p className={page.hint}>{t('inspector.sharedCredit')}</p>
    </div>
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
