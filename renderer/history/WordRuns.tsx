import type { WordRun } from '../../shared/article/compareWords';
import { useText } from '../strings';
import { Said } from '../ui/Said';
import styles from './WordRuns.module.css';

const longest = 240;

/** A long stretch that stayed the same is told by its ends. */
function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= longest || (isFirst && isLast)) return text;
  const half = longest / 2;
  if (isFirst) return `… ${text.slice(-half)}`;
  if (isLast) return `${text.slice(0, half)} …`;
  return `${text.slice(0, half)} … ${text.slice(-half)}`;
}

/** Insertions underlined, deletions struck through; both are also said, for those who see neither line nor colour. */
export function WordRuns({ runs }: { readonly runs: readonly WordRun[] }) {
  const t = useText();
  if (runs.length === 0) return <span className={styles.empty}>{t('history.empty')}</span>;
  return (
    <span className={styles.runs}>
      {runs.map((run, index) => {
        if (run.type === 'same')
          return <span key={index}>{shorten(run.text, index === 0, index === runs.length - 1)}</span>;
        const isAdded = run.type === 'added';
        const Mark = isAdded ? 'ins' : 'del';
        return (
          <Mark key={index} className={isAdded ? styles.added : styles.removed}>
            <Said>{t(isAdded ? 'history.insertionStart' : 'history.deletionStart')} </Said>
            {run.text}
            <Said>{t('history.markEnd')}</Said>
          </Mark>
        );
      })}
    </span>
  );
}

/** An old value and a new one, where words need not be told apart. */
export function OldAndNew({ before, after }: { readonly before: string; readonly after: string }) {
  const runs: readonly WordRun[] = [
    { type: 'removed', text: before },
    { type: 'added', text: after },
  ];
  return (
    <span className={styles.pair}>
      {runs.map((run) => (run.text === '' ? null : <WordRuns key={run.type} runs={[run]} />))}
    </span>
  );
}
