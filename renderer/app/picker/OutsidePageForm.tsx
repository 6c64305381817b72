import { type KeyboardEvent, useState } from 'react';
import type { StoryTarget } from '../../../shared/article/article';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { isComposing } from '../../ui/isComposing';
import styles from '../StoryPicker.module.css';
import { OutsidePageFields } from './OutsidePageFields';
import { noPage, type OutsidePage, readOutsidePage } from './outsidePage';
import type { PastedPage } from './pastedPage';
import { findStoryAt } from './findStoryAt';
import { type PickerPlace, takesMany } from './pickerPlace';

type OutsidePageFormProps = {
  readonly use: PickerPlace;
  readonly start: PastedPage;
  readonly onChoose: (target: StoryTarget, title: string) => void;
};

/** A page that is not of the library: its address is pasted, its words typed. Nothing is fetched. */
export function OutsidePageForm({ use, start, onChoose }: OutsidePageFormProps) {
  const t = useText();
  const [page, setPage] = useState({ ...noPage, ...start });
  const [refused, setRefused] = useState<OutsidePage & { status: 'refused' }>();
  const add = () => {
    const read = readOutsidePage(use, page);
    setRefused(read.status === 'refused' ? read : undefined);
    if (read.status === 'refused') return;
    const { target } = read;
    setPage(noPage);
    void findStoryAt(target.url).then((story) => {
      if (story === null) onChoose(target, target.title);
      else onChoose({ type: 'article', id: story.id }, use === 'link' ? target.title : story.headline);
    });
  };
  const handleKey = (event: KeyboardEvent) => {
    const isField = event.target instanceof HTMLInputElement && event.target.role !== 'combobox';
    if (event.key !== 'Enter' || !isField || isComposing(event)) return;
    event.preventDefault();
    add();
  };
  return (
    <div className={styles.outside} onKeyDown={handleKey}>
      <OutsidePageFields
        use={use}
        page={page}
        refused={refused}
        onChange={(change) => setPage((before) => ({ ...before, ...change }))}
      />
      <div className={styles.act}>
        <Button tone={takesMany(use) ? 'plain' : 'accent'} onPress={add}>
          {t(takesMany(use) ? 'picker.add' : 'picker.insert')}
        </Button>
      </div>
    </div>
  );
}
