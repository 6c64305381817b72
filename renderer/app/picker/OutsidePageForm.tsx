import { type KeyboardEvent, useState } from 'react';
import type { StoryTarget } from '../../../shared/article/article';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { isComposing } from '../../ui/isComposing';
import type { PickerUse } from '../../workspace';
import styles from '../StoryPicker.module.css';
import { type OutsidePage, readOutsidePage } from './outsidePage';

type OutsidePageFormProps = {
  readonly use: PickerUse;
  readonly startUrl: string;
  readonly onChoose: (target: StoryTarget, title: string) => void;
};

/** A page that is not of the library: its address is pasted, its title typed. Nothing is fetched. */
export function OutsidePageForm({ use, startUrl, onChoose }: OutsidePageFormProps) {
  const t = useText();
  const [url, setUrl] = useState(startUrl);
  const [title, setTitle] = useState('');
  const [refused, setRefused] = useState<OutsidePage & { status: 'refused' }>();
  const add = () => {
    const page = readOutsidePage(use, { url, title });
    setRefused(page.status === 'refused' ? page : undefined);
    if (page.status === 'refused') return;
    onChoose(page.target, page.target.title);
    setUrl('');
    setTitle('');
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event)) return;
    event.preventDefault();
    add();
  };
  return (
    <div className={styles.outside} onKeyDown={handleKey}>
      <TextField
        autoFocus
        label={t('picker.url')}
        placeholder="https://"
        inputMode="url"
        spellCheck="false"
        value={url}
        onChange={setUrl}
        error={refused?.because === 'url' ? t('picker.urlRefused') : undefined}
      />
      <TextField
        label={t(use === 'link' ? 'picker.linkText' : 'picker.pageTitle')}
        hint={t(use === 'link' ? 'picker.linkTextHint' : 'picker.pageTitleHint')}
        value={title}
        maxLength={1000}
        onChange={setTitle}
        error={refused?.because === 'title' ? t('picker.titleMissing') : undefined}
      />
      <div>
        <Button onPress={add}>{t(use === 'related' ? 'picker.add' : 'picker.insert')}</Button>
      </div>
    </div>
  );
}
