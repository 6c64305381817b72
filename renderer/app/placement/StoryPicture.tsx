import { type DragEvent, useState } from 'react';
import type { Photo } from '../../../shared/article/photo';
import { problemText } from '../../../shared/strings/problems';
import type { Problem } from '../../../shared/problems';
import { desk } from '../../desk';
import { chooseFiles } from '../../editor/photoFiles';
import { PhotoPicture } from '../../PhotoPicture';
import { problemOf } from '../../problems';
import { useLanguage, useText } from '../../strings';
import { Button } from '../../ui/Button';
import fields from '../../ui/Field.module.css';
import { LibraryPhotoChooser } from './LibraryPhotoChooser';
import styles from './StoryPicture.module.css';
import { usePhoto } from './usePhoto';

type StoryPictureProps = {
  readonly label: string;
  /** Null where this place has no picture of its own. */
  readonly photo: string | null;
  /** What is shown then. */
  readonly standIn?: string | null;
  readonly onChange: (photo: string | null) => void;
  /** Where the part that is shown can be chosen. */
  readonly onCrop?: ((photo: Photo) => void) | undefined;
};

/** Takes a file into the library, whose photo it is from then on. */
function useIntake(onChange: StoryPictureProps['onChange']) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const outcome = await desk.importPhoto({ name: file.name, bytes });
      setProblem(outcome.status === 'refused' ? outcome.problem : null);
      if (outcome.status === 'imported') onChange(outcome.photo.id);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return { problem, take: (file: File | undefined) => void take(file) };
}

/** The picture of a story in one place: a photo of the library, or a file that is chosen or dropped here. */
export function StoryPicture({ label, photo, standIn = null, onChange, onCrop }: StoryPictureProps) {
  const t = useText();
  const language = useLanguage();
  const [isChoosing, setChoosing] = useState(false);
  const shown = usePhoto(photo ?? standIn);
  const { problem, take } = useIntake(onChange);
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (file === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    take(file);
  };
  if (isChoosing) {
    const choose = (id: string) => {
      setChoosing(false);
      onChange(id);
    };
    return <LibraryPhotoChooser onChoose={choose} onClose={() => setChoosing(false)} />;
  }
  return (
    <div role="group" aria-label={label} onDrop={drop} onDragOver={(event) => event.preventDefault()}>
      <p className={fields.label}>{label}</p>
      <div className={styles.row}>
        {shown !== undefined && (
          <span className={styles.frame} data-own={photo !== null}>
            <PhotoPicture photo={shown} size="thumbnail" className={styles.picture} />
          </span>
        )}
        <div className={styles.buttons}>
          <Button isSmall onPress={() => setChoosing(true)}>
            {t('picker.pictureFromLibrary')}
          </Button>
          <Button
            isSmall
            onPress={() => void chooseFiles({ isMultiple: false }).then(([file]) => take(file))}
          >
            {t('picker.pictureFromFile')}
          </Button>
          {shown !== undefined && shown.file !== null && onCrop !== undefined && (
            <Button isSmall onPress={() => onCrop(shown)}>
              {t('picker.pictureCrop')}
            </Button>
          )}
          {photo !== null && (
            <Button isSmall tone="quiet" onPress={() => onChange(null)}>
              {t('picker.pictureNone')}
            </Button>
          )}
        </div>
      </div>
      <p role="status" className={problem === null ? fields.hint : fields.error}>
        {problem === null ? t('picker.pictureHint') : problemText(problem, language)}
      </p>
    </div>
  );
}
