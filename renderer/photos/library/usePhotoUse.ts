import { useEffect, useState } from 'react';
import type { PhotoUse } from '../../../shared/photoQuery';
import { desk, onDesk } from '../../desk';
import { problemOf } from '../../problems';

/** Where the file of a photo is used, as the library is now; null until it has answered. */
export function usePhotoUse(photoId: string): PhotoUse | null {
  const [use, setUse] = useState<PhotoUse | null>(null);
  useEffect(() => {
    let isStale = false;
    const read = () => {
      desk.readPhotoUse({ photoId }).then((answer) => {
        if (!isStale) setUse(answer);
      }, problemOf);
    };
    read();
    const stop = onDesk('libraryChanged', read);
    return () => {
      isStale = true;
      stop();
    };
  }, [photoId]);
  return use;
}
