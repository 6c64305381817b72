import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { fold } from '../../shared/vietnamese/fold';
import fields from '../ui/Field.module.css';
import popover from '../ui/Popover.module.css';
import { useDraft } from './useDraft';

type SuggestFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly onChange: (value: string) => void;
};

const fits = (suggestion: string, typed: string) => fold(suggestion).includes(fold(typed));

/** One line of text; names the desk knows are offered, found with or without marks. */
export function SuggestField({ label, value, suggestions, onChange }: SuggestFieldProps) {
  const draft = useDraft(value, onChange);
  return (
    <ComboBox
      className={fields.field ?? ''}
      allowsCustomValue
      inputValue={draft.value}
      onInputChange={draft.onChange}
      onFocusChange={draft.onFocusChange}
      defaultItems={suggestions.map((id) => ({ id }))}
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
  );
}
