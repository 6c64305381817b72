import { ListBox, ListBoxItem, Popover } from 'react-aria-components';
import styles from './Popover.module.css';

/** What a combo box offers under its field: words, each its own id. */
export function ComboOptions() {
  return (
    <Popover className={styles.popover ?? ''} offset={4}>
      <ListBox className={styles.list ?? ''}>
        {({ id }: { readonly id: string }) => (
          <ListBoxItem id={id} textValue={id} className={styles.item ?? ''}>
            {id}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
