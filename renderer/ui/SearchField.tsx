import { Search, X } from 'lucide-react';
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components';
import fields from './Field.module.css';
import styles from './SearchField.module.css';
import { joinClasses } from './joinClasses';

type SearchFieldProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** Escape clears. */
export function SearchField({ label, placeholder, clearLabel, value, onChange }: SearchFieldProps) {
  return (
    <AriaSearchField aria-label={label} value={value} onChange={onChange} className={styles.search ?? ''}>
      <Search aria-hidden className={styles.icon} />
      <Input placeholder={placeholder} className={joinClasses(fields.input, styles.input)} />
      {value !== '' && (
        <Button aria-label={clearLabel} className={styles.clear ?? ''}>
          <X aria-hidden />
        </Button>
      )}
    </AriaSearchField>
  );
}
