import { Undo2 } from 'lucide-react';
import type { RelatedStory } from '../../shared/article/article';
import type { RelatedChange } from '../../shared/article/compareRelated';
import type { StoryCard } from '../../shared/article/page';
import { type Translate, useText } from '../strings';
import { Button } from '../ui/Button';
import { ChangeRow } from './ChangeRow';
import styles from './RelatedChanges.module.css';
import { OldAndNew } from './WordRuns';
import type { Wanted } from './restore';

type RelatedChangesProps = {
  readonly changes: readonly RelatedChange[];
  readonly stories: Readonly<Record<string, StoryCard>>;
  readonly onRestore: ((wanted: Wanted) => void) | undefined;
};

/** The list comes back as a whole: it is the order that an editor chose. */
export function RelatedChanges({ changes, stories, onRestore }: RelatedChangesProps) {
  const t = useText();
  return (
    <>
      {changes.map((change, index) => (
        <ChangeRow key={index} name={t(`history.${change.type}`)} restoreName="">
          <RelatedWords change={change} stories={stories} />
        </ChangeRow>
      ))}
      {onRestore !== undefined && (
        <li className={styles.all}>
          <Button isSmall onPress={() => onRestore({ type: 'related' })}>
            <Undo2 aria-hidden />
            {t('history.restoreRelated')}
          </Button>
        </li>
      )}
    </>
  );
}

type WordsProps = { readonly change: RelatedChange; readonly stories: RelatedChangesProps['stories'] };

function headlineOf(
  { target, headline }: RelatedStory,
  stories: WordsProps['stories'],
  t: Translate,
): string {
  if (headline !== null) return headline;
  if (target.type === 'page') return target.title || target.url;
  return stories[target.id]?.headline ?? t('history.missingStory');
}

function RelatedWords({ change, stories }: WordsProps) {
  const t = useText();
  const headline = headlineOf(change.story, stories, t);
  switch (change.type) {
    case 'added':
      return <OldAndNew before="" after={headline} />;
    case 'removed':
      return <OldAndNew before={headline} after="" />;
    case 'reworded':
      return <OldAndNew before={headlineOf(change.before, stories, t)} after={headline} />;
    case 'moved':
      return `${headline} (${t('history.movedTo', { from: change.from + 1, to: change.to + 1 })})`;
  }
}
