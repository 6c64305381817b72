import { useEffect, useState } from 'react';
import type { ComparedText } from '../../shared/article/compare';
import type { StoryCard } from '../../shared/article/page';
import type { Photo } from '../../shared/article/photo';
import { photosOf } from '../../shared/article/walk';
import { desk } from '../desk';
import { problemOf } from '../problems';
import { useWorkspace } from '../workspace';

type ById<T> = Readonly<Record<string, T>>;

/** Records by their ids, as far as they have been read. */
function useRecords<T extends { readonly id: string }>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<readonly T[]>,
): ById<T> {
  const [records, setRecords] = useState<ById<T>>({});
  const wanted = ids.join(' ');
  useEffect(() => {
    if (wanted === '') return;
    let isStale = false;
    read(wanted.split(' ')).then((found) => {
      if (!isStale) setRecords(Object.fromEntries(found.map((record) => [record.id, record])));
    }, problemOf);
    return () => {
      isStale = true;
    };
  }, [wanted, read]);
  return records;
}

const readPhotos = (ids: readonly string[]) => desk.readPhotos({ ids });
const readStories = (ids: readonly string[]) => desk.readStories({ ids });

/** The photos that either text shows. */
export function useShownPhotos(texts: readonly ComparedText[]): ById<Photo> {
  const known = useWorkspace(({ photos }) => photos);
  const ids = [...new Set(texts.flatMap(({ article }) => photosOf(article)))];
  const read = useRecords<Photo>(
    ids.filter((id) => known[id] === undefined),
    readPhotos,
  );
  return { ...read, ...known };
}

/** The stories of the library that either related list names. */
export function useNamedStories(texts: readonly ComparedText[]): ById<StoryCard> {
  const targets = texts.flatMap(({ article }) => article.related.map(({ target }) => target));
  const ids = targets.flatMap((target) => (target.type === 'article' ? [target.id] : []));
  return useRecords<StoryCard>([...new Set(ids)], readStories);
}
