import { Crop, ImagePlus } from 'lucide-react';
import type { CheckPlace } from '../../../shared/article/check';
import type { KnownAgency } from '../../../shared/article/knownName';
import type { Photo } from '../../../shared/article/photo';
import type { PhotoPlacement } from '../../../shared/photoQuery';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import part from '../../ui/Part.module.css';
import { joinClasses } from '../../ui/joinClasses';
import { showDialog, useWorkspace } from '../../workspace';
import { CreditEdit } from './CreditEdit';
import { LibraryPicture } from './LibraryPicture';
import { PhotoFacts } from './PhotoFacts';
import styles from './PhotoDetails.module.css';
import { RightsEdit } from './RightsEdit';
import { WhereUsed } from './WhereUsed';
import { usePhotoRecord } from './photoEdits';
import { usePhotoUse } from './usePhotoUse';

export type PhotoDetailsProps = {
  readonly photoId: string;
  readonly agencies: readonly KnownAgency[];
  readonly today: string;
  readonly onOpen: (article: string, where: CheckPlace) => void;
  /** `captions` are those it has had, the newest first. */
  readonly onUse: (photo: Photo, captions: readonly string[]) => void;
};

const noTwins: readonly Photo[] = [];

/** Everything the desk knows of one photo. Give it a key for each photo. */
export function PhotoDetails({ photoId, agencies, today, onOpen, onUse }: PhotoDetailsProps) {
  const t = useText();
  const { photo, change } = usePhotoRecord(photoId);
  const use = usePhotoUse(photoId);
  const isReadOnly = useWorkspace(({ library }) => library?.mode.type === 'readOnly');
  if (photo === null) return null;
  return (
    <div className={styles.details} data-undo="article">
      <LibraryPicture photo={photo} size="screen" />
      {photo.file === null && <p className={part.hint}>{t('photoLibrary.noFile')}</p>}
      {photo.file !== null && <CropButton photo={photo} isDisabled={isReadOnly} />}
      <UseButton onUse={() => onUse(photo, captionsOf(use?.placements ?? []))} />
      {use !== null && <WhereUsed photo={photo} use={use} onOpen={onOpen} />}
      <CreditEdit
        credit={photo.credit}
        isEverywhere={use?.placements.every((placement) => placement.photo === photoId) !== false}
        isDisabled={isReadOnly}
        onChange={(credit) => change({ credit })}
      />
      <RightsEdit
        photo={photo}
        twins={use?.twins ?? noTwins}
        agencies={agencies}
        today={today}
        isDisabled={isReadOnly}
        onChange={(rights) => change({ rights })}
      />
      <PhotoFacts photo={photo} />
    </div>
  );
}

/** What goes with the photo, whether it is placed or not. */
function CropButton({ photo, isDisabled }: { readonly photo: Photo; readonly isDisabled: boolean }) {
  const t = useText();
  return (
    <div>
      <Button isSmall isDisabled={isDisabled} onPress={() => showDialog({ type: 'cropPhoto', photo })}>
        <Crop aria-hidden />
        {t('photoLibrary.crop')}
      </Button>
    </div>
  );
}

/** Each once. */
function captionsOf(placements: readonly PhotoPlacement[]): readonly string[] {
  return [...new Set(placements.map(({ caption }) => caption))].filter((caption) => caption !== '');
}

function UseButton({ onUse }: { readonly onUse: () => void }) {
  const t = useText();
  const canUse = useWorkspace(
    ({ open, editor, save }) => open !== null && editor !== null && save.type !== 'readOnly',
  );
  return (
    <div className={joinClasses(part.part, styles.use)} data-photo-use>
      <Button tone="accent" isDisabled={!canUse} onPress={onUse}>
        <ImagePlus aria-hidden />
        {t('photoLibrary.use')}
      </Button>
      <p className={part.hint}>{t(canUse ? 'photoLibrary.useHint' : 'photoLibrary.useNone')}</p>
    </div>
  );
}
