import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './ComboList.module.css';
import fields from './Field.module.css';
import { isComposing } from './isComposing';
import { joinClasses } from './joinClasses';

type ComboListProps<Item extends string> = {
  readonly label: string;
  readonly prompt: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly items: readonly Item[];
  readonly onChoose: (item: Item) => void;
  readonly empty: string;
  /** What narrows the list: between the field and the list, also for the Tab key. */
  readonly filters?: ReactNode;
  readonly children: (item: Item) => ReactNode;
};

/** A field over a list that stays open: the keyboard stays in the field, arrows walk the list, Enter chooses. */
export function ComboList<Item extends string>(props: ComboListProps<Item>) {
  const { label, prompt, typed, items, onChoose } = props;
  const [wanted, setWanted] = useState(0);
  const name = useId();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const cursor = Math.min(wanted, items.length - 1);
  // In a dialog over a dialog the lower one takes the first focus back: it does not know yet who is on top.
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [cursor, typed]);
  const type = (text: string) => {
    setWanted(0);
    props.onType(text);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const chosen = items[cursor];
    const next = cursorAfter(event.key, cursor, items.length);
    if (next !== undefined) setWanted(next);
    else if (event.key === 'Enter' && chosen !== undefined) onChoose(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={name}
        aria-label={prompt}
        {...(cursor >= 0 ? { 'aria-activedescendant': `${name}-${cursor}` } : {})}
        placeholder={prompt}
        autoFocus
        className={joinClasses(fields.input, styles.input)}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={handleKey}
      />
      {props.filters}
      <div ref={list} id={name} role="listbox" aria-label={label} className={styles.list}>
        {items.map((item, index) => (
          <div
            key={item}
            id={`${name}-${index}`}
            role="option"
            aria-selected={index === cursor}
            className={styles.item}
            onClick={() => onChoose(item)}
          >
            {props.children(item)}
          </div>
        ))}
      </div>
      <div role="status">{items.length === 0 && props.empty}</div>
    </>
  );
}

function cursorAfter(key: string, cursor: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (cursor + 1) % count;
  if (key === 'ArrowUp') return (cursor - 1 + count) % count;
  if (key === 'PageDown') return Math.min(count - 1, cursor + 8);
  if (key === 'PageUp') return Math.max(0, cursor - 8);
  return undefined;
}
