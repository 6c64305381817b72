import { useMemo } from 'react';
import type { Credit } from '../../shared/article/photo';
import { suggestNames } from '../../shared/vietnamese/creditSuggestions';
import { type CreditField, toHouseSpelling } from '../../shared/vietnamese/spellings';
import { useText } from '../strings';
import { Button } from '../ui/Button';
import fields from '../ui/Field.module.css';
import { SuggestField } from '../ui/SuggestField';
import { useKnownNames } from '../useKnownNames';
import { useDraft } from './useDraft';

type CreditNameFieldProps = {
  readonly field: CreditField;
  readonly value: string;
  readonly used: readonly Credit[];
  readonly onChange: (value: string) => void;
};

/** A name of the credit; the way the house writes it is offered where that differs, never put in by itself. */
export function CreditNameField({ field, value, used, onChange }: CreditNameFieldProps) {
  const t = useText();
  const draft = useDraft(value, onChange);
  const names = useKnownNames(field);
  const suggestions = useMemo(() => suggestNames(field, names, used), [field, names, used]);
  const spelling = toHouseSpelling(field, value, names);
  return (
    <div className={fields.field}>
      <SuggestField {...draft} label={t(`inspector.${field}`)} suggestions={suggestions} maxLength={500} />
      {spelling !== null && (
        <div>
          <Button isSmall onPress={() => draft.onChange(spelling)}>
            {t('inspector.useHouseSpelling', { spelling })}
          </Button>
        </div>
      )}
    </div>
  );
}
