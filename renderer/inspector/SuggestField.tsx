import { useMemo } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { NameSuggestion } from '../../shared/vietnamese/creditSuggestions';
import { fold } from '../../shared/vietnamese/fold';
import { useText } from '../strings';
import { Button } from '../ui/Button';
import fields from '../ui/Field.module.css';
import popover from '../ui/Popover.module.css';
import { useDraft } from './useDraft';

type SuggestFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly suggestions: readonly NameSuggestion[];
  /** The value as the house writes it, where that differs: offered, never put in by itself. */
  readonly houseSpelling: string | null;
  readonly onChange: (value: string) => void;
};

/** One line of text; names the desk knows are offered, found under any spelling, with or without marks. */
export function SuggestField({ label, value, suggestions, houseSpelling, onChange }: SuggestFieldProps) {
  const t = useText();
  const draft = useDraft(value, onChange);
  const spellings = useMemo(
    () => new Map(suggestions.map((each) => [each.name, [each.name, ...each.spellings].map(fold)])),
    [suggestions],
  );
  const fits = (name: string, typed: string) =>
    spellings.get(name)?.some((spelling) => spelling.includes(fold(typed))) ?? false;
  return (
    <div className={fields.field}>
      <ComboBox
        className={fields.field ?? ''}
        allowsCustomValue
        inputValue={draft.value}
        onInputChange={draft.onChange}
        onFocusChange={draft.onFocusChange}
        defaultItems={suggestions.map(({ name }) => ({ id: name }))}
        defaultFilter={fits}
      >
        <Label className={fields.label}>{label}</Label>
        <Input className={fields.input ?? ''} />
        <Popover className={popover.popover ?? ''} offset={4}>
          <ListBox className={popover.list ?? ''}>
            {({ id }: { readonly id: string }) => (
              <ListBoxItem id={id} textValue={id} className={popover.item ?? ''}>
                {id}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {houseSpelling !== null && (
        <div>
          <Button isSmall onPress={() => draft.onChange(houseSpelling)}>
            {t('inspector.useHouseSpelling', { spelling: houseSpelling })}
          </Button>
        </div>
      )}
    </div>
  );
}
