import type { ReactNode } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import styles from './GroupedList.module.css';

export type ListGroup<Item> = {
  readonly id: string;
  readonly name: string;
  readonly items: readonly Item[];
};

type GroupedListProps<Item extends { readonly id: string }> = {
  readonly label: string;
  readonly groups: readonly ListGroup<Item>[];
  /** What typing the first letters finds. */
  readonly nameOf: (item: Item) => string;
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly isFocusedFirst?: boolean;
  readonly children: (item: Item) => ReactNode;
};

/** One choice out of a list with headings; the arrow keys choose. */
export function GroupedList<Item extends { readonly id: string }>(props: GroupedListProps<Item>) {
  return (
    <ListBox
      aria-label={props.label}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      autoFocus={props.isFocusedFirst ?? false}
      selectedKeys={[props.selected]}
      onSelectionChange={(keys) =>
        [...(keys === 'all' ? [] : keys)].forEach((key) => props.onSelect(String(key)))
      }
      className={styles.list ?? ''}
    >
      {props.groups.map(({ id, name, items }) => (
        <ListBoxSection key={id} id={id} className={styles.group ?? ''}>
          <Header className={styles.heading ?? ''}>{name}</Header>
          {items.map((item) => (
            <ListBoxItem
              key={item.id}
              id={item.id}
              textValue={props.nameOf(item)}
              className={styles.item ?? ''}
            >
              {props.children(item)}
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}
