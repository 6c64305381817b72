import { Plus, Undo2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { commands } from '../../shared/commands';
import { keysText } from '../keys';
import { useText } from '../strings';
import { Button } from '../ui/Button';
import { ReorderList } from '../ui/ReorderList';
import { isComposing } from '../ui/isComposing';
import { showDialog, useWorkspace } from '../workspace';
import page from './Inspector.module.css';
import styles from './RelatedPage.module.css';
import { LinkingStories } from './LinkingStories';
import { LooksLike } from './LooksLike';
import { OwnLists } from './OwnLists';
import { RelatedItem } from './RelatedItem';
import { useSayHeadline } from './relatedHeadlines';
import { changeRelated, redoRelated, undoRelated, useCanUndoRelated } from './relatedHistory';
import { type RelatedRow, orderStories, removeRow, rowsOf } from './relatedStories';
import { useField } from './useField';
import { useStories } from './useStories';

/** Undo in the list is the list's own: the article's text is not touched. */
function handleUndo(event: KeyboardEvent) {
  if (isComposing(event) || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
  event.preventDefault();
  event.stopPropagation();
  if (event.shiftKey) redoRelated();
  else undoRelated();
}

function focusedRow(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[role="row"]')?.dataset['key'];
}

/** Changes of the list, and the words a screen reader hears of them. */
function useMoves(rows: readonly RelatedRow[], sayHeadline: (story: RelatedRow['story']) => string) {
  const t = useText();
  const [said, setSaid] = useState('');
  const headlineOf = (id: string) => {
    const row = rows.find((each) => each.id === id);
    return row === undefined ? '' : sayHeadline(row.story);
  };
  const reorder = (ids: readonly string[]) => {
    changeRelated((list) => orderStories(list, ids));
    const id = focusedRow();
    if (id === undefined) return;
    const place = ids.indexOf(id) + 1;
    setSaid(t('inspector.movedTo', { headline: headlineOf(id), place, total: ids.length }));
  };
  const remove = (id: string) => {
    changeRelated((list) => removeRow(list, id));
    setSaid(t('inspector.removedStory', { headline: headlineOf(id) }));
  };
  return { said, reorder, remove };
}

/** The stories beside the article, chosen by the editor, in the order in which they print. */
export function RelatedPage({ onOpenStory }: { readonly onOpenStory: (id: string) => void }) {
  const t = useText();
  const related = useField('related');
  const id = useWorkspace(({ open }) => open?.fields.id);
  const rows = rowsOf(related);
  const stories = useStories(related.flatMap(({ target }) => (target.type === 'article' ? [target.id] : [])));
  const sayHeadline = useSayHeadline(stories);
  const canUndo = useCanUndoRelated(related);
  const edit = (id: string) => {
    const index = rows.findIndex((row) => row.id === id);
    showDialog({ type: 'placement', place: { type: 'related', index } });
  };
  const { said, reorder, remove } = useMoves(rows, sayHeadline);
  return (
    <div className={page.page} data-field="related" onKeyDown={handleUndo}>
      <ReorderList
        label={t('inspector.relatedList')}
        items={rows}
        nameOf={({ story }) => sayHeadline(story)}
        dragLabel={({ story }) => t('inspector.dragStory', { headline: sayHeadline(story) })}
        onReorder={reorder}
        onRemove={remove}
        onOpen={edit}
        empty={<p className={page.hint}>{t('inspector.relatedEmpty')}</p>}
      >
        {(row) => <RelatedItem row={row} rows={rows} stories={stories} onEdit={() => edit(row.id)} />}
      </ReorderList>
      <div className={styles.actions}>
        <Button
          tone={rows.length === 0 ? 'accent' : 'plain'}
          onPress={() => showDialog({ type: 'storyPicker', use: 'related' })}
        >
          <Plus aria-hidden />
          {t('inspector.relatedAdd')}
        </Button>
        {canUndo && (
          <Button tone="quiet" onPress={undoRelated}>
            <Undo2 aria-hidden />
            {t('inspector.relatedUndo')}
          </Button>
        )}
      </div>
      {rows.length > 0 && (
        <p className={page.hint}>{t('inspector.relatedKeys', { key: keysText(commands.resetStory.key) })}</p>
      )}
      {id !== undefined && <OwnLists key={`lists ${id}`} />}
      {id !== undefined && <LooksLike key={`like ${id}`} />}
      {id !== undefined && <LinkingStories key={id} id={id} onOpen={onOpenStory} />}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}
