import { stopIntakes } from '../editor/intakes';
import { useText } from '../strings';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useWorkspace } from '../workspace';
import { stayWithPhotos } from './waitForPhotos';

/** Goes by itself when the files are in. */
export function PhotosComingDialog() {
  const t = useText();
  const intake = useWorkspace(({ intake }) => intake);
  const isStopping = intake?.isStopping === true;
  const foot = (
    <>
      <Button autoFocus onPress={stayWithPhotos}>
        {t('app.stayInArticle')}
      </Button>
      <Button tone="danger" isDisabled={isStopping} onPress={stopIntakes}>
        {t('app.stopPhotos')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('app.photosComingTitle')} isAlert onClose={stayWithPhotos} foot={foot}>
      <p role="status">
        {isStopping ? t('app.photosStopping') : t('app.photosComing', { count: intake?.toCome ?? 0 })}
      </p>
      <p>{t('app.photosComingStop')}</p>
    </Dialog>
  );
}
