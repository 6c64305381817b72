import type { KnownAgency } from '../../shared/article/knownName';
import type { Photo, PhotoRights } from '../../shared/article/photo';
import { type RightsState, rightsOn } from '../../shared/article/rights';
import { assertNever } from '../../shared/problems';
import { type Translate, useLanguage, useText } from '../strings';
import { formatDate } from '../times';
import { Checkbox } from '../ui/Checkbox';
import { DayField } from '../ui/DayField';
import { useToday } from '../useToday';
import { readWorkspace, useWorkspace } from '../workspace';
import { DraftArea } from './DraftField';
import styles from './PhotoRightsFields.module.css';

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
  const { id, rights } = photo;
  return (
    <section className={styles.rights}>
      <h2 className={styles.title}>{t('inspector.rights')}</h2>
      <RightsLine photo={photo} />
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

const noAgencies: readonly KnownAgency[] = [];

/** Said plainly while it is edited: the export will refuse it. */
function RightsLine({ photo }: { readonly photo: Photo }) {
  const t = useText();
  const language = useLanguage();
  const agencies = useWorkspace(({ settings }) => settings?.agencies ?? noAgencies);
  const state = rightsOn(useToday(), photo, agencies);
  const words = rightsText(t, state, (day) => formatDate(day, language));
  return (
    <p role="status" className={styles.line} data-type={state.type}>
      {words}
    </p>
  );
}

function withNote(sentence: string, note: string): string {
  return note === '' ? sentence : `${sentence} ${note}`;
}

function rightsText(t: Translate, state: RightsState, day: (iso: string) => string): string {
  switch (state.type) {
    case 'usable':
      return '';
    case 'expired':
      return t('inspector.rightsExpired', { day: day(state.usableUntil) });
    case 'askFirst':
      return withNote(t('inspector.rightsAsk', { agency: state.agency }), state.note);
    case 'denied':
      return state.agency === ''
        ? t('inspector.rightsDenied')
        : withNote(t('inspector.rightsAgencyDenied', { agency: state.agency }), state.note);
    default:
      return assertNever(state);
  }
}
