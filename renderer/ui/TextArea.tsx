import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import fields from './Field.module.css';
import styles from './TextArea.module.css';
import { FieldFoot, FieldHeading, type FieldTexts } from './TextField';
import { joinClasses } from './joinClasses';

export type TextAreaProps = Omit<
  AriaTextFieldProps,
  'className' | 'style' | 'children' | 'isInvalid' | 'value' | 'defaultValue'
> &
  FieldTexts & { readonly value: string; readonly placeholder?: string; readonly rows?: number };

/** Grows with its text: an invisible copy in the same grid cell gives it its height. */
export function TextArea({
  label,
  isLabelHidden = false,
  note,
  hint,
  error,
  placeholder,
  rows = 2,
  ...props
}: TextAreaProps) {
  return (
    <AriaTextField
      {...props}
      className={fields.field ?? ''}
      isInvalid={error !== undefined}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      <FieldHeading label={label} isLabelHidden={isLabelHidden} note={note} />
      <div className={styles.grow} data-copy={props.value}>
        <AriaTextArea
          rows={rows}
          className={joinClasses(fields.input, styles.area)}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
      </div>
      <FieldFoot hint={hint} error={error} />
    </AriaTextField>
  );
}
