import { ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import fields from './Field.module.css';
import popover from './Popover.module.css';
import styles from './Select.module.css';
import { FieldFoot, FieldHeading, type FieldTexts } from './TextField';
import { joinClasses } from './joinClasses';

export type Choice<Id extends string> = {
  readonly id: Id;
  readonly name: string;
  /** What the closed field says, where that differs from the line in the list. */
  readonly shortName?: string;
};

export type SelectProps<Id extends string> = FieldTexts & {
  readonly choices: readonly Choice<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
  readonly isDisabled?: boolean;
  /** Without a frame, and coloured once it says anything but a choice with a short name: for filters. */
  readonly isQuiet?: boolean;
};

export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, isLabelHidden = false, note, hint, error, choices, value, onChange } = props;
  const chosen = choices.find(({ id }) => id === value);
  const choose = (key: unknown) => {
    const choice = choices.find(({ id }) => id === key);
    if (choice !== undefined) onChange(choice.id);
  };
  return (
    <AriaSelect
      className={fields.field ?? ''}
      value={value}
      onChange={choose}
      isDisabled={props.isDisabled ?? false}
      isInvalid={error !== undefined}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      <FieldHeading label={label} isLabelHidden={isLabelHidden} note={note} />
      <Button
        className={joinClasses(
          styles.button,
          props.isQuiet && styles.quiet,
          props.isQuiet && chosen?.shortName === undefined && styles.narrowing,
        )}
      >
        <SelectValue className={styles.value ?? ''}>{chosen?.shortName ?? chosen?.name ?? ''}</SelectValue>
        <ChevronDown aria-hidden />
      </Button>
      <FieldFoot hint={hint} error={error} />
      <ChoicePopover choices={choices} />
    </AriaSelect>
  );
}

function ChoicePopover({ choices }: { readonly choices: readonly Choice<string>[] }) {
  return (
    <Popover className={popover.popover ?? ''} offset={4}>
      <ListBox items={choices} className={popover.list ?? ''}>
        {({ id, name }) => (
          <ListBoxItem id={id} textValue={name} className={popover.item ?? ''}>
            {name}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
