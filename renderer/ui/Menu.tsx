import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import popover from './Popover.module.css';
import { joinClasses } from './joinClasses';

export type MenuAction = {
  readonly id: string;
  readonly name: string;
  readonly icon?: ReactNode;
  readonly keys?: string;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
};

type MenuProps = {
  readonly label: string;
  readonly actions: readonly MenuAction[];
  /** The button that opens it. */
  readonly children: ReactNode;
};

export function Menu({ label, actions, children }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={popover.popover ?? ''} offset={4}>
        <AriaMenu aria-label={label} items={actions} className={popover.list ?? ''}>
          {(action) => <MenuEntry action={action} />}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export function MenuEntry({ action }: { readonly action: MenuAction }) {
  return (
    <MenuItem
      id={action.id}
      textValue={action.name}
      isDisabled={action.isDisabled ?? false}
      onAction={action.onAction}
      className={joinClasses(popover.item, action.isDanger && popover.danger)}
    >
      {action.icon}
      <span>{action.name}</span>
      {action.keys !== undefined && <kbd className={popover.keys}>{action.keys}</kbd>}
    </MenuItem>
  );
}
