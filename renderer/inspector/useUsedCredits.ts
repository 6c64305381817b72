import { useEffect, useMemo, useState } from 'react';
import type { Credit } from '../../shared/article/photo';
import { type PhotoQuery, noPhotoFilter } from '../../shared/photoQuery';
import { desk } from '../desk';
import { useWorkspace } from '../workspace';

/** The newest photos say well enough which names are in use. */
const newest: PhotoQuery = { ...noPhotoFilter, offset: 0, limit: 200 };

/** The credits of the article's photos as they are now, and of the photos that came into the library last. */
export function useUsedCredits(): readonly Credit[] {
  const photos = useWorkspace((workspace) => workspace.photos);
  const [found, setFound] = useState<readonly Credit[]>([]);
  useEffect(() => {
    let isStale = false;
    desk.listPhotos(newest).then(
      ({ rows }) => {
        if (!isStale) setFound(rows.map(({ photo }) => photo.credit));
      },
      // Suggestions are a help only: without the library's there are still the desk's.
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, []);
  return useMemo(() => [...Object.values(photos).map(({ credit }) => credit), ...found], [photos, found]);
}
