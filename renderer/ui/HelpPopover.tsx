import { CircleHelp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import styles from './HelpPopover.module.css';
import { IconButton } from './IconButton';
import popover from './Popover.module.css';
import { joinClasses } from './joinClasses';

type HelpPopoverProps = {
  /** Names the button and what it opens. */
  readonly label: string;
  readonly children: ReactNode;
};

/** A question mark that explains the field beside it; Escape closes it and gives the focus back. */
export function HelpPopover({ label, children }: HelpPopoverProps) {
  return (
    <DialogTrigger>
      <IconButton isSmall label={label}>
        <CircleHelp aria-hidden />
      </IconButton>
      <Popover className={joinClasses(popover.popover, styles.popover)} placement="bottom end">
        <Dialog aria-label={label} className={styles.help ?? ''}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
