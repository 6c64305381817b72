import { useMemo } from 'react';
import { ComboBox, Input, Label } from 'react-aria-components';
import { fold } from '../../shared/vietnamese/fold';
import { ComboOptions } from './ComboOptions';
import fields from './Field.module.css';

type SuggestFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly suggestions: readonly { readonly name: string; readonly spellings: readonly string[] }[];
  readonly maxLength?: number;
  readonly isDisabled?: boolean;
  readonly onFocusChange?: (isFocused: boolean) => void;
};

/** One line of text; known names are offered, found under any spelling, with or without marks. */
export function SuggestField(props: SuggestFieldProps) {
  const { label, value, onChange, suggestions, maxLength, isDisabled = false, onFocusChange } = props;
  const spellings = useMemo(
    () => new Map(suggestions.map((each) => [each.name, [each.name, ...each.spellings].map(fold)])),
    [suggestions],
  );
  const fits = (name: string, typed: string) =>
    spellings.get(name)?.some((spelling) => spelling.includes(fold(typed))) ?? false;
  return (
    <ComboBox
      className={fields.field ?? ''}
      allowsCustomValue
      isDisabled={isDisabled}
      inputValue={value}
      onInputChange={onChange}
      {...(onFocusChange === undefined ? {} : { onFocusChange })}
      defaultItems={suggestions.map(({ name }) => ({ id: name }))}
      defaultFilter={fits}
    >
      <Label className={fields.label}>{label}</Label>
      <Input className={fields.input ?? ''} {...(maxLength === undefined ? {} : { maxLength })} />
      <ComboOptions />
    </ComboBox>
  );
}
