import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Hint } from './Hint';
import styles from './IconButton.module.css';
import { joinClasses } from './joinClasses';

export type IconButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> & {
  /** Said by screen readers and shown as the tooltip: an icon alone tells nobody anything. */
  readonly label: string;
  /** Shown after the label in the tooltip, for example `Ctrl+B`. */
  readonly keys?: string;
  /** Set for a button that stays in; left out for one that only acts. */
  readonly isOn?: boolean;
  readonly isSmall?: boolean;
  readonly children: ReactNode;
};

export function IconButton({ label, keys, isOn, isSmall = false, children, ...props }: IconButtonProps) {
  const hint = keys === undefined ? label : `${label} (${keys})`;
  return (
    <Hint text={hint}>
      <AriaButton
        {...props}
        aria-label={label}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
        className={joinClasses(styles.button, isOn && styles.on, isSmall && styles.small)}
      >
        {children}
      </AriaButton>
    </Hint>
  );
}
