import { useId } from 'react';
import type { Credit } from '../../../shared/article/photo';
import { isEmptyCredit, writeCredit } from '../../../shared/vietnamese/credit';
import { useLanguage, useText } from '../../strings';
import { Checkbox } from '../../ui/Checkbox';
import { TextField } from '../../ui/TextField';
import styles from './PhotoDetails.module.css';

type CreditEditProps = {
  readonly credit: Credit;
  readonly isDisabled: boolean;
  readonly onChange: (credit: Credit) => void;
};

const fields = ['photographer', 'agency', 'issuedBy'] as const;

/** The credit of the photo wherever it is placed, and as it prints. */
export function CreditEdit({ credit, isDisabled, onChange }: CreditEditProps) {
  const t = useText();
  const language = useLanguage();
  const heading = useId();
  const isEmpty = isEmptyCredit(credit);
  return (
    <section aria-labelledby={heading} className={styles.part}>
      <h2 id={heading} className={styles.heading}>
        {t('photoLibrary.credit')}
      </h2>
      <output className={styles.printed} data-empty={isEmpty}>
        {isEmpty ? t('photoLibrary.noCredit') : writeCredit(credit, language)}
      </output>
      {fields.map((field) => (
        <TextField
          key={field}
          label={t(`photoLibrary.${field}`)}
          value={credit[field]}
          maxLength={500}
          isDisabled={isDisabled}
          onChange={(value) => onChange({ ...credit, [field]: value })}
        />
      ))}
      <Checkbox
        isSelected={credit.isArchive}
        isDisabled={isDisabled}
        onChange={(isArchive) => onChange({ ...credit, isArchive })}
      >
        {t('photoLibrary.isArchive')}
      </Checkbox>
      <p className={styles.hint}>{t('photoLibrary.everywhere')}</p>
    </section>
  );
}
