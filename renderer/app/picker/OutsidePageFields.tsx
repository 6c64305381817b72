import type { ClipboardEvent } from 'react';
import { useText } from '../../strings';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { StoryPicture } from '../placement/StoryPicture';
import styles from '../StoryPicker.module.css';
import type { OutsidePage, TypedPage } from './outsidePage';
import { readClipboard } from './pastedPage';
import type { PickerPlace } from './pickerPlace';

type OutsidePageFieldsProps = {
  readonly use: PickerPlace;
  readonly page: TypedPage;
  readonly refused: (OutsidePage & { readonly status: 'refused' }) | undefined;
  readonly onChange: (change: Partial<TypedPage>) => void;
};

/** Everything of a page outside, typed or pasted: an address that is pasted with its title fills both. */
export function OutsidePageFields({ use, page, refused, onChange }: OutsidePageFieldsProps) {
  const t = useText();
  const paste = (event: ClipboardEvent) => {
    const pasted = readClipboard(event);
    if (pasted === null || pasted.title === '') return;
    event.preventDefault();
    onChange(pasted);
  };
  return (
    <>
      <div onPaste={paste} className={styles.address}>
        <TextField
          autoFocus
          label={t('picker.url')}
          placeholder="https://"
          inputMode="url"
          spellCheck="false"
          value={page.url}
          onChange={(url) => onChange({ url })}
          error={refused?.because === 'url' ? t('picker.urlRefused') : undefined}
        />
        <TextField
          label={t(use === 'link' ? 'picker.linkText' : 'picker.pageTitle')}
          hint={t(use === 'link' ? 'picker.linkTextHint' : 'picker.pageTitleHint')}
          value={page.title}
          maxLength={1000}
          onChange={(title) => onChange({ title })}
          error={refused?.because === 'title' ? t('picker.titleMissing') : undefined}
        />
      </div>
      {use !== 'link' && <PageWords page={page} onChange={onChange} />}
    </>
  );
}

function PageWords({ page, onChange }: Pick<OutsidePageFieldsProps, 'page' | 'onChange'>) {
  const t = useText();
  return (
    <>
      <TextField
        label={t('picker.pageSource')}
        value={page.source}
        maxLength={200}
        onChange={(source) => onChange({ source })}
      />
      <TextArea
        label={t('picker.pageSummary')}
        value={page.summary}
        maxLength={5000}
        onChange={(summary) => onChange({ summary })}
      />
      <StoryPicture
        label={t('picker.pagePicture')}
        photo={page.photo}
        onChange={(photo) => onChange({ photo })}
      />
    </>
  );
}
