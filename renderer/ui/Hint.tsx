import type { ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './Hint.module.css';

type HintProps = {
  readonly text: string;
  /** One button or other focusable control of this kit. */
  readonly children: ReactNode;
};

/** A few words beside a control when the pointer rests on it or the keyboard reaches it. */
export function Hint({ text, children }: HintProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <Tooltip className={styles.hint ?? ''} offset={6}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  );
}
