import { type KeyboardEvent, useEffect, useState } from 'react';
import { noPhotoFilter, type PhotoRow } from '../../../shared/photoQuery';
import { writeCredit } from '../../../shared/vietnamese/credit';
import { desk } from '../../desk';
import { PhotoPicture } from '../../PhotoPicture';
import { problemOf } from '../../problems';
import { useLanguage, useText } from '../../strings';
import { Button } from '../../ui/Button';
import { ComboList } from '../../ui/ComboList';
import styles from './StoryPicture.module.css';

type LibraryPhotoChooserProps = {
  readonly onChoose: (photo: string) => void;
  readonly onClose: () => void;
};

const shown = 40;
const pause = 60;

function useFoundPhotos(text: string): readonly PhotoRow[] | null {
  const [rows, setRows] = useState<readonly PhotoRow[] | null>(null);
  useEffect(() => {
    let isStale = false;
    const timer = window.setTimeout(() => {
      desk.listPhotos({ ...noPhotoFilter, text, offset: 0, limit: shown }).then((answer) => {
        if (!isStale) setRows(answer.rows.filter(({ photo }) => photo.file !== null));
      }, problemOf);
    }, pause);
    return () => {
      isStale = true;
      window.clearTimeout(timer);
    };
  }, [text]);
  return rows;
}

/** The photos of the library under a search field; Escape goes back to the form. */
export function LibraryPhotoChooser({ onChoose, onClose }: LibraryPhotoChooserProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const rows = useFoundPhotos(typed.trim());
  const byId = new Map((rows ?? []).map((row) => [row.photo.id, row]));
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <div className={styles.chooser} onKeyDownCapture={handleKey}>
      <ComboList
        label={t('picker.photos')}
        prompt={t('picker.photoSearch')}
        typed={typed}
        onType={setTyped}
        items={[...byId.keys()]}
        onChoose={onChoose}
        empty={rows === null ? '' : t('picker.photosNone')}
      >
        {(id) => <PhotoChoice row={byId.get(id)} />}
      </ComboList>
      <div>
        <Button isSmall onPress={onClose}>
          {t('picker.pictureBack')}
        </Button>
      </div>
    </div>
  );
}

function PhotoChoice({ row }: { readonly row: PhotoRow | undefined }) {
  const t = useText();
  const language = useLanguage();
  if (row === undefined) return null;
  return (
    <span className={styles.choice}>
      <PhotoPicture photo={row.photo} size="thumbnail" className={styles.small} />
      <span className={styles.words}>
        <span className={styles.caption}>{row.caption || t('picker.photoNoCaption')}</span>
        <span className={styles.credit}>{writeCredit(row.photo.credit, language)}</span>
      </span>
    </span>
  );
}
