import { mostMatches } from '../../../shared/article/findWords';
import { keysOf } from '../../keys';
import { type Translate, useText } from '../../strings';
import styles from './FindPanel.module.css';
import { type ReplaceOutcome, useFind } from './findState';
import type { FindAnswer } from './useFoundWords';

type FindMessageProps = { readonly found: FindAnswer | null; readonly hasWords: boolean };

/** What a search or a replacement came to, read out too. */
export function FindMessage({ found, hasWords }: FindMessageProps) {
  const t = useText();
  const outcome = useFind((state) => state.outcome);
  const words = outcome === null ? wordsOfSearch(found, hasWords, t) : wordsOfOutcome(outcome, t);
  return (
    <output className={styles.message} data-empty={words === null}>
      {words}
    </output>
  );
}

function wordsOfOutcome(outcome: ReplaceOutcome, t: Translate): string {
  if (outcome.type === 'tooLong') return t('find.tooLong');
  return t('find.done', { count: outcome.count, key: keysOf('undo') ?? '' });
}

function wordsOfSearch(found: FindAnswer | null, hasWords: boolean, t: Translate): string | null {
  if (found === null || !hasWords) return null;
  if (found.type !== 'found') return t(`find.${found.type}`);
  if (found.matches.length === 0) return t('find.none');
  return found.isAll ? null : t('find.more', { count: mostMatches });
}
