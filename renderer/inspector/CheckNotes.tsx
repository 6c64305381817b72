import type { Check } from '../../shared/article/check';
import { CheckLine } from '../CheckLine';
import styles from './CheckNotes.module.css';
import { useChecks } from './CheckRun';

/** What the checks say of one thing, beside it. Notes stay in the checks' own page. */
export function CheckNotes({ of }: { readonly of: (check: Check) => boolean }) {
  const found = useChecks().filter((check) => check.level !== 'note' && of(check));
  if (found.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {found.map((check) => (
        <li key={check.code}>
          <CheckLine check={check} />
        </li>
      ))}
    </ul>
  );
}
