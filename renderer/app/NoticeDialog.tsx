import { useState } from 'react';
import { tellReaders } from '../publishStory';
import { useText } from '../strings';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/TextArea';
import { showDialog } from '../workspace';

const close = () => showDialog(null);

/** What readers are told of a change to a published story: news in it, or what was wrong. */
export function NoticeDialog({ notice }: { readonly notice: 'update' | 'correction' }) {
  const t = useText();
  const [text, setText] = useState('');
  const add = () => {
    close();
    tellReaders(notice, text);
  };
  const foot = (
    <>
      <Button onPress={close}>{t('app.cancel')}</Button>
      <Button tone="accent" isDisabled={text.trim() === ''} onPress={add}>
        {t('publishing.add')}
      </Button>
    </>
  );
  return (
    <Dialog title={t(`publishing.${notice}Title`)} holdsWork onClose={close} foot={foot}>
      <TextArea
        autoFocus
        label={t(`publishing.${notice}Text`)}
        hint={t('publishing.noticeHint')}
        rows={3}
        maxLength={2000}
        value={text}
        onChange={setText}
      />
    </Dialog>
  );
}
