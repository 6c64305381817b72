import { useId } from 'react';
import type { Credit } from '../../../shared/article/photo';
import { isEmptyCredit, writeCredit } from '../../../shared/vietnamese/credit';
import { useLanguage, useText } from '../../strings';
import { Checkbox } from '../../ui/Checkbox';
import part from '../../ui/Part.module.css';
import { NameField } from './NameField';
import styles from './PhotoDetails.module.css';

type CreditEditProps = {
  readonly credit: Credit;
  /** False where it stands in places under another record of its file, which has a credit of its own. */
  readonly isEverywhere: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (credit: Credit) => void;
};

/** The credit of the photo wherever it is placed, and as it prints. */
export function CreditEdit({ credit, isEverywhere, isDisabled, onChange }: CreditEditProps) {
  const t = useText();
  const language = useLanguage();
  const heading = useId();
  const isEmpty = isEmptyCredit(credit);
  const change = (changed: Partial<Credit>) => {
    const next = { ...credit, ...changed };
    if (JSON.stringify(next) !== JSON.stringify(credit)) onChange(next);
  };
  return (
    <section aria-labelledby={heading} className={part.part}>
      <h2 id={heading} className={part.heading}>
        {t('photoLibrary.credit')}
      </h2>
      <output className={styles.printed} data-empty={isEmpty}>
        {isEmpty ? t('photoLibrary.noCredit') : writeCredit(credit, language)}
      </output>
      <NameField
        field="photographer"
        value={credit.photographer}
        isDisabled={isDisabled}
        onChange={(photographer) => change({ photographer })}
      />
      <div className={styles.pair}>
        <NameField
          field="agency"
          value={credit.agency}
          isDisabled={isDisabled}
          onChange={(agency) => change({ agency })}
        />
        <NameField
          field="issuedBy"
          value={credit.issuedBy}
          isDisabled={isDisabled}
          onChange={(issuedBy) => change({ issuedBy })}
        />
      </div>
      <Checkbox
        isSelected={credit.isArchive}
        isDisabled={isDisabled}
        onChange={(isArchive) => change({ isArchive })}
      >
        {t('photoLibrary.isArchive')}
      </Checkbox>
      <p className={part.hint}>
        {t(isEverywhere ? 'photoLibrary.everywhere' : 'photoLibrary.notEverywhere')}
      </p>
    </section>
  );
}
