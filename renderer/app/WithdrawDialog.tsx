import { useText } from '../strings';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { changeFields, showDialog, useWorkspace } from '../workspace';
import { LinkedFrom } from './LinkedFrom';
import { headlineOf } from './articles';

const close = () => showDialog(null);

/** Before a story is withdrawn: which articles point at it. */
export function WithdrawDialog() {
  const t = useText();
  const story = useWorkspace(({ open }) => open?.fields);
  if (story === undefined) return null;
  const withdraw = () => {
    close();
    changeFields({ status: 'withdrawn' });
  };
  const foot = (
    <>
      <Button autoFocus onPress={close}>
        {t('app.cancel')}
      </Button>
      <Button tone="danger" onPress={withdraw}>
        {t('app.withdrawDo')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('app.withdrawTitle')} isAlert onClose={close} foot={foot}>
      <p>{t('app.withdrawHelp', { headline: headlineOf(story) })}</p>
      <LinkedFrom id={story.id} say={(count) => t('app.withdrawLinks', { count })} />
    </Dialog>
  );
}
