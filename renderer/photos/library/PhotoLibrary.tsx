import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { CheckPlace } from '../../../shared/article/check';
import type { Photo } from '../../../shared/article/photo';
import { useText } from '../../strings';
import { PaneHead } from '../../ui/PaneHead';
import { SearchField } from '../../ui/SearchField';
import { closeOnEscape } from '../../ui/closeOnEscape';
import { isComposing } from '../../ui/isComposing';
import { useAgencies } from '../../useKnownNames';
import { useToday } from '../../useToday';
import { useWorkspace } from '../../workspace';
import { PhotoDetails } from './PhotoDetails';
import { PhotoFilters } from './PhotoFilters';
import { PhotoGrid } from './PhotoGrid';
import styles from './PhotoLibrary.module.css';
import { enterFolder, typeSearch, useLibraryState, useTypedSearch } from './libraryState';

export type PhotoLibraryProps = {
  readonly onClose: () => void;
  readonly onOpen: (article: string, where: CheckPlace) => void;
  readonly onUse: (photo: Photo, captions: readonly string[]) => void;
};

/** Every photo of the library once: found, judged, credited, and used again. */
export function PhotoLibrary({ onClose, onOpen, onUse }: PhotoLibraryProps) {
  const t = useText();
  const root = useRef<HTMLDivElement>(null);
  const agencies = useAgencies();
  const today = useToday();
  const chosen = useLibraryState((state) => state.chosen);
  const folder = useWorkspace(({ library }) => library?.folder);
  useEffect(() => enterFolder(folder), [folder]);
  useTypedSearch();
  useEffect(() => closeOnEscape(root, onClose), [onClose]);
  const focusDetails = () => focusFirst(root, '[data-photo-use] button:not(:disabled), aside input');
  return (
    <div ref={root} className={styles.library}>
      <LibraryHead onDown={() => focusFirst(root, '[role="grid"]')} onClose={onClose} />
      <div className={styles.body}>
        <PhotoFilters />
        <div className={styles.pages}>
          <PhotoGrid agencies={agencies} today={today} onOpen={focusDetails} />
          {chosen !== null && (
            <aside aria-label={t('photoLibrary.details')} className={styles.details}>
              <PhotoDetails
                key={chosen}
                photoId={chosen}
                agencies={agencies}
                today={today}
                onOpen={onOpen}
                onUse={onUse}
              />
            </aside>
          )}
        </div>
      </div>
    </div>
  );
}

function focusFirst(root: RefObject<HTMLElement | null>, selector: string) {
  root.current?.querySelector<HTMLElement>(selector)?.focus();
}

function LibraryHead({ onDown, onClose }: { readonly onDown: () => void; readonly onClose: () => void }) {
  const t = useText();
  const typed = useLibraryState((state) => state.typed);
  const goDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || isComposing(event)) return;
    event.preventDefault();
    onDown();
  };
  const search = (
    <div className={styles.search} onKeyDown={goDown}>
      <SearchField
        label={t('photoLibrary.search')}
        placeholder={t('photoLibrary.searchPlaceholder')}
        clearLabel={t('photoLibrary.clearSearch')}
        value={typed}
        onChange={typeSearch}
      />
    </div>
  );
  return (
    <PaneHead
      title={t('photoLibrary.title')}
      about={search}
      closeLabel={t('photoLibrary.close')}
      onClose={onClose}
    />
  );
}
