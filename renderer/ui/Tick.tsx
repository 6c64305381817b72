import { Check } from 'lucide-react';
import type { MouseEventHandler } from 'react';
import styles from './Tick.module.css';

type TickProps = { readonly isOn: boolean; readonly onClick?: MouseEventHandler };

/** The box of something that is chosen or not, for the eyes alone: what it belongs to says the same in words. */
export function Tick({ isOn, onClick }: TickProps) {
  return (
    <span className={styles.tick} data-on={isOn} onClick={onClick} aria-hidden>
      <Check />
    </span>
  );
}
