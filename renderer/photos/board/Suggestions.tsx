import type { RefObject } from 'react';
import { Popover } from 'react-aria-components';
import { useText } from '../../strings';
import popover from '../../ui/Popover.module.css';

type SuggestionsProps = {
  readonly id: string;
  readonly field: RefObject<HTMLElement | null>;
  readonly names: readonly string[];
  readonly chosen: number;
  readonly onChoose: (name: string) => void;
};

/** Under the field, which keeps the focus. */
export function Suggestions({ id, field, names, chosen, onChoose }: SuggestionsProps) {
  const t = useText();
  return (
    <Popover
      isOpen
      isNonModal
      triggerRef={field}
      placement="bottom start"
      offset={2}
      className={popover.popover ?? ''}
    >
      <div id={id} role="listbox" aria-label={t('photoBoard.suggestions')} className={popover.list}>
        {names.map((name, index) => (
          <div
            key={name}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={popover.item}
            {...(index === chosen ? { 'data-focused': true } : {})}
            onMouseDown={(event) => {
              event.preventDefault();
              onChoose(name);
            }}
          >
            {name}
          </div>
        ))}
      </div>
    </Popover>
  );
}
