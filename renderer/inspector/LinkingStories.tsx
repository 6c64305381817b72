import { useEffect, useState } from 'react';
import type { StoryCard } from '../../shared/article/page';
import { desk, onDesk } from '../desk';
import { problemOf } from '../problems';
import { useText } from '../strings';
import page from './Inspector.module.css';
import styles from './RelatedPage.module.css';

/** Kept fresh; null until the first answer. */
function useLinkingStories(id: string): readonly StoryCard[] | null {
  const [stories, setStories] = useState<readonly StoryCard[] | null>(null);
  const [changes, setChanges] = useState(0);
  useEffect(() => onDesk('libraryChanged', () => setChanges((count) => count + 1)), []);
  useEffect(() => {
    let isStale = false;
    desk.readLinks({ id }).then((answer) => {
      if (!isStale) setStories(answer);
    }, problemOf);
    return () => {
      isStale = true;
    };
  }, [id, changes]);
  return stories;
}

/** Where this story is used: the articles whose text, teasers, related stories or lists point at it. */
export function LinkingStories({ id }: { readonly id: string }) {
  const t = useText();
  const stories = useLinkingStories(id);
  if (stories === null) return null;
  if (stories.length === 0) return <p className={page.hint}>{t('inspector.linkedFromNone')}</p>;
  return (
    <section aria-label={t('inspector.linkedFrom')}>
      <h3 className={page.hint}>{t('inspector.linkedFrom')}</h3>
      <ul>
        {stories.map(({ id: linking, headline, status }) => (
          <li key={linking} className={styles.item}>
            <span className={styles.headline}>{headline || t('list.noHeadline')}</span>
            <span className={styles.facts}>{t(`status.${status}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
