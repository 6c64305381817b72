import { useText } from '../../strings';
import { Dialog } from '../../ui/Dialog';
import { showDialog } from '../../workspace';

/** Where the desk chooses the focal point and the crops of a photo; nothing is changed before it is done. */
export function CropDialog({ figure }: { readonly figure: number }) {
  const t = useText();
  return (
    <Dialog title={t('command.cropPhoto')} isWide onClose={() => showDialog(null)}>
      {figure}
    </Dialog>
  );
}
