import type { KeyboardEvent, ReactNode } from 'react';
import { Button, type DropTarget, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { GripVertical } from 'lucide-react';
import styles from './ReorderList.module.css';
import { isComposing } from './isComposing';

type ReorderListProps<Item extends { readonly id: string }> = {
  readonly label: string;
  readonly items: readonly Item[];
  /** How screen readers name an item. */
  readonly nameOf: (item: Item) => string;
  readonly dragLabel: (item: Item) => string;
  /** All ids in their new order. */
  readonly onReorder: (ids: readonly string[]) => void;
  readonly onRemove?: (id: string) => void;
  /** Enter on an item. */
  readonly onOpen?: (id: string) => void;
  readonly empty?: ReactNode;
  readonly children: (item: Item) => ReactNode;
};

/** An ordered list: by drag, by the drag handle and arrow keys, or by Alt+↑/↓; Delete removes. */
export function ReorderList<Item extends { readonly id: string }>(props: ReorderListProps<Item>) {
  const ids = props.items.map(({ id }) => id);
  const { dragAndDropHooks } = useDragAndDrop<Item>({
    getItems: (_keys, items) => items.map((item) => ({ 'text/plain': props.nameOf(item) })),
    onReorder: ({ keys, target }) => props.onReorder(moveTo(ids, new Set([...keys].map(String)), target)),
  });
  return (
    <div onKeyDownCapture={(event) => handleKey(event, ids, props)}>
      <GridList
        aria-label={props.label}
        items={props.items}
        dragAndDropHooks={dragAndDropHooks}
        className={styles.list ?? ''}
        onAction={(key) => props.onOpen?.(String(key))}
        renderEmptyState={() => props.empty ?? null}
      >
        {(item) => (
          <GridListItem id={item.id} textValue={props.nameOf(item)} className={styles.item ?? ''}>
            <Button slot="drag" aria-label={props.dragLabel(item)} className={styles.handle ?? ''}>
              <GripVertical aria-hidden />
            </Button>
            {props.children(item)}
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}

/** Swaps an id with its neighbour; the same list where there is none. */
export function moveBy(ids: readonly string[], id: string, step: -1 | 1): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + step;
  const neighbour = ids[to];
  if (from < 0 || neighbour === undefined) return ids;
  return ids.map((other, index) => (index === to ? id : index === from ? neighbour : other));
}

function moveTo(ids: readonly string[], moved: ReadonlySet<string>, target: DropTarget): readonly string[] {
  if (target.type !== 'item') return ids;
  const rest = ids.filter((id) => !moved.has(id));
  const at = rest.indexOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0);
  return [...rest.slice(0, at), ...ids.filter((id) => moved.has(id)), ...rest.slice(at)];
}

function handleKey<Item extends { readonly id: string }>(
  event: KeyboardEvent<HTMLElement>,
  ids: readonly string[],
  { onReorder, onRemove }: ReorderListProps<Item>,
) {
  if (isComposing(event) || !(event.target instanceof HTMLElement)) return;
  const row = event.target.closest<HTMLElement>('[role="row"]');
  const id = row?.dataset['key'];
  if (id === undefined) return;
  const isMove = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown');
  const isRemoval = event.target === row && (event.key === 'Delete' || event.key === 'Backspace');
  if (!isMove && !isRemoval) return;
  event.preventDefault();
  event.stopPropagation();
  if (isMove) onReorder(moveBy(ids, id, event.key === 'ArrowUp' ? -1 : 1));
  else onRemove?.(id);
}
