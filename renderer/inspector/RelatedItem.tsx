import { ArrowDown, ArrowUp, Globe, Pencil, X } from 'lucide-react';
import type { RelatedStory, StoryTarget } from '../../shared/article/article';
import { addressKey } from '../../shared/pageLists/addressKey';
import { useText } from '../strings';
import { IconButton } from '../ui/IconButton';
import { moveBy } from '../ui/ReorderList';
import { CheckNotes } from './CheckNotes';
import { useCheckContext } from './CheckRun';
import styles from './RelatedPage.module.css';
import { type KnownStories, useSayHeadline } from './relatedHeadlines';
import { changeRelated } from './relatedHistory';
import { wordsOf } from './placedWords';
import { type RelatedRow, orderStories, removeRow } from './relatedStories';

type RelatedItemProps = {
  readonly row: RelatedRow;
  readonly rows: readonly RelatedRow[];
  readonly stories: KnownStories;
  readonly onEdit: () => void;
};

export function RelatedItem({ row, rows, stories, onEdit }: RelatedItemProps) {
  const sayHeadline = useSayHeadline(stories);
  const place = rows.findIndex(({ id }) => id === row.id);
  return (
    <div className={styles.item}>
      <span className={styles.headline}>{sayHeadline(row.story)}</span>
      <div className={styles.foot}>
        <StoryFacts story={row.story} stories={stories} />
        <ItemButtons row={row} rows={rows} place={place} onEdit={onEdit} />
      </div>
      <CheckNotes of={({ where }) => where.type === 'related' && where.index === place} />
    </div>
  );
}

const overrides = [
  ['headline', 'inspector.headlineChanged'],
  ['summary', 'inspector.summaryChanged'],
  ['photo', 'inspector.pictureChanged'],
] as const;

function StoryFacts({ story, stories }: { readonly story: RelatedStory; readonly stories: KnownStories }) {
  const t = useText();
  const { target } = story;
  const words = wordsOf(story);
  const pageName = usePageName(target);
  const card = target.type === 'article' ? stories?.get(target.id) : undefined;
  return (
    <span className={styles.facts}>
      {target.type === 'page' && (
        <span className={styles.outside}>
          <Globe aria-hidden />
          <span className={styles.address}>
            {[pageName, target.source, hostOf(target.url) ?? t('inspector.noAddress')]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      )}
      {card !== undefined && <span>{t(`status.${card.status}`)}</span>}
      {overrides.map(
        ([part, name]) =>
          words[part] !== null && (
            <span key={part} className={styles.override}>
              {t(name)}
            </span>
          ),
      )}
    </span>
  );
}

/** What lies at the public address of a story is that story, whatever title was typed for it. */
function usePageName(target: StoryTarget): string {
  const t = useText();
  const context = useCheckContext();
  const key = target.type === 'page' ? addressKey(target.url) : '';
  const id = context?.addresses?.find((known) => known.key === key)?.id;
  const story = context?.stories.find((known) => known.id === id);
  return story === undefined
    ? t('inspector.outsidePage')
    : t('inspector.atAddress', { headline: story.headline });
}

/** Chrome 114 has no URL.canParse. */
function hostOf(url: string): string | undefined {
  return /^https?:\/\/([^/?#]+)/i.exec(url)?.[1];
}

type ButtonsProps = Pick<RelatedItemProps, 'row' | 'rows' | 'onEdit'> & { readonly place: number };

function ItemButtons({ row, rows, place, onEdit }: ButtonsProps) {
  const t = useText();
  const ids = rows.map(({ id }) => id);
  const move = (step: -1 | 1) => changeRelated((list) => orderStories(list, moveBy(ids, row.id, step)));
  return (
    <span className={styles.buttons}>
      <IconButton
        isSmall
        label={t('inspector.moveUp')}
        keys="Alt+↑"
        isDisabled={place === 0}
        onPress={() => move(-1)}
      >
        <ArrowUp aria-hidden />
      </IconButton>
      <IconButton
        isSmall
        label={t('inspector.moveDown')}
        keys="Alt+↓"
        isDisabled={place === rows.length - 1}
        onPress={() => move(1)}
      >
        <ArrowDown aria-hidden />
      </IconButton>
      <IconButton
        isSmall
        label={t(row.story.target.type === 'page' ? 'inspector.editPage' : 'inspector.editHeadline')}
        onPress={onEdit}
      >
        <Pencil aria-hidden />
      </IconButton>
      <IconButton
        isSmall
        label={t('inspector.removeStory')}
        onPress={() => changeRelated((list) => removeRow(list, row.id))}
      >
        <X aria-hidden />
      </IconButton>
    </span>
  );
}
