import { TextArea } from '../ui/TextArea';
import { TextField, type FieldTexts } from '../ui/TextField';
import { useDraft } from './useDraft';

type DraftFieldProps = FieldTexts & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  readonly placeholder?: string;
};

/** A text field over a truth that comes back late. */
export function DraftField({ value, onChange, ...props }: DraftFieldProps) {
  return <TextField {...props} {...useDraft(value, onChange)} />;
}

export function DraftArea({ value, onChange, ...props }: DraftFieldProps) {
  return <TextArea {...props} {...useDraft(value, onChange)} />;
}
