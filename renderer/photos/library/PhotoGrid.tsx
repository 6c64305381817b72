import { Images, SearchX, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import type { KnownAgency } from '../../../shared/article/knownName';
import { problemText } from '../../../shared/strings/problems';
import { useLanguage, useText } from '../../strings';
import { formatNumber } from '../../times';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { VirtualGrid } from '../../ui/VirtualGrid';
import { useWorkspace } from '../../workspace';
import styles from './PhotoLibrary.module.css';
import { PhotoTile } from './PhotoTile';
import {
  chooseNone,
  choosePhoto,
  clearFilter,
  followPhoto,
  isFiltering,
  useLibraryState,
} from './libraryState';
import { type KnownPhotos, usePhotoRows } from './usePhotoRows';

type PhotoGridProps = {
  readonly agencies: readonly KnownAgency[];
  readonly today: string;
  readonly onOpen: () => void;
};

/** In pixels at 100 %: a picture, two lines of caption, one of credit, one of marks. */
const cell = { width: 168, height: 224 };

export function PhotoGrid({ agencies, today, onOpen }: PhotoGridProps) {
  const t = useText();
  const scale = useWorkspace(({ preferences }) => preferences.textSize / 100);
  const filter = useLibraryState((state) => state.filter);
  const wanted = useLibraryState((state) => state.cursor);
  const { known, showRows, askAgain } = usePhotoRows(filter);
  const total = known.total ?? 0;
  const cursor = Math.min(wanted, Math.max(0, total - 1));
  const chosen = useChosen(known);
  const choose = (index: number) => choosePhoto(index, known.rows.get(index)?.photo.id);
  return (
    <div className={styles.grid}>
      {total === 0 ? (
        <GridEmpty known={known} onAgain={askAgain} />
      ) : (
        <VirtualGrid
          label={t('photoLibrary.photos')}
          count={total}
          cellWidth={cell.width * scale}
          cellHeight={Math.round(cell.height * scale)}
          content={known.filter}
          cursor={cursor}
          isSelected={(index) => chosen !== null && known.rows.get(index)?.photo.id === chosen}
          onCursor={choose}
          onVisible={showRows}
          onOpen={onOpen}
        >
          {(index) => <PhotoTile row={known.rows.get(index)} agencies={agencies} today={today} />}
        </VirtualGrid>
      )}
      <GridFoot known={known} />
    </div>
  );
}

/**
 * The details show a photo wherever there is one: the first of a new list, or the one the cursor came to before its
 * row did. When the list moves, the cursor stays with its photo.
 */
function useChosen({ filter, rows, total }: KnownPhotos) {
  const { filter: wanted, cursor, chosen, isAwaited } = useLibraryState();
  const isHere = wanted === filter && total !== null;
  const atCursor = rows.get(cursor)?.photo.id;
  useEffect(() => {
    if (!isHere) return;
    if (isAwaited && atCursor !== undefined) choosePhoto(cursor, atCursor);
    else if (isAwaited && total === 0) chooseNone();
    else if (atCursor !== chosen) {
      const moved = [...rows].find(([, { photo }]) => photo.id === chosen);
      if (moved !== undefined) followPhoto(moved[0]);
    }
  }, [isHere, isAwaited, atCursor, total, chosen, cursor, rows]);
  return chosen;
}

function GridFoot({ known: { total, isIndexing } }: { readonly known: KnownPhotos }) {
  const t = useText();
  const language = useLanguage();
  return (
    <footer className={styles.foot}>
      <span role="status">
        {total !== null && t('photoLibrary.count', { count: formatNumber(total, language) })}
        {isIndexing && ` · ${t('photoLibrary.indexing')}`}
      </span>
      <span className={styles.keys}>{t('photoLibrary.keysHint')}</span>
    </footer>
  );
}

function GridEmpty({ known, onAgain }: { readonly known: KnownPhotos; readonly onAgain: () => void }) {
  const t = useText();
  const language = useLanguage();
  if (known.problem !== null) {
    const reason = problemText(known.problem, language);
    return (
      <EmptyState icon={<TriangleAlert aria-hidden />} title={t('photoLibrary.failed', { reason })}>
        <Button onPress={onAgain}>{t('photoLibrary.again')}</Button>
      </EmptyState>
    );
  }
  if (known.total === null || known.isIndexing) return <EmptyState title={t('photoLibrary.loading')} />;
  if (isFiltering(known.filter))
    return (
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={t('photoLibrary.noMatch')}
        help={t('photoLibrary.noMatchHelp')}
      >
        <Button onPress={clearFilter}>{t('photoLibrary.clearFilters')}</Button>
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<Images aria-hidden />}
      title={t('photoLibrary.empty')}
      help={t('photoLibrary.emptyHelp')}
    />
  );
}
