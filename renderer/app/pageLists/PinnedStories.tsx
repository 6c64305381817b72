import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { PageListItem, StoryTarget } from '../../../shared/article/article';
import type { StoryCard } from '../../../shared/article/page';
import { commands } from '../../../shared/commands';
import type { ListRule } from '../../../shared/pageLists/listRule';
import { isPressOf } from '../../accelerators';
import { rowsOf } from '../../inspector/relatedStories';
import { useStories } from '../../inspector/useStories';
import { isMac, keysOf } from '../../keys';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import part from '../../ui/Part.module.css';
import { ReorderList } from '../../ui/ReorderList';
import { isComposing } from '../../ui/isComposing';
import { PickerDialog } from '../picker/PickerDialog';
import type { Picked, PickerPlace } from '../picker/pickerPlace';
import { HiddenNote } from './HiddenNote';
import styles from './PageLists.module.css';
import { exclusionKeys, pinKeys, toggleExclusion, togglePin } from './listDraft';

type PinnedStoriesProps = {
  readonly rule: ListRule;
  readonly onChange: (change: Partial<ListRule>) => void;
};

type Picking = Extract<PickerPlace, 'pin' | 'exclude'>;

/** The key that opens the picker for the open article opens it for the chosen list. */
function usePicking() {
  const [picking, setPicking] = useState<Picking | null>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isComposing(event) || !isPressOf(commands.insertRelated.key, event, isMac)) return;
      event.preventDefault();
      setPicking((now) => now ?? 'pin');
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, []);
  return [picking, setPicking] as const;
}

/** What stands on top of a list whatever its rule finds, and what never stands in it. */
export function PinnedStories({ rule, onChange }: PinnedStoriesProps) {
  const t = useText();
  const { pins, exclusions } = rule;
  const heading = t(rule.look === 'related' ? 'pageLists.pinsRelated' : 'pageLists.pins');
  const pinned = pins.flatMap(({ target }) => (target.type === 'article' ? [target.id] : []));
  const stories = useStories([...pinned, ...exclusions]);
  const headlineOf = (id: string) => stories?.get(id)?.headline || t('pageLists.storyLost');
  const nameOf = (item: PageListItem) =>
    item.target.type === 'page' ? item.target.title : headlineOf(item.target.id);
  const cardOf = ({ target }: PageListItem) =>
    target.type === 'article' ? stories?.get(target.id) : undefined;
  const [picking, setPicking] = usePicking();
  const choose = (target: StoryTarget): Picked => {
    const isExcluding = picking === 'exclude' && target.type === 'article';
    const toggled = isExcluding ? toggleExclusion(rule, target.id) : togglePin(rule, target);
    if (toggled.type === 'full')
      return { type: 'refused', because: t('picker.listFull', { most: toggled.most }) };
    onChange(toggled.change);
    return { type: toggled.type };
  };
  const rows = rowsOf(pins);
  const take = (kept: typeof rows) => onChange({ pins: kept.map(({ story }) => story) });
  const remove = (id: string) => take(rows.filter((row) => row.id !== id));
  const keep = (id: string) => onChange({ exclusions: exclusions.filter((each) => each !== id) });
  return (
    <div className={part.part} data-part="pins">
      <h3 className={part.heading}>{heading}</h3>
      <ReorderList
        label={heading}
        items={rows}
        nameOf={({ story }) => nameOf(story)}
        dragLabel={({ story }) => t('pageLists.drag', { name: nameOf(story) })}
        onReorder={(order) => take(order.flatMap((id) => rows.filter((row) => row.id === id)))}
        onRemove={remove}
        empty={<p className={part.hint}>{t('pageLists.pinsEmpty')}</p>}
      >
        {({ id, story }) => (
          <StoryLine name={nameOf(story)} card={cardOf(story)} onRemove={() => remove(id)} />
        )}
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
      <div className={styles.actions}>
        <Button isSmall onPress={() => setPicking('pin')}>
          {t('pageLists.pin')}
        </Button>
        <Button isSmall tone="quiet" onPress={() => setPicking('exclude')}>
          {t('pageLists.exclude')}
        </Button>
        <span className={part.hint}>{keysOf('insertRelated')}</span>
      </div>
      {picking !== null && (
        <PickerDialog
          use={picking}
          known={picking === 'pin' ? pinKeys(rule) : exclusionKeys(rule)}
          onClose={() => setPicking(null)}
          onChoose={choose}
        />
      )}
    </div>
  );
}

type StoryLineProps = {
  readonly name: string;
  /** Of a story that pages should show. */
  readonly card?: StoryCard | undefined;
  readonly onRemove: () => void;
};

function StoryLine({ name, card, onRemove }: StoryLineProps) {
  const t = useText();
  return (
    <div className={styles.story}>
      <div className={styles.row}>
        <span className={styles.headline}>{name}</span>
        <HiddenNote story={card} />
      </div>
      <IconButton isSmall label={t('pageLists.unpin', { headline: name })} onPress={onRemove}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
