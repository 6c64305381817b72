import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components';
import { Button } from './Button';
import styles from './Disclosure.module.css';

type DisclosureProps = {
  readonly title: string;
  readonly isExpanded: boolean;
  readonly onExpandedChange: (isExpanded: boolean) => void;
  readonly children: ReactNode;
};

/** What is wanted now and then, one press away. */
export function Disclosure({ title, isExpanded, onExpandedChange, children }: DisclosureProps) {
  return (
    <AriaDisclosure isExpanded={isExpanded} onExpandedChange={onExpandedChange}>
      <div className={styles.trigger}>
        <Button slot="trigger" tone="quiet" isSmall>
          <ChevronRight aria-hidden className={styles.mark} />
          {title}
        </Button>
      </div>
      <DisclosurePanel>
        <div className={styles.content}>{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
