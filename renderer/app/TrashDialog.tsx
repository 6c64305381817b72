import type { StoryCard } from '../../shared/article/page';
import { useText } from '../strings';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { showDialog } from '../workspace';
import { LinkedFrom } from './LinkedFrom';
import { headlineOf, trashArticle } from './articles';

export function TrashDialog({ story }: { readonly story: StoryCard }) {
  const t = useText();
  const close = () => showDialog(null);
  const trash = () => {
    close();
    void trashArticle(story);
  };
  const foot = (
    <>
      <Button autoFocus onPress={close}>
        {t('app.cancel')}
      </Button>
      <Button tone="danger" onPress={trash}>
        {t('app.trashDo')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('app.trashTitle')} isAlert onClose={close} foot={foot}>
      <p>{t('app.trashHelp', { headline: headlineOf(story) })}</p>
      <LinkedFrom id={story.id} say={(count) => t('app.trashLinks', { count })} />
    </Dialog>
  );
}
