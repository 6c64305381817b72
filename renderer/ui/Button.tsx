import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';
import { joinClasses } from './joinClasses';

export type ButtonTone = 'plain' | 'accent' | 'danger' | 'quiet';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style'> & {
  readonly tone?: ButtonTone;
  readonly isSmall?: boolean;
};

export function Button({ tone = 'plain', isSmall = false, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={joinClasses(styles.button, styles[tone], isSmall && styles.small)} />
  );
}
