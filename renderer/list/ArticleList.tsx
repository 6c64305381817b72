import { useMemo, useState } from 'react';
import type { ArticleKind } from '../../shared/article/article';
import type { StoryCard } from '../../shared/article/page';
import type { ArticleRow } from '../../shared/desk';
import { useText } from '../strings';
import { type ListPlace, VirtualList } from '../ui/VirtualList';
import { useWorkspace } from '../workspace';
import { ArticleFilters } from './ArticleFilters';
import styles from './ArticleList.module.css';
import { ArticleRowView } from './ArticleRowView';
import { ListEmpty } from './ListEmpty';
import { ListFoot } from './ListFoot';
import { ListHead } from './ListHead';
import { RowMenu, type RowMenuPlace } from './RowMenu';
import { useArticleRows } from './useArticleRows';
import { useFilter } from './useFilter';

export type ArticleListProps = {
  readonly onOpen: (id: string) => void;
  readonly onNew: (kind: ArticleKind) => void;
  readonly onExport: (ids: readonly string[]) => void;
  readonly onTrash: (story: StoryCard) => void;
  readonly onImport: () => void;
};

const noSections: readonly never[] = [];

export function ArticleList(props: ArticleListProps) {
  const t = useText();
  const { filter, typed, setTyped, changeFilter, clearFilter, isFiltered } = useFilter();
  const { known, showRows, askAgain } = useArticleRows(filter);
  const sections = useWorkspace(({ settings }) => settings?.sections) ?? noSections;
  const openId = useWorkspace(({ open }) => open?.fields.id);
  const [place, setPlace] = useState<ListPlace>({ cursor: 0, anchor: 0 });
  const [selected, setSelected] = useState<ReadonlyMap<string, ArticleRow>>(new Map());
  const [menu, setMenu] = useState<RowMenuPlace | null>(null);
  const hasHits = known.filter.text.trim() !== '';
  const total = known.total ?? 0;

  const rowsFor = (row: ArticleRow): readonly ArticleRow[] =>
    selected.has(row.id) ? [...selected.values()] : [row];
  const toggle = (index: number) => {
    const row = known.rows.get(index);
    if (row !== undefined) setSelected(toggled(selected, row));
  };
  const selectRange = (range: ListPlace) => {
    setPlace(range);
    setSelected(new Map(rowsBetween(known.rows, range).map((row) => [row.id, row])));
  };
  const rowHeight = useRowHeight(hasHits);

  return (
    <div className={styles.pane}>
      <ListHead typed={typed} onType={setTyped} onNew={props.onNew} />
      <ArticleFilters filter={filter} sections={sections} onChange={changeFilter} />
      {total === 0 ? (
        <ListEmpty
          known={known}
          isFiltered={isFiltered}
          onClear={clearFilter}
          onNew={() => props.onNew('news')}
          onImport={props.onImport}
          onAgain={askAgain}
        />
      ) : (
        <VirtualList
          label={t('list.articles')}
          count={total}
          rowHeight={rowHeight}
          content={known.filter}
          place={place}
          onPlace={setPlace}
          isSelected={(index) => selected.has(known.rows.get(index)?.id ?? '')}
          isCurrent={(index) => known.rows.get(index)?.id === openId && openId !== undefined}
          onVisible={showRows}
          onOpen={(index) => doWith(known.rows.get(index), (row) => props.onOpen(row.id))}
          onToggle={toggle}
          onRange={selectRange}
          onMenu={(index, x, y) => doWith(known.rows.get(index), (row) => setMenu({ row, x, y }))}
          onDelete={(index) => doWith(known.rows.get(index), props.onTrash)}
          onEscape={() => setSelected(new Map())}
        >
          {(index) => (
            <ArticleRowView
              row={known.rows.get(index)}
              sections={sections}
              isOpen={openId !== undefined && known.rows.get(index)?.id === openId}
              hasHits={hasHits}
            />
          )}
        </VirtualList>
      )}
      <ListFoot
        total={known.total}
        isIndexing={known.isIndexing}
        selected={selected.size}
        onExport={() => props.onExport([...selected.keys()])}
        onClear={() => setSelected(new Map())}
      />
      {menu !== null && (
        <RowMenu
          place={menu}
          rows={rowsFor(menu.row)}
          onOpen={props.onOpen}
          onExport={props.onExport}
          onTrash={props.onTrash}
          onClose={() => setMenu(null)}
        />
      )}
    </div>
  );
}

function doWith<T>(value: T | undefined, act: (value: T) => void) {
  if (value !== undefined) act(value);
}

function toggled(
  selected: ReadonlyMap<string, ArticleRow>,
  row: ArticleRow,
): ReadonlyMap<string, ArticleRow> {
  const next = new Map(selected);
  if (!next.delete(row.id)) next.set(row.id, row);
  return next;
}

function rowsBetween(
  rows: ReadonlyMap<number, ArticleRow>,
  { cursor, anchor }: ListPlace,
): readonly ArticleRow[] {
  const first = Math.min(cursor, anchor);
  const last = Math.max(cursor, anchor);
  return Array.from({ length: last - first + 1 }, (_, step) => rows.get(first + step)).filter(
    (row) => row !== undefined,
  );
}

/** In pixels, for a row of two lines of headline and one of facts; passages found take two more. */
function useRowHeight(hasHits: boolean): number {
  const textSize = useWorkspace(({ preferences }) => preferences.textSize);
  return useMemo(() => Math.round(((hasHits ? 112 : 76) * textSize) / 100), [hasHits, textSize]);
}
