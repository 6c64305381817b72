import { X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { ComboBox, Button, Input, Label, Tag, TagGroup, TagList } from 'react-aria-components';
import { ComboOptions } from './ComboOptions';
import fields from './Field.module.css';
import styles from './TagField.module.css';
import { isComposing } from './isComposing';

type TagFieldProps = {
  readonly label: string;
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  /** Offered while typing; anything else may be typed too. */
  readonly suggestions?: readonly string[];
  /** Whether a suggestion fits what was typed, for example without marks. */
  readonly matches?: (suggestion: string, typed: string) => boolean;
  readonly placeholder?: string;
  readonly removeLabel: (tag: string) => string;
  readonly isDisabled?: boolean;
};

/** A set of words: Enter, a comma or leaving the field adds one; Backspace in an empty field takes the last back. */
export function TagField(props: TagFieldProps) {
  const { label, tags, onChange } = props;
  const [typed, setTyped] = useState('');
  const add = (text: string) => {
    const tag = text.trim();
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag]);
    setTyped('');
  };
  const takeTypedUpToComma = (text: string) => (text.endsWith(',') ? add(text.slice(0, -1)) : setTyped(text));
  const handleKey = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Backspace' && typed === '') onChange(tags.slice(0, -1));
    if (event.key === 'Enter' && !isOptionFocused(event)) add(typed);
  };
  return (
    <div className={fields.field}>
      <ComboBox
        className={fields.field ?? ''}
        allowsCustomValue
        value={null}
        isDisabled={props.isDisabled ?? false}
        items={(props.suggestions ?? []).filter((name) => !tags.includes(name)).map((id) => ({ id }))}
        inputValue={typed}
        onInputChange={takeTypedUpToComma}
        onChange={(chosen) => {
          if (chosen !== null) add(String(chosen));
        }}
        onBlur={() => add(typed)}
        {...(props.matches === undefined ? {} : { defaultFilter: props.matches })}
      >
        <Label className={fields.label}>{label}</Label>
        <Input
          className={fields.input ?? ''}
          onKeyDownCapture={handleKey}
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        />
        <ComboOptions />
      </ComboBox>
      <Tags {...props} />
    </div>
  );
}

/** The list box keeps focus in the field and names its own focused option. */
function isOptionFocused({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.hasAttribute('aria-activedescendant');
}

function Tags({ label, tags, onChange, removeLabel }: TagFieldProps) {
  if (tags.length === 0) return null;
  const remove = (removed: ReadonlySet<unknown>) => onChange(tags.filter((tag) => !removed.has(tag)));
  return (
    <TagGroup aria-label={label} onRemove={remove}>
      <TagList className={styles.tags ?? ''}>
        {tags.map((tag) => (
          <Tag key={tag} id={tag} textValue={tag} className={styles.tag ?? ''}>
            {tag}
            <Button slot="remove" aria-label={removeLabel(tag)} className={styles.remove ?? ''}>
              <X aria-hidden />
            </Button>
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  );
}
