import { useState } from 'react';
import type { StoryTarget } from '../../../shared/article/article';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Tabs } from '../../ui/Tabs';
import styles from '../StoryPicker.module.css';
import { LibraryStories } from './LibraryStories';
import { OutsidePageForm } from './OutsidePageForm';
import { isKnown } from './knownTargets';
import type { PastedPage } from './pastedPage';
import { type Picked, type PickerPlace, takesMany } from './pickerPlace';

type Source = 'library' | 'outside';
type PickerDialogProps = {
  readonly use: PickerPlace;
  /** Keys of what stands in that place already. */
  readonly known: ReadonlySet<string>;
  /** Keys of what stands elsewhere on the page, where a page shows no story twice. */
  readonly elsewhere?: ReadonlySet<string>;
  readonly onChoose: (target: StoryTarget, headline: string) => Picked;
  readonly onClose: () => void;
};

const titles = {
  related: 'picker.relatedTitle',
  teaser: 'picker.teaserTitle',
  link: 'picker.linkTitle',
  list: 'picker.listTitle',
  pin: 'picker.pinTitle',
  exclude: 'picker.excludeTitle',
} as const satisfies Record<PickerPlace, string>;

const nothing: ReadonlySet<string> = new Set();

/** The one picker for the related list, teasers, links in the text, the lists of a page, and their pins. */
export function PickerDialog({ use, known, elsewhere = nothing, onChoose, onClose }: PickerDialogProps) {
  const t = useText();
  const [source, setSource] = useState<Source>('library');
  const [typed, setTyped] = useState('');
  const [pasted, setPasted] = useState<PastedPage | null>(null);
  const [said, setSaid] = useState('');
  const choose = (target: StoryTarget, headline: string) => {
    const picked = onChoose(target, headline);
    const name = headline || t('picker.noHeadline');
    setSaid(picked.type === 'refused' ? picked.because : t(`picker.${picked.type}`, { headline: name }));
  };
  /** What is typed anew is added, and never takes out what stands there already. */
  const add = (target: StoryTarget, title: string) => {
    if (takesMany(use) && isKnown(known, target)) setSaid(t('picker.standsAlready', { headline: title }));
    else choose(target, title);
  };
  const library = (
    <LibraryStories
      use={use}
      known={known}
      elsewhere={elsewhere}
      typed={typed}
      onType={setTyped}
      onChoose={choose}
      onOutside={(page) => {
        if (use === 'exclude') return;
        setPasted(page);
        setSource('outside');
      }}
    />
  );
  const outside = <OutsidePageForm use={use} start={pasted ?? startPage(typed)} onChoose={add} />;
  return (
    <Dialog
      title={t(titles[use])}
      isWide
      onClose={onClose}
      foot={<PickerFoot use={use} said={said} onClose={onClose} />}
    >
      <div className={styles.picker}>
        {use === 'exclude' ? (
          library
        ) : (
          <Tabs<Source>
            label={t('picker.source')}
            selected={source}
            onSelect={setSource}
            pages={[
              { id: 'library', name: t('picker.library'), content: library },
              { id: 'outside', name: t('picker.outside'), content: outside },
            ]}
          />
        )}
      </div>
    </Dialog>
  );
}

const startPage = (typed: string): PastedPage => ({
  url: /^\w+:/.test(typed.trim()) ? typed.trim() : '',
  title: '',
});

type FootProps = Pick<PickerDialogProps, 'use' | 'onClose'> & { readonly said: string };

function PickerFoot({ use, said, onClose }: FootProps) {
  const t = useText();
  const isMany = takesMany(use);
  return (
    <>
      <p role="status" className={styles.said}>
        {said === '' ? t(isMany ? 'picker.keysMany' : 'picker.keysOne') : said}
      </p>
      <Button tone={isMany ? 'accent' : 'plain'} onPress={onClose}>
        {t(isMany ? 'picker.done' : 'picker.cancel')}
      </Button>
    </>
  );
}
