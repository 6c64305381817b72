import { useCallback } from 'react';
import type { StoryCard } from '../../shared/article/page';
import { desk } from '../desk';
import { useText } from '../strings';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import part from '../ui/Part.module.css';
import { showDialog } from '../workspace';
import { headlineOf, trashArticle } from './articles';
import { Answered } from './upkeep/Answered';
import { Sentence } from './upkeep/Sentence';
import styles from './upkeep/upkeep.module.css';
import { useAnswer } from './upkeep/useAnswer';

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
      <Links id={story.id} />
    </Dialog>
  );
}

/** Who links to the story: those links would lead nowhere. */
function Links({ id }: { readonly id: string }) {
  const t = useText();
  const ask = useCallback(() => desk.readLinks({ id }), [id]);
  const { answer } = useAnswer(ask);
  return (
    <Answered answer={answer}>
      {(stories) =>
        stories.length === 0 ? (
          <p className={part.hint}>{t('app.trashNoLinks')}</p>
        ) : (
          <div className={part.part}>
            <Sentence tone="heed">{t('app.trashLinks', { count: stories.length })}</Sentence>
            <ul className={styles.lines}>
              {stories.map((linking) => (
                <li key={linking.id}>{headlineOf(linking)}</li>
              ))}
            </ul>
          </div>
        )
      }
    </Answered>
  );
}
