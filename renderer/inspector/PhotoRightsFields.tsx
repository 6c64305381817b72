import type { Photo, PhotoRights } from '../../shared/article/photo';
import { rightsOfFile } from '../../shared/article/rights';
import { RightsLine } from '../RightsLine';
import { useText } from '../strings';
import { Checkbox } from '../ui/Checkbox';
import { DayField } from '../ui/DayField';
import part from '../ui/Part.module.css';
import { useAgencies } from '../useKnownNames';
import { useToday } from '../useToday';
import { readWorkspace, useWorkspace } from '../workspace';
import { DraftArea } from './DraftField';

/** The newest record decides: two fields changed at once do not undo each other. */
export function changeRights(photoId: string, change: Partial<PhotoRights>) {
  const { editor, photos } = readWorkspace();
  const photo = photos[photoId];
  if (photo !== undefined) editor?.setRights(photoId, { ...photo.rights, ...change });
}

/** Until when and whether at all the photo may be used: it goes with the photo, wherever it is placed. */
export function PhotoRightsFields({ photo }: { readonly photo: Photo }) {
  const t = useText();
  const isReadOnly = useWorkspace(({ save }) => save.type === 'readOnly');
  const agencies = useAgencies();
  const photos = useWorkspace(({ photos }) => photos);
  const twins = useWorkspace(({ twins }) => twins);
  const state = rightsOfFile(useToday(), photo, [...Object.values(photos), ...twins], agencies);
  const { id, rights } = photo;
  return (
    <section className={part.part}>
      <h2 className={part.heading}>{t('inspector.rights')}</h2>
      {state.type !== 'usable' && <RightsLine state={state} />}
      <DayField
        label={t('inspector.usableUntil')}
        hint={t('inspector.usableUntilHint')}
        clearLabel={t('inspector.clearDay')}
        isDisabled={isReadOnly}
        value={rights.usableUntil}
        onChange={(usableUntil) => changeRights(id, { usableUntil })}
      />
      <Checkbox isSelected={rights.isDenied} onChange={(isDenied) => changeRights(id, { isDenied })}>
        {t('inspector.isDenied')}
      </Checkbox>
      <DraftArea
        label={t('inspector.rightsNote')}
        value={rights.note}
        onChange={(note) => changeRights(id, { note })}
        maxLength={2000}
      />
    </section>
  );
}
