import { useState } from 'react';
import { useText } from '../strings';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { takeUsedCaption } from './reusePhoto';

type UsedCaptionsProps = {
  readonly photo: string;
  readonly captions: readonly string[];
  readonly dismiss: () => void;
};

/** The captions a reused photo has had, one at a time: nobody's words come in unasked. */
export function UsedCaptionsNotice({ photo, captions, dismiss }: UsedCaptionsProps) {
  const t = useText();
  const [shown, setShown] = useState(0);
  const caption = captions[shown] ?? '';
  const take = () => {
    takeUsedCaption(photo, caption);
    dismiss();
  };
  const actions = (
    <>
      <Button isSmall tone="accent" onPress={take}>
        {t('photoLibrary.takeCaption')}
      </Button>
      {captions.length > 1 && (
        <Button isSmall onPress={() => setShown((shown + 1) % captions.length)}>
          {t('photoLibrary.otherCaption')}
        </Button>
      )}
      <Button isSmall onPress={dismiss}>
        {t('editor.dismiss')}
      </Button>
    </>
  );
  return (
    <Notice tone="note" actions={actions}>
      {t('photoLibrary.usedCaption', { caption })}
    </Notice>
  );
}
