import { Crop, ImagePlus, Images, RefreshCw, Star } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import type { Photo } from '../../shared/article/photo';
import { type Figure, figuresOf } from '../../shared/article/walk';
import { changeLeadPhoto } from '../changeLeadPhoto';
import { useText } from '../strings';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { readWorkspace, showDialog, useWorkspace } from '../workspace';
import { AltField } from './AltField';
import { CheckNotes } from './CheckNotes';
import { CreditFields } from './CreditFields';
import { FigureLayout } from './FigureLayout';
import page from './Inspector.module.css';
import { PhotoFileWords } from './PhotoFileWords';
import styles from './PhotoPage.module.css';
import { PhotoRightsFields } from './PhotoRightsFields';
import { Thumbnail } from './Thumbnail';
import { useField } from './useField';

const imageTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/tiff', 'image/heic', 'image/heif'];

function useSelectedFigure(): Figure | undefined {
  const index = useWorkspace(({ selection }) => (selection.type === 'figure' ? selection.index : -1));
  const body = useWorkspace(({ open }) => open?.bodySnapshot);
  return body === undefined || index < 0 ? undefined : figuresOf(body)[index];
}

/** The photo of the figure in which the cursor stands: the placement's words and the photo's credit. */
export function PhotoPage() {
  const t = useText();
  const figure = useSelectedFigure();
  const photo = useWorkspace(({ photos }) => photos[figure?.photo ?? '']);
  if (figure === undefined) return <EmptyState icon={<Images />} title={t('inspector.photoEmpty')} />;
  return (
    <div className={page.page} key={`${figure.index} ${figure.photo ?? ''}`}>
      <PhotoHead figure={figure} photo={photo} />
      {photo !== undefined && (
        <div data-field="credit" data-undo="article" className={page.field}>
          <CreditFields photo={photo} />
          <FigureNotes index={figure.index} field="credit" />
        </div>
      )}
      <div data-field="alt" className={page.field}>
        <AltField figure={figure} />
        <FigureNotes index={figure.index} field="alt" />
      </div>
      <FigureLayout figure={figure} />
      {photo !== undefined && <PhotoRightsFields photo={photo} />}
      {photo !== undefined && <PhotoFileWords photo={photo} figure={figure} />}
    </div>
  );
}

function FigureNotes({ index, field }: { readonly index: number; readonly field: string }) {
  return (
    <CheckNotes
      of={({ where }) => where.type === 'figure' && where.index === index && where.field === field}
    />
  );
}

type HeadProps = { readonly figure: Figure; readonly photo: Photo | undefined };

function PhotoHead({ figure, photo }: HeadProps) {
  const t = useText();
  const lead = useField('leadPhoto');
  const file = photo?.file ?? null;
  const isLead = lead !== null && lead === figure.photo;
  return (
    <div data-field="photo" className={page.field}>
      <Thumbnail photo={photo} isLarge alt={figure.alt} />
      {file === null && <p className={page.hint}>{t('inspector.photoFileMissing')}</p>}
      <FigureNotes index={figure.index} field="photo" />
      <div className={styles.actions}>
        {file !== null && (
          <Button isSmall onPress={() => showDialog({ type: 'crop', figure: figure.index })}>
            <Crop aria-hidden />
            {t('inspector.cropPhoto')}
          </Button>
        )}
        <FileButton figure={figure.index} hasFile={file !== null} />
        <Button
          isSmall
          tone="quiet"
          isDisabled={isLead || figure.photo === null}
          onPress={() => changeLeadPhoto(figure.photo)}
        >
          <Star aria-hidden />
          {t(isLead ? 'inspector.isLead' : 'inspector.useAsLead')}
        </Button>
      </div>
    </div>
  );
}

function FileButton({ figure, hasFile }: { readonly figure: number; readonly hasFile: boolean }) {
  const t = useText();
  const replace = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) readWorkspace().editor?.replacePhoto(figure, file);
  };
  return (
    <FileTrigger acceptedFileTypes={imageTypes} onSelect={replace}>
      <Button isSmall tone={hasFile ? 'plain' : 'accent'}>
        {hasFile ? <RefreshCw aria-hidden /> : <ImagePlus aria-hidden />}
        {t(hasFile ? 'inspector.replaceFile' : 'inspector.addFile')}
      </Button>
    </FileTrigger>
  );
}
