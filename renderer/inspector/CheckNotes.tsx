import { CircleAlert, CircleX, Info, type LucideIcon } from 'lucide-react';
import type { Check, CheckLevel } from '../../shared/article/check';
import { checkText } from '../../shared/strings/checks';
import { useLanguage, useText } from '../strings';
import styles from './CheckNotes.module.css';
import { useChecks } from './CheckRun';

const icons: Readonly<Record<CheckLevel, LucideIcon>> = { error: CircleX, warning: CircleAlert, note: Info };

/** A check as a line: the icon says how grave it is, and so does its name to those who do not see it. */
export function CheckLine({ check }: { readonly check: Check }) {
  const t = useText();
  const language = useLanguage();
  const Icon = icons[check.level];
  return (
    <span className={styles.line} data-level={check.level}>
      <Icon role="img" aria-label={t(`checkLevel.${check.level}`)} />
      <span>{checkText(check, language)}</span>
    </span>
  );
}

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
