import { Button } from 'react-aria-components';
import { useText } from '../strings';
import { useLinkingStories } from '../useLinkingStories';
import page from './Inspector.module.css';
import styles from './RelatedPage.module.css';

type LinkingStoriesProps = { readonly id: string; readonly onOpen: (id: string) => void };

/** Where this story is used: the articles whose text, teasers, related stories or lists point at it, and the desk's lists. */
export function LinkingStories({ id, onOpen }: LinkingStoriesProps) {
  const t = useText();
  const linking = useLinkingStories(id);
  if (linking === null) return null;
  const { stories, lists } = linking;
  if (stories.length + lists.length === 0)
    return <p className={page.hint}>{t('inspector.linkedFromNone')}</p>;
  return (
    <section aria-label={t('inspector.linkedFrom')} className={styles.linking}>
      <p className={page.label}>{t('inspector.linkedFrom')}</p>
      <ul className={styles.list}>
        {stories.map(({ id: linking, headline, status }) => (
          <li key={linking}>
            <Button className={styles.link ?? ''} onPress={() => onOpen(linking)}>
              <span className={styles.headline}>{headline || t('list.noHeadline')}</span>
              <span className={styles.facts}>{t(`status.${status}`)}</span>
            </Button>
          </li>
        ))}
        {lists.map(({ use, list, look, title }) => (
          <li key={use + list} className={styles.listed}>
            <span className={styles.headline}>{title || t(`pageList.${look}`)}</span>
            <span className={styles.facts}>{t(`inspector.listUse_${use}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
