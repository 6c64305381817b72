import { useState } from 'react';
import type { StoryTarget } from '../../../shared/article/article';
import type { Photo } from '../../../shared/article/photo';
import { ownWords, readPlacedWords, type StoryWords, wordsOfTarget } from '../../inspector/placedWords';
import { useStories } from '../../inspector/useStories';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextArea } from '../../ui/TextArea';
import { showDialog, type StoryPlace } from '../../workspace';
import { OutsidePageFields } from '../picker/OutsidePageFields';
import { type OutsidePage, type PageTarget, readOutsidePage, typedPage } from '../picker/outsidePage';
import styles from '../StoryPicker.module.css';
import { StoryPicture } from './StoryPicture';
import { changePlace, type PlacedStory, readPlace, resetPlace } from './storyPlace';

type PlaceProps = { readonly place: StoryPlace };
type PlacedProps = PlaceProps & { readonly placed: PlacedStory };

const close = () => showDialog(null);

/** The words and the picture of a story in one place; of an outside page what is known of it. */
export function PlacementDialog({ place }: PlaceProps) {
  const [placed] = useState(() => readPlace(place));
  if (placed === null) return null;
  const { target } = placed;
  return target.type === 'page' ? (
    <PageForm place={place} placed={placed} target={target} />
  ) : (
    <StoryForm place={place} placed={placed} id={target.id} />
  );
}

function PageForm({ place, placed, target }: PlacedProps & { readonly target: PageTarget }) {
  const t = useText();
  const { words } = placed;
  const [page, setPage] = useState(() => ({
    ...typedPage(target),
    title: words.headline ?? target.title,
    summary: words.summary ?? target.summary ?? '',
    photo: words.photo ?? target.photo ?? null,
  }));
  const [refused, setRefused] = useState<OutsidePage & { status: 'refused' }>();
  const keep = () => {
    const read = readOutsidePage(place.type, page);
    setRefused(read.status === 'refused' ? read : undefined);
    if (read.status === 'refused') return;
    close();
    changePlace(place, { target: read.target, words: ownWords });
  };
  return (
    <Dialog
      title={t('picker.pageHere')}
      holdsWork
      onClose={close}
      foot={<Foot onKeep={keep} keep={t('picker.keepPage')} />}
    >
      <div className={styles.form}>
        <OutsidePageFields
          use={place.type}
          page={page}
          refused={refused}
          onChange={(change) => setPage((before) => ({ ...before, ...change }))}
        />
      </div>
    </Dialog>
  );
}

/** The story's own words come from the library: nothing can be told apart from them before they are here. */
function StoryForm({ id, ...props }: PlacedProps & { readonly id: string }) {
  const card = useStories([id]);
  const own = wordsOfTarget(props.placed.target, card?.get(id));
  return card === null ? null : <WordsForm {...props} own={own} />;
}

function WordsForm({ place, placed, own }: PlacedProps & { readonly own: StoryWords }) {
  const t = useText();
  const { target, words } = placed;
  const [typed, setTyped] = useState<StoryWords>({
    headline: words.headline ?? own.headline,
    summary: words.summary ?? own.summary,
    photo: words.photo ?? own.photo,
  });
  const now = readPlacedWords(typed, own);
  const change = (part: Partial<StoryWords>) => setTyped((before) => ({ ...before, ...part }));
  const keep = () => {
    close();
    changePlace(place, { target, words: now });
  };
  const says = (isOther: boolean, text: string) => {
    if (!isOther) return t('picker.sameAsStory');
    return text === '' ? t('picker.ownIsNone') : t('picker.ownIs', { text });
  };
  return (
    <Dialog
      title={t('picker.storyHere')}
      holdsWork
      onClose={close}
      foot={<Foot onKeep={keep} keep={t('picker.keepWords')} onReset={() => reset(place, target)} />}
    >
      <div className={styles.form}>
        <TextArea
          autoFocus
          label={t('picker.headlineHere')}
          hint={says(now.headline !== null, own.headline)}
          maxLength={1000}
          value={typed.headline}
          onChange={(headline) => change({ headline })}
        />
        <TextArea
          label={t('picker.summaryHere')}
          hint={says(now.summary !== null, own.summary)}
          maxLength={5000}
          value={typed.summary}
          onChange={(summary) => change({ summary })}
        />
        <StoryPicture
          label={t('picker.pictureHere')}
          photo={now.photo}
          standIn={own.photo}
          onChange={(photo) => change({ photo: photo ?? own.photo })}
          onCrop={cropAfter(place, keep)}
        />
      </div>
    </Dialog>
  );
}

/** What was typed is kept first: the crop is a question of its own. */
function cropAfter({ type, index }: StoryPlace, keep: () => void) {
  if (type !== 'teaser') return undefined;
  return (photo: Photo) => {
    keep();
    showDialog({ type: 'cropTeaser', teaser: index, photo });
  };
}

function reset(place: StoryPlace, target: StoryTarget) {
  close();
  resetPlace(place, target);
}

type FootProps = { readonly keep: string; readonly onKeep: () => void; readonly onReset?: () => void };

function Foot({ keep, onKeep, onReset }: FootProps) {
  const t = useText();
  return (
    <>
      {onReset !== undefined && (
        <Button tone="quiet" onPress={onReset}>
          {t('picker.resetWords')}
        </Button>
      )}
      <Button onPress={close}>{t('picker.cancel')}</Button>
      <Button tone="accent" onPress={onKeep}>
        {keep}
      </Button>
    </>
  );
}
