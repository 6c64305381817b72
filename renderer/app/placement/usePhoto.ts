import { useEffect, useState } from 'react';
import type { Photo } from '../../../shared/article/photo';
import { desk } from '../../desk';
import { problemOf } from '../../problems';

/** The record of a photo of the library; undefined until it is read, and where there is none. */
export function usePhoto(id: string | null): Photo | undefined {
  const [photo, setPhoto] = useState<Photo>();
  useEffect(() => {
    let isStale = false;
    if (id === null) return undefined;
    desk.readPhotos({ ids: [id] }).then(([found]) => {
      if (!isStale) setPhoto(found);
    }, problemOf);
    return () => {
      isStale = true;
    };
  }, [id]);
  return photo?.id === id ? photo : undefined;
}
