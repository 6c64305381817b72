import { useState } from 'react';
import { useText } from '../strings';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/TextArea';
import { type KnownStories, ownHeadline } from './relatedHeadlines';
import { changeRelated } from './relatedHistory';
import { type RelatedRow, overrideHeadline } from './relatedStories';

type HeadlineDialogProps = {
  readonly row: RelatedRow;
  readonly stories: KnownStories;
  readonly onClose: () => void;
};

/** Another headline for a story in this place only; the story keeps its own. */
export function HeadlineDialog({ row, stories, onClose }: HeadlineDialogProps) {
  const t = useText();
  const own = ownHeadline(row.story, stories);
  const [headline, setHeadline] = useState(row.story.headline ?? own);
  const keep = (text: string) => {
    changeRelated((list) => overrideHeadline(list, row.id, text.trim(), own));
    onClose();
  };
  return (
    <Dialog
      title={t('inspector.editHeadline')}
      onClose={onClose}
      foot={
        <>
          <Button tone="quiet" isDisabled={row.story.headline === null} onPress={() => keep('')}>
            {t('inspector.headlineReset')}
          </Button>
          <Button onPress={onClose}>{t('inspector.headlineCancel')}</Button>
          <Button tone="accent" onPress={() => keep(headline)}>
            {t('inspector.headlineKeep')}
          </Button>
        </>
      }
    >
      <TextArea
        autoFocus
        label={t('inspector.headlineHere')}
        hint={t('inspector.ownHeadlineIs', { headline: own === '' ? t('picker.noHeadline') : own })}
        maxLength={1000}
        value={headline}
        onChange={setHeadline}
      />
    </Dialog>
  );
}
