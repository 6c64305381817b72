import { Undo2 } from 'lucide-react';
import { Fragment } from 'react';
import type { RelatedStory } from '../../shared/article/article';
import { type RelatedChange, type RelatedPart, relatedParts } from '../../shared/article/compareRelated';
import type { StoryCard } from '../../shared/article/page';
import type { Photo } from '../../shared/article/photo';
import type { TextKey } from '../../shared/strings/strings';
import { PhotoPicture } from '../PhotoPicture';
import { type Translate, useText } from '../strings';
import { Button } from '../ui/Button';
import { joinClasses } from '../ui/joinClasses';
import { ChangeRow } from './ChangeRow';
import picture from './PhotoChanges.module.css';
import styles from './RelatedChanges.module.css';
import { OldAndNew, WordRuns } from './WordRuns';
import type { Wanted } from './restore';

type RelatedChangesProps = {
  readonly changes: readonly RelatedChange[];
  readonly stories: Readonly<Record<string, StoryCard>>;
  readonly photos: Readonly<Record<string, Photo>>;
  readonly onRestore: ((wanted: Wanted) => void) | undefined;
};

/** The list comes back as a whole: it is the order that an editor chose. */
export function RelatedChanges({ changes, stories, photos, onRestore }: RelatedChangesProps) {
  const t = useText();
  return (
    <>
      {changes.map((change, index) => (
        <ChangeRow key={index} name={t(`history.${change.type}`)} restoreName="">
          <RelatedWords change={change} stories={stories} photos={photos} />
        </ChangeRow>
      ))}
      {onRestore !== undefined && (
        <li className={styles.all}>
          <Button isSmall onPress={() => onRestore({ type: 'related' })}>
            <Undo2 aria-hidden />
            {t('history.restoreRelated')}
          </Button>
        </li>
      )}
    </>
  );
}

type WordsProps = { readonly change: RelatedChange } & Pick<RelatedChangesProps, 'stories' | 'photos'>;

function headlineOf(
  { target, headline }: RelatedStory,
  stories: WordsProps['stories'],
  t: Translate,
): string {
  if (headline !== null) return headline;
  if (target.type === 'page') return target.title || target.url;
  return stories[target.id]?.headline ?? t('history.missingStory');
}

function RelatedWords({ change, stories, photos }: WordsProps) {
  const t = useText();
  const headline = headlineOf(change.story, stories, t);
  switch (change.type) {
    case 'added':
      return <OldAndNew before="" after={headline} />;
    case 'removed':
      return <OldAndNew before={headline} after="" />;
    case 'reworded':
      return <Reworded change={change} stories={stories} photos={photos} />;
    case 'moved':
      return `${headline} (${t('history.movedTo', { from: change.from + 1, to: change.to + 1 })})`;
  }
}

const partNames = {
  headline: 'history.relatedHeadline',
  title: 'history.relatedTitle',
  summary: 'history.relatedSummary',
  pageSummary: 'history.relatedPageSummary',
  source: 'history.relatedSource',
  photo: 'history.relatedPhoto',
  pagePhoto: 'history.relatedPagePhoto',
} as const satisfies Record<RelatedPart['part'], TextKey>;

type RewordedProps = Omit<WordsProps, 'change'> & {
  readonly change: Extract<RelatedChange, { readonly type: 'reworded' }>;
};

/** What of a story differs, under its headline. */
function Reworded({ change: { story, before }, stories, photos }: RewordedProps) {
  const t = useText();
  return (
    <>
      {headlineOf(story, stories, t)}
      <dl className={styles.parts}>
        {relatedParts(before, story).map((part) => (
          <Fragment key={part.part}>
            <dt>{t(partNames[part.part])}</dt>
            <dd>
              {'words' in part ? <WordRuns runs={part.words} /> : <Pictures part={part} photos={photos} />}
            </dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}

type PicturesProps = Pick<WordsProps, 'photos'> & {
  readonly part: Extract<RelatedPart, { readonly before: string | null }>;
};

function Pictures({ part: { before, after }, photos }: PicturesProps) {
  return (
    <span className={styles.pictures}>
      {before !== null && (
        <PhotoPicture
          photo={photos[before]}
          size="thumbnail"
          className={joinClasses(picture.picture, picture.gone)}
        />
      )}
      {after !== null && <PhotoPicture photo={photos[after]} size="thumbnail" className={picture.picture} />}
    </span>
  );
}
