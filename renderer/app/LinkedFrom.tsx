import { useCallback } from 'react';
import type { StoryCard } from '../../shared/article/page';
import { desk } from '../desk';
import { useText } from '../strings';
import part from '../ui/Part.module.css';
import { headlineOf } from './articles';
import { Answered } from './upkeep/Answered';
import { Sentence } from './upkeep/Sentence';
import styles from './upkeep/upkeep.module.css';
import { useAnswer } from './upkeep/useAnswer';

type LinkedFromProps = {
  readonly id: string;
  /** What becomes of the articles that point at the story. */
  readonly say: (count: number) => string;
};

/** Which articles and which lists of the desk a change of this story touches. */
export function LinkedFrom({ id, say }: LinkedFromProps) {
  const t = useText();
  const ask = useCallback(() => desk.readLinks({ id }), [id]);
  const { answer } = useAnswer(ask);
  const line = ({ headline, status }: StoryCard) => `${headlineOf({ headline })} (${t(`status.${status}`)})`;
  return (
    <Answered answer={answer}>
      {({ stories, lists }) => (
        <div className={part.part}>
          {stories.length + lists.length === 0 && <p className={part.hint}>{t('app.trashNoLinks')}</p>}
          {stories.length > 0 && <Sentence tone="heed">{say(stories.length)}</Sentence>}
          {stories.length > 0 && (
            <ul className={styles.lines}>
              {stories.map((linking) => (
                <li key={linking.id}>{line(linking)}</li>
              ))}
            </ul>
          )}
          {lists.length > 0 && <Sentence tone="heed">{t('app.inLists', { count: lists.length })}</Sentence>}
          {lists.length > 0 && (
            <ul className={styles.lines}>
              {lists.map(({ use, list, look, title }) => (
                <li key={use + list}>{title || t(`pageList.${look}`)}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Answered>
  );
}
