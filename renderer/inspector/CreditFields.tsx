import { useId } from 'react';
import type { KnownName } from '../../shared/article/knownName';
import type { Credit, Photo } from '../../shared/article/photo';
import { isEmptyCredit, writeCredit } from '../../shared/vietnamese/credit';
import { useText } from '../strings';
import { Checkbox } from '../ui/Checkbox';
import { readWorkspace, useWorkspace } from '../workspace';
import page from './Inspector.module.css';
import styles from './PhotoPage.module.css';
import { SuggestField } from './SuggestField';
import { useField } from './useField';

const noNames: readonly KnownName[] = [];
const namesOf = (known: readonly KnownName[]) => known.map(({ name }) => name);

/** The newest record decides: two fields changed at once do not undo each other. */
function changeCredit(photoId: string, change: Partial<Credit>) {
  const { editor, photos } = readWorkspace();
  const photo = photos[photoId];
  if (photo !== undefined) editor?.setCredit(photoId, { ...photo.credit, ...change });
}

/** The credit belongs to the photo, wherever it is placed, and is shown as it will print. */
export function CreditFields({ photo }: { readonly photo: Photo }) {
  const t = useText();
  const agencies = useWorkspace(({ settings }) => settings?.agencies ?? noNames);
  const photographers = useWorkspace(({ settings }) => settings?.photographers ?? noNames);
  const { id, credit } = photo;
  return (
    <div className={styles.credit}>
      <SuggestField
        label={t('inspector.photographer')}
        value={credit.photographer}
        suggestions={namesOf(photographers)}
        onChange={(photographer) => changeCredit(id, { photographer })}
      />
      <div className={page.pair}>
        <SuggestField
          label={t('inspector.agency')}
          value={credit.agency}
          suggestions={namesOf(agencies)}
          onChange={(agency) => changeCredit(id, { agency })}
        />
        <SuggestField
          label={t('inspector.issuedBy')}
          value={credit.issuedBy}
          suggestions={namesOf(agencies)}
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
