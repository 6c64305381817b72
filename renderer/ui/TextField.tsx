import type { ReactNode } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components';
import fields from './Field.module.css';

export type FieldTexts = {
  readonly label: string;
  /** The label is then said, not shown. */
  readonly isLabelHidden?: boolean;
  /** Stands at the end of the label's line, for example a counter. */
  readonly note?: ReactNode;
  readonly hint?: string;
  readonly error?: string | undefined;
};

export type TextFieldProps = Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'isInvalid'> &
  FieldTexts & { readonly placeholder?: string };

export function TextField({
  label,
  isLabelHidden = false,
  note,
  hint,
  error,
  placeholder,
  ...props
}: TextFieldProps) {
  const input = (
    <Input className={fields.input ?? ''} {...(placeholder === undefined ? {} : { placeholder })} />
  );
  return (
    <AriaTextField
      {...props}
      className={fields.field ?? ''}
      isInvalid={error !== undefined}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      <FieldHeading label={label} isLabelHidden={isLabelHidden} note={note} />
      {input}
      <FieldFoot hint={hint} error={error} />
    </AriaTextField>
  );
}

export function FieldHeading({
  label,
  isLabelHidden = false,
  note,
}: Pick<FieldTexts, 'label' | 'isLabelHidden' | 'note'>) {
  if (isLabelHidden) return null;
  return (
    <div className={fields.heading}>
      <Label className={fields.label}>{label}</Label>
      {note !== undefined && <span className={fields.note}>{note}</span>}
    </div>
  );
}

export function FieldFoot({
  hint,
  error,
}: {
  readonly hint: string | undefined;
  readonly error: string | undefined;
}) {
  if (error !== undefined) return <FieldError className={fields.error ?? ''}>{error}</FieldError>;
  if (hint === undefined) return null;
  return (
    <Text slot="description" className={fields.hint}>
      {hint}
    </Text>
  );
}
