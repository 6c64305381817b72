import { useMemo } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { KnownName } from '../../../shared/article/knownName';
import type { Credit } from '../../../shared/article/photo';
import { suggestNames } from '../../../shared/vietnamese/creditSuggestions';
import { fold } from '../../../shared/vietnamese/fold';
import type { CreditField } from '../../../shared/vietnamese/spellings';
import { useText } from '../../strings';
import fields from '../../ui/Field.module.css';
import popover from '../../ui/Popover.module.css';
import { useWorkspace } from '../../workspace';

type NameFieldProps = {
  readonly field: CreditField;
  readonly value: string;
  readonly isDisabled: boolean;
  readonly onChange: (value: string) => void;
};

const noNames: readonly KnownName[] = [];
const noCredits: readonly Credit[] = [];

/** One name of a credit; those of the desk's lists are offered, found under any spelling, with or without marks. */
export function NameField({ field, value, isDisabled, onChange }: NameFieldProps) {
  const t = useText();
  const list = field === 'photographer' ? 'photographers' : 'agencies';
  const names = useWorkspace(({ settings }) => settings?.[list]) ?? noNames;
  const suggestions = useMemo(() => suggestNames(field, names, noCredits), [field, names]);
  const fits = (name: string, typed: string) => {
    const known = suggestions.find((each) => each.name === name);
    return [name, ...(known?.spellings ?? [])].some((spelling) => fold(spelling).includes(fold(typed)));
  };
  return (
    <ComboBox
      className={fields.field ?? ''}
      allowsCustomValue
      isDisabled={isDisabled}
      inputValue={value}
      onInputChange={onChange}
      defaultItems={suggestions.map(({ name }) => ({ id: name }))}
      defaultFilter={fits}
    >
      <Label className={fields.label}>{t(`photoLibrary.${field}`)}</Label>
      <Input className={fields.input ?? ''} maxLength={500} />
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
