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
  /** All ids in their new order, and the one that was moved. */
  readonly onReorder: (ids: readonly string[], moved: string) => void;
  /** For lists in which a step is more than a change of places: what Alt+↑/↓ does. */
  readonly onStep?: (id: string, step: -1 | 1) => void;
  /** Where one item at a time is chosen, by a press or the arrow keys. */
  readonly selected?: string | null;
  readonly onSelect?: (id: string) => void;
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
    onReorder: ({ keys, target }) => {
      const moved = [...keys].map(String);
      props.onReorder(moveTo(ids, new Set(moved), target), moved[0] ?? '');
    },
  });
  return (
    <div onKeyDownCapture={(event) => handleKey(event, ids, props)}>
      <GridList
        aria-label={props.label}
        items={props.items}
        dragAndDropHooks={dragAndDropHooks}
        className={styles.list ?? ''}
        onAction={(key) => props.onOpen?.(String(key))}
        {...selectionOf(props)}
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

function selectionOf<Item extends { readonly id: string }>({ selected, onSelect }: ReorderListProps<Item>) {
  if (onSelect === undefined) return {};
  return {
    selectionMode: 'single',
    selectionBehavior: 'replace',
    disallowEmptySelection: true,
    // Escape closes the dialog around the list.
    escapeKeyBehavior: 'none',
    selectedKeys: typeof selected === 'string' ? [selected] : [],
    onSelectionChange: (keys: 'all' | ReadonlySet<unknown>) => {
      if (keys !== 'all') for (const id of keys) onSelect(String(id));
    },
  } as const;
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
  { onReorder, onStep, onRemove }: ReorderListProps<Item>,
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
  const step = event.key === 'ArrowUp' ? -1 : 1;
  if (!isMove) onRemove?.(id);
  else if (onStep !== undefined) onStep(id, step);
  else onReorder(moveBy(ids, id, step), id);
}
