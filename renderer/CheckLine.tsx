import { CircleAlert, CircleX, Info, type LucideIcon } from 'lucide-react';
import type { Check, CheckLevel } from '../shared/article/check';
import { checkText } from '../shared/strings/checks';
import styles from './CheckLine.module.css';
import { useLanguage, useText } from './strings';

const icons: Readonly<Record<CheckLevel, LucideIcon>> = { error: CircleX, warning: CircleAlert, note: Info };

/** How grave a check is, also to those who do not see the icon. */
export function CheckIcon({ level }: Pick<Check, 'level'>) {
  const t = useText();
  const Icon = icons[level];
  return <Icon role="img" aria-label={t(`checkLevel.${level}`)} />;
}

/** A check as a line. */
export function CheckLine({ check }: { readonly check: Check }) {
  const language = useLanguage();
  return (
    <span className={styles.line} data-level={check.level}>
      <CheckIcon level={check.level} />
      <span>{checkText(check, language)}</span>
    </span>
  );
}
