import { useState } from 'react';
import type { StoryTarget } from '../../shared/article/article';
import { assertNever } from '../../shared/problems';
import { changeRelated } from '../inspector/relatedHistory';
import { addStory, hasTarget, removeTarget } from '../inspector/relatedStories';
import { useText } from '../strings';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Tabs } from '../ui/Tabs';
import { type PickerUse, readWorkspace, showDialog } from '../workspace';
import styles from './StoryPicker.module.css';
import { LibraryStories } from './picker/LibraryStories';
import { OutsidePageForm } from './picker/OutsidePageForm';
import { hrefOf } from './picker/knownTargets';
import type { PastedPage } from './picker/pastedPage';

type Source = 'library' | 'outside';
type StoryPickerProps = { readonly use: PickerUse };

const titles = {
  related: 'picker.relatedTitle',
  teaser: 'picker.teaserTitle',
  link: 'picker.linkTitle',
} as const satisfies Record<PickerUse, string>;

/** In or out of the related list; answers whether it is in now. */
function toggleRelated(target: StoryTarget): boolean {
  const isIn = hasTarget(readWorkspace().open?.fields.related ?? [], target);
  changeRelated((stories) => (isIn ? removeTarget(stories, target) : addStory(stories, target)));
  return !isIn;
}

/** After the dialog has gone: it gives the focus back to the text, where the story is to stand. */
function insertLater(use: Exclude<PickerUse, 'related'>, target: StoryTarget, headline: string) {
  showDialog(null);
  window.setTimeout(() => {
    const { editor } = readWorkspace();
    switch (use) {
      case 'teaser':
        return editor?.insertTeaser(target);
      case 'link':
        return editor?.setLink(hrefOf(target), headline || hrefOf(target));
      default:
        return assertNever(use);
    }
  }, 0);
}

/** The one picker for the related list, teasers and links in the text. Several related stories are chosen in one go. */
export function StoryPicker({ use }: StoryPickerProps) {
  const t = useText();
  const [source, setSource] = useState<Source>('library');
  const [typed, setTyped] = useState('');
  const [pasted, setPasted] = useState<PastedPage | null>(null);
  const [said, setSaid] = useState('');
  const close = () => showDialog(null);
  const choose = (target: StoryTarget, headline: string) => {
    if (use !== 'related') {
      insertLater(use, target, headline);
      return;
    }
    const isIn = toggleRelated(target);
    setSaid(t(isIn ? 'picker.added' : 'picker.removed', { headline: headline || t('picker.noHeadline') }));
  };
  return (
    <Dialog
      title={t(titles[use])}
      isWide
      onClose={close}
      foot={<PickerFoot use={use} said={said} onClose={close} />}
    >
      <div className={styles.picker}>
        <Tabs<Source>
          label={t('picker.source')}
          selected={source}
          onSelect={setSource}
          pages={[
            {
              id: 'library',
              name: t('picker.library'),
              content: (
                <LibraryStories
                  use={use}
                  typed={typed}
                  onType={setTyped}
                  onChoose={choose}
                  onOutside={(page) => {
                    setPasted(page);
                    setSource('outside');
                  }}
                />
              ),
            },
            {
              id: 'outside',
              name: t('picker.outside'),
              content: <OutsidePageForm use={use} start={pasted ?? startPage(typed)} onChoose={choose} />,
            },
          ]}
        />
      </div>
    </Dialog>
  );
}

const startPage = (typed: string): PastedPage => ({
  url: /^\w+:/.test(typed.trim()) ? typed.trim() : '',
  title: '',
});

type FootProps = StoryPickerProps & { readonly said: string; readonly onClose: () => void };

function PickerFoot({ use, said, onClose }: FootProps) {
  const t = useText();
  return (
    <>
      <p role="status" className={styles.said}>
        {said === '' ? t(use === 'related' ? 'picker.keysMany' : 'picker.keysOne') : said}
      </p>
      <Button tone={use === 'related' ? 'accent' : 'plain'} onPress={onClose}>
        {t(use === 'related' ? 'picker.done' : 'picker.cancel')}
      </Button>
    </>
  );
}
