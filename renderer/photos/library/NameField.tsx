import { useMemo } from 'react';
import type { KnownName } from '../../../shared/article/knownName';
import type { Credit } from '../../../shared/article/photo';
import { suggestNames } from '../../../shared/vietnamese/creditSuggestions';
import type { CreditField } from '../../../shared/vietnamese/spellings';
import { useText } from '../../strings';
import { SuggestField } from '../../ui/SuggestField';
import { useWorkspace } from '../../workspace';

type NameFieldProps = {
  readonly field: CreditField;
  readonly value: string;
  readonly isDisabled: boolean;
  readonly onChange: (value: string) => void;
};

const noNames: readonly KnownName[] = [];
const noCredits: readonly Credit[] = [];

/** One name of a credit; those of the desk's lists are offered. */
export function NameField({ field, value, isDisabled, onChange }: NameFieldProps) {
  const t = useText();
  const list = field === 'photographer' ? 'photographers' : 'agencies';
  const names = useWorkspace(({ settings }) => settings?.[list]) ?? noNames;
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
