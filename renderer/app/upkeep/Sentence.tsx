import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './upkeep.module.css';

type SentenceProps = { readonly tone: 'good' | 'heed' | 'bad'; readonly children: ReactNode };

const icons = { good: CircleCheck, heed: TriangleAlert, bad: CircleAlert } as const;

/** One thing that is so, and how much it matters. */
export function Sentence({ tone, children }: SentenceProps) {
  const Icon = icons[tone];
  return (
    <p role={tone === 'bad' ? 'alert' : 'status'} className={styles[tone]}>
      <Icon aria-hidden />
      <span>{children}</span>
    </p>
  );
}
