import { type ArticleFields, changeFields, useWorkspace } from '../workspace';
import { useText } from '../strings';
import { useLinkingStories } from '../useLinkingStories';
import { GrowingField } from './GrowingField';
import { keepTextBefore } from './autosave';
import { isBigText } from './paste/isBigPaste';

type HeadlineFieldsProps = {
  readonly isReadOnly: boolean;
  /** Enter in the last field. */
  readonly goToBody: () => void;
};

type FieldName = 'headline' | 'standfirst';

/** Advised lengths; the schema's own are hard. */
const limits = {
  headline: { advised: 110, longest: 1000 },
  standfirst: { advised: 300, longest: 5000 },
} as const;

const readField = (fields: ArticleFields | undefined, name: FieldName) => fields?.[name] ?? '';

export function focusHeadlineField(name: string) {
  document.querySelector<HTMLTextAreaElement>(`textarea[name="${CSS.escape(name)}"]`)?.focus();
}

export function HeadlineFields({ isReadOnly, goToBody }: HeadlineFieldsProps) {
  const reach = useReach();
  return (
    <>
      <HeadlineField
        name="headline"
        note={reach}
        isReadOnly={isReadOnly}
        goOn={() => focusHeadlineField('standfirst')}
      />
      <HeadlineField name="standfirst" isReadOnly={isReadOnly} goOn={goToBody} />
    </>
  );
}

/** Which other articles and lists print this headline: whoever changes it is told before. */
function useReach(): string | undefined {
  const t = useText();
  const id = useWorkspace(({ open }) => open?.fields.id ?? '');
  const linking = useLinkingStories(id);
  if (linking === null) return undefined;
  const { stories, lists } = linking;
  const headlines = stories.map(({ headline }) => headline || t('list.noHeadline')).join(' · ');
  const names = lists.map(({ title, look }) => title || t(`pageList.${look}`)).join(' · ');
  const told = [
    ...(stories.length === 0 ? [] : [t('editor.headlineReach', { count: stories.length, headlines })]),
    ...(lists.length === 0 ? [] : [t('editor.headlineLists', { names })]),
  ];
  return told.length === 0 ? undefined : told.join(' ');
}

type HeadlineFieldProps = {
  readonly name: FieldName;
  readonly note?: string | undefined;
  readonly isReadOnly: boolean;
  readonly goOn: () => void;
};

function HeadlineField({ name, note, isReadOnly, goOn }: HeadlineFieldProps) {
  const t = useText();
  const value = useWorkspace(({ open }) => readField(open?.fields, name));
  const { advised, longest } = limits[name];
  const isTooLong = value.length > advised;
  return (
    <GrowingField
      name={name}
      label={t(`editor.${name}`)}
      hint={t(`editor.${name}Hint`)}
      value={value}
      maxLength={longest}
      counter={t(isTooLong ? 'editor.counterOver' : 'editor.counter', {
        count: value.length,
        limit: advised,
      })}
      isTooLong={isTooLong}
      note={note}
      isReadOnly={isReadOnly}
      isLarge={name === 'headline'}
      onPaste={(text) => {
        if (!isReadOnly && isBigText(text)) keepTextBefore('bigPaste');
      }}
      onChange={(typed) => changeFields({ [name]: typed })}
      onEnter={goOn}
    />
  );
}
