import { useRef } from 'react';
import { Menu as AriaMenu, Popover } from 'react-aria-components';
import { type MenuAction, MenuEntry } from './Menu';
import popover from './Popover.module.css';
import styles from './MenuAt.module.css';

type MenuAtProps = {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly actions: readonly MenuAction[];
  readonly onClose: () => void;
};

/** A menu at a point of the window: what the second mouse button and the menu key open. */
export function MenuAt({ label, x, y, actions, onClose }: MenuAtProps) {
  const point = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={point} aria-hidden className={styles.point} style={{ left: x, top: y }} />
      <Popover
        isOpen
        triggerRef={point}
        placement="bottom start"
        offset={0}
        className={popover.popover ?? ''}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
      >
        <AriaMenu
          aria-label={label}
          items={actions}
          autoFocus="first"
          onClose={onClose}
          className={popover.list ?? ''}
        >
          {(action) => <MenuEntry action={action} />}
        </AriaMenu>
      </Popover>
    </>
  );
}
