import { Plus, Undo2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { PageList, PageListItem } from '../../shared/article/article';
import { isAllowedLink } from '../../shared/article/links';
import { rulesFor } from '../../shared/pageLists/fillPage';
import { commands } from '../../shared/commands';
import { keysText } from '../keys';
import { useText } from '../strings';
import { Button } from '../ui/Button';
import { ReorderList } from '../ui/ReorderList';
import { isComposing } from '../ui/isComposing';
import { showDialog, useWorkspace } from '../workspace';
import { CheckNotes } from './CheckNotes';
import { DraftField } from './DraftField';
import page from './Inspector.module.css';
import styles from './RelatedPage.module.css';
import {
  changeItem,
  changeList,
  changeOwnLists,
  orderItems,
  type OwnLists as Lists,
  redoOwnLists,
  removeItem,
  removeList,
  undoOwnLists,
  useCanUndoOwnLists,
} from './changeLists';
import { rowsOf } from './relatedStories';
import { useField } from './useField';
import { type KnownStories, useSayHeadline } from './relatedHeadlines';
import { useStories } from './useStories';

/** A step back here is that of the page's own lists alone. */
function handleUndo(event: KeyboardEvent) {
  if (isComposing(event) || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
  event.preventDefault();
  event.stopPropagation();
  if (event.shiftKey) redoOwnLists();
  else undoOwnLists();
}

/** The lists that this page has of its own, as old pages bring them: they stand instead of the desk's. */
export function OwnLists() {
  const t = useText();
  const lists = useField('pageLists');
  const canUndo = useCanUndoOwnLists(lists);
  const ids = lists.flatMap(({ items }) =>
    items.flatMap(({ target }) => (target.type === 'article' ? [target.id] : [])),
  );
  const stories = useStories(ids);
  if (lists.length === 0 && !canUndo) return null;
  return (
    <section
      aria-label={t('inspector.ownLists')}
      className={styles.linking}
      data-field="pageLists"
      onKeyDown={handleUndo}
    >
      <p className={page.label}>{t('inspector.ownLists')}</p>
      <p className={page.hint}>{t('inspector.ownListsHint')}</p>
      {lists.map((list, index) => (
        <OwnList key={index} list={list} lists={lists} index={index} stories={stories} />
      ))}
      {canUndo && (
        <div>
          <Button tone="quiet" onPress={undoOwnLists}>
            <Undo2 aria-hidden />
            {t('inspector.relatedUndo')}
          </Button>
        </div>
      )}
    </section>
  );
}

type OwnListProps = {
  readonly list: PageList;
  readonly lists: Lists;
  readonly index: number;
  readonly stories: KnownStories;
};

/** The list goes back to the desk when the last one of its look leaves the page. */
function useGivesBack({ list, lists }: OwnListProps): boolean {
  const kind = useField('kind');
  const settings = useWorkspace((workspace) => workspace.settings);
  if (settings === null || lists.filter(({ type }) => type === list.type).length > 1) return false;
  return rulesFor({ kind }, settings).some(({ look }) => look === list.type);
}

function OwnList(props: OwnListProps) {
  const { list, index, stories } = props;
  const t = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const sayHeadline = useSayHeadline(stories);
  const nameOf = ({ target }: PageListItem) => sayHeadline({ target, headline: null });
  const rows = rowsOf(list.items);
  const at = rows.findIndex(({ id }) => id === chosen);
  const row = rows[at];
  const givesBack = useGivesBack(props);
  const put = (change: Partial<PageList>, step?: string) =>
    changeOwnLists((now) => changeList(now, index, change), step && `${index} ${step}`);
  const remove = (id: string) => put({ items: removeItem(list.items, id) });
  return (
    <details className={styles.ownList} data-list={index}>
      <summary>
        {t('inspector.ownList', { name: list.title || t(`pageList.${list.type}`), count: list.items.length })}
      </summary>
      <DraftField
        label={t('pageLists.listTitle')}
        hint={t('pageLists.titleHint')}
        maxLength={500}
        value={list.title}
        onChange={(title) => put({ title }, 'title')}
      />
      <ReorderList
        label={list.title || t(`pageList.${list.type}`)}
        items={rows}
        nameOf={({ story }) => nameOf(story)}
        dragLabel={({ story }) => t('inspector.dragStory', { headline: nameOf(story) })}
        selected={chosen}
        onSelect={setChosen}
        onReorder={(order) => put({ items: orderItems(list.items, order) })}
        onRemove={remove}
        empty={<p className={page.hint}>{t('inspector.ownListEmpty')}</p>}
      >
        {({ story }) => (
          <div className={styles.item}>
            <span className={styles.headline}>{nameOf(story)}</span>
            <ItemFacts item={story} stories={stories} />
          </div>
        )}
      </ReorderList>
      {row !== undefined && (
        <ItemFields
          key={`${index} ${at}`}
          item={row.story}
          name={nameOf(row.story)}
          onChange={(words, step) => {
            const items = changeItem(list.items, at, words);
            setChosen(rowsOf(items)[at]?.id ?? null);
            put({ items }, `${at} ${step}`);
          }}
          onRemove={() => remove(row.id)}
        />
      )}
      <div className={styles.actions}>
        <Button isSmall onPress={() => showDialog({ type: 'listPicker', list: index })}>
          <Plus aria-hidden />
          {t('inspector.relatedAdd')}
        </Button>
        <Button isSmall tone="quiet" onPress={() => changeOwnLists((now) => removeList(now, index))}>
          {t(givesBack ? 'inspector.useDeskList' : 'inspector.removeOwnList')}
        </Button>
      </div>
      <p className={page.hint}>{t('inspector.ownListKeys', { key: keysText(commands.insertRelated.key) })}</p>
      <CheckNotes of={({ where }) => where.type === 'list' && where.index === index} />
    </details>
  );
}

type ItemFactsProps = { readonly item: PageListItem; readonly stories: KnownStories };

function ItemFacts({ item: { target }, stories }: ItemFactsProps) {
  const t = useText();
  if (target.type === 'page')
    return <span className={styles.facts}>{target.url || t('inspector.noAddress')}</span>;
  const card = stories?.get(target.id);
  return card === undefined ? null : <span className={styles.facts}>{t(`status.${card.status}`)}</span>;
}

type ItemFieldsProps = {
  readonly item: PageListItem;
  readonly name: string;
  readonly onChange: (words: Parameters<typeof changeItem>[2], step: string) => void;
  readonly onRemove: () => void;
};

const isPageAddress = (url: string) => /^https?:/i.test(url) && isAllowedLink(url);

function ItemFields({ item: { target }, name, onChange, onRemove }: ItemFieldsProps) {
  const t = useText();
  return (
    <div className={styles.linking}>
      {target.type === 'page' ? (
        <>
          <DraftField
            label={t('inspector.itemTitle')}
            maxLength={1000}
            value={target.title}
            onChange={(title) => onChange({ title }, 'title')}
          />
          <DraftField
            label={t('inspector.itemAddress')}
            maxLength={2000}
            value={target.url}
            error={
              target.url === '' || isPageAddress(target.url) ? undefined : t('inspector.itemAddressFault')
            }
            onChange={(url) => onChange({ url: url.trim() }, 'url')}
          />
        </>
      ) : (
        <p className={page.hint}>{t('inspector.itemOfLibrary')}</p>
      )}
      <div>
        <Button isSmall tone="quiet" onPress={onRemove}>
          {t('pageLists.unpin', { headline: name })}
        </Button>
      </div>
    </div>
  );
}
