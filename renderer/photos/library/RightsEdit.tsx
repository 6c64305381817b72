import { useId } from 'react';
import type { KnownAgency } from '../../../shared/article/knownName';
import type { Photo, PhotoRights } from '../../../shared/article/photo';
import { rightsOfFile } from '../../../shared/article/rights';
import { RightsLine } from '../../RightsLine';
import { useText } from '../../strings';
import { Checkbox } from '../../ui/Checkbox';
import { DayField } from '../../ui/DayField';
import { TextArea } from '../../ui/TextArea';
import part from '../../ui/Part.module.css';

type RightsEditProps = {
  readonly photo: Photo;
  /** Other records of its file: what one of them forbids is forbidden. */
  readonly twins: readonly Photo[];
  readonly agencies: readonly KnownAgency[];
  readonly today: string;
  readonly isDisabled: boolean;
  readonly onChange: (rights: PhotoRights) => void;
};

/** What may be done with the photo today, and the desk's own words on it. */
export function RightsEdit({ photo, twins, agencies, today, isDisabled, onChange }: RightsEditProps) {
  const t = useText();
  const heading = useId();
  const { rights } = photo;
  const change = (changed: Partial<PhotoRights>) => onChange({ ...rights, ...changed });
  return (
    <section aria-labelledby={heading} className={part.part}>
      <h2 id={heading} className={part.heading}>
        {t('photoLibrary.rights')}
      </h2>
      <RightsLine state={rightsOfFile(today, photo, twins, agencies)} />
      <DayField
        label={t('photoLibrary.usableUntil')}
        clearLabel={t('photoLibrary.clearDay')}
        value={rights.usableUntil}
        isDisabled={isDisabled}
        onChange={(usableUntil) => change({ usableUntil })}
      />
      <Checkbox
        isSelected={rights.isDenied}
        isDisabled={isDisabled}
        onChange={(isDenied) => change({ isDenied })}
      >
        {t('photoLibrary.isDenied')}
      </Checkbox>
      <TextArea
        label={t('photoLibrary.rightsNote')}
        value={rights.note}
        maxLength={2000}
        isDisabled={isDisabled}
        onChange={(note) => change({ note })}
      />
      <FileTerms terms={photo.metadata.usageTerms} />
    </section>
  );
}

/** Shown as written: only a person can tell what it means. */
function FileTerms({ terms }: { readonly terms: string }) {
  const t = useText();
  if (terms === '') return null;
  return (
    <p className={part.hint}>
      {t('photoLibrary.fileTerms')}: {terms}
    </p>
  );
}
