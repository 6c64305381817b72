import type { StoryCard } from '../../../shared/article/page';
import { assertNever } from '../../../shared/problems';
import { useText } from '../../strings';
import styles from './PageLists.module.css';
import { hiddenBecause } from './listDraft';

/** Beside a story that was chosen by hand: pages leave it out, and why. */
export function HiddenNote({ story }: { readonly story: StoryCard | undefined }) {
  const t = useText();
  const reason = story === undefined ? null : hiddenBecause(story, Date.now());
  if (story === undefined || reason === null) return null;
  switch (reason) {
    case 'status':
      return (
        <span className={styles.summary}>
          {t('pageLists.hiddenStatus', { status: t(`status.${story.status}`) })}
        </span>
      );
    case 'embargo':
      return <span className={styles.summary}>{t('pageLists.hiddenEmbargo')}</span>;
    default:
      return assertNever(reason);
  }
}
