import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { PageListItem } from '../../../shared/article/article';
import type { StoryCard } from '../../../shared/article/page';
import type { ListRule } from '../../../shared/pageLists/listRule';
import { desk } from '../../desk';
import { useStories } from '../../inspector/useStories';
import { problemOf } from '../../problems';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import part from '../../ui/Part.module.css';
import { ReorderList } from '../../ui/ReorderList';
import { TextField } from '../../ui/TextField';
import styles from './PageLists.module.css';

type PinnedStoriesProps = {
  readonly rule: ListRule;
  readonly onChange: (change: Partial<ListRule>) => void;
};

const itemKey = ({ target }: PageListItem) =>
  target.type === 'article' ? target.id : `${target.url} ${target.title}`;

const pinOf = (id: string): PageListItem => ({
  target: { type: 'article', id },
  kind: null,
  thumbnail: null,
});

/** What stands on top of a list whatever its rule finds, and what never stands in it. */
export function PinnedStories({ rule, onChange }: PinnedStoriesProps) {
  const t = useText();
  const { pins, exclusions } = rule;
  const pinned = pins.flatMap(({ target }) => (target.type === 'article' ? [target.id] : []));
  const stories = useStories([...pinned, ...exclusions]);
  const headlineOf = (id: string) => stories?.get(id)?.headline || t('pageLists.storyLost');
  const nameOf = (item: PageListItem) =>
    item.target.type === 'page' ? item.target.title : headlineOf(item.target.id);
  const rows = pins.map((item) => ({ id: itemKey(item), item }));
  const remove = (id: string) => onChange({ pins: pins.filter((item) => itemKey(item) !== id) });
  const keep = (id: string) => onChange({ exclusions: exclusions.filter((each) => each !== id) });
  return (
    <div className={part.part}>
      <h3 className={part.heading}>{t('pageLists.pins')}</h3>
      <ReorderList
        label={t('pageLists.pins')}
        items={rows}
        nameOf={({ item }) => nameOf(item)}
        dragLabel={({ item }) => t('pageLists.drag', { name: nameOf(item) })}
        onReorder={(order) =>
          onChange({ pins: order.flatMap((id) => pins.filter((item) => itemKey(item) === id)) })
        }
        onRemove={remove}
        empty={<p className={part.hint}>{t('pageLists.pinsEmpty')}</p>}
      >
        {({ id, item }) => <StoryLine name={nameOf(item)} onRemove={() => remove(id)} />}
      </ReorderList>
      {exclusions.length > 0 && (
        <>
          <h3 className={part.heading}>{t('pageLists.exclusions')}</h3>
          <ul className={styles.stories}>
            {exclusions.map((id) => (
              <li key={id}>
                <StoryLine name={headlineOf(id)} onRemove={() => keep(id)} />
              </li>
            ))}
          </ul>
        </>
      )}
      <StorySearch
        taken={[...pinned, ...exclusions]}
        onPin={(id) => onChange({ pins: [...pins, pinOf(id)].slice(0, 50) })}
        onExclude={(id) => onChange({ exclusions: [...exclusions, id].slice(0, 500) })}
      />
    </div>
  );
}

function StoryLine({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const t = useText();
  return (
    <div className={styles.story}>
      <span className={styles.headline}>{name}</span>
      <IconButton isSmall label={t('pageLists.unpin', { headline: name })} onPress={onRemove}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}

const quiet = 150;
const mostFound = 5;

/** Published stories that the typed words find. */
function useFound(typed: string): readonly StoryCard[] {
  const [found, setFound] = useState<readonly StoryCard[]>([]);
  useEffect(() => {
    let isStale = false;
    const text = typed.trim();
    const query = { text, status: 'published', section: '', kind: null, offset: 0, limit: 20 } as const;
    const timer = window.setTimeout(() => {
      if (text === '') setFound([]);
      else
        desk.listArticles(query).then(({ rows }) => {
          if (!isStale) setFound(rows);
        }, problemOf);
    }, quiet);
    return () => {
      isStale = true;
      window.clearTimeout(timer);
    };
  }, [typed]);
  return found;
}

type StorySearchProps = {
  readonly taken: readonly string[];
  readonly onPin: (id: string) => void;
  readonly onExclude: (id: string) => void;
};

function StorySearch({ taken, onPin, onExclude }: StorySearchProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const found = useFound(typed).filter(({ id }) => !taken.includes(id));
  return (
    <>
      <TextField label={t('pageLists.find')} maxLength={200} value={typed} onChange={setTyped} />
      <ul className={styles.stories}>
        {found.slice(0, mostFound).map(({ id, headline }) => (
          <li key={id} className={styles.story}>
            <span className={styles.headline}>{headline}</span>
            <Button isSmall aria-label={t('pageLists.pinStory', { headline })} onPress={() => onPin(id)}>
              {t('pageLists.pin')}
            </Button>
            <Button
              isSmall
              tone="quiet"
              aria-label={t('pageLists.excludeStory', { headline })}
              onPress={() => onExclude(id)}
            >
              {t('pageLists.exclude')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
