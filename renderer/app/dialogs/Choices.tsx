import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import type { Choice } from '../../ui/Select';
import styles from './Choices.module.css';

type ChoicesProps<Id extends string> = {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
};

/** A few choices side by side, one of which holds. */
export function Choices<Id extends string>({ label, choices, value, onChange }: ChoicesProps<Id>) {
  const choose = (chosen: string) => {
    const choice = choices.find(({ id }) => id === chosen);
    if (choice !== undefined) onChange(choice.id);
  };
  return (
    <RadioGroup value={value} onChange={choose} orientation="horizontal" className={styles.group ?? ''}>
      <Label className={styles.label}>{label}</Label>
      <div className={styles.row}>
        {choices.map(({ id, name }) => (
          <RadioField key={id} value={id}>
            <RadioButton className={styles.choice ?? ''}>{name}</RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
