import { useEffect, useState } from 'react';
import type { PhotoPlacement } from '../../../shared/photoQuery';
import { desk, onDesk } from '../../desk';
import { problemOf } from '../../problems';

/** Where a photo is used, as the library is now; null until it has answered. */
export function usePlacements(photoId: string): readonly PhotoPlacement[] | null {
  const [placements, setPlacements] = useState<readonly PhotoPlacement[] | null>(null);
  useEffect(() => {
    let isStale = false;
    const read = () => {
      desk.readPlacements({ photoId }).then((answer) => {
        if (!isStale) setPlacements(answer);
      }, problemOf);
    };
    read();
    const stop = onDesk('libraryChanged', read);
    return () => {
      isStale = true;
      stop();
    };
  }, [photoId]);
  return placements;
}
