import { useMemo } from 'react';
import type { Credit } from '../../../shared/article/photo';
import { suggestNames } from '../../../shared/vietnamese/creditSuggestions';
import type { CreditField } from '../../../shared/vietnamese/spellings';
import { useText } from '../../strings';
import { SuggestField } from '../../ui/SuggestField';
import { useKnownNames } from '../../useKnownNames';

type NameFieldProps = {
  readonly field: CreditField;
  readonly value: string;
  readonly isDisabled: boolean;
  readonly onChange: (value: string) => void;
};

const noCredits: readonly Credit[] = [];

/** One name of a credit; those of the desk's lists are offered. */
export function NameField({ field, value, isDisabled, onChange }: NameFieldProps) {
  const t = useText();
  const names = useKnownNames(field);
  const suggestions = useMemo(() => suggestNames(field, names, noCredits), [field, names]);
  return (
    <SuggestField
      label={t(`photoLibrary.${field}`)}
      value={value}
      onChange={onChange}
      suggestions={suggestions}
      maxLength={500}
      isDisabled={isDisabled}
    />
  );
}
