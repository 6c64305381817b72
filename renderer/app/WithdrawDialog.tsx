import { useState } from 'react';
import { withdrawStory } from '../publishStory';
import { useText } from '../strings';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/TextArea';
import { showDialog, useWorkspace } from '../workspace';
import { LinkedFrom } from './LinkedFrom';
import { headlineOf } from './articles';

const close = () => showDialog(null);

/** Before a story is withdrawn: why, and which articles point at it. */
export function WithdrawDialog() {
  const t = useText();
  const [reason, setReason] = useState('');
  const story = useWorkspace(({ open }) => open?.fields);
  if (story === undefined) return null;
  const withdraw = () => {
    close();
    withdrawStory(reason);
  };
  const foot = (
    <>
      <Button onPress={close}>{t('app.cancel')}</Button>
      <Button tone="danger" isDisabled={reason.trim() === ''} onPress={withdraw}>
        {t('app.withdrawDo')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('app.withdrawTitle')} isAlert onClose={close} foot={foot}>
      <p>{t('app.withdrawHelp', { headline: headlineOf(story) })}</p>
      <TextArea
        autoFocus
        label={t('publishing.reason')}
        hint={t('publishing.reasonHint')}
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
      <LinkedFrom id={story.id} say={(count) => t('app.withdrawLinks', { count })} />
    </Dialog>
  );
}
