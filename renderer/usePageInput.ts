import { useEffect, useMemo, useState } from 'react';
import type { Article } from '../shared/article/article';
import { addressesOf } from '../shared/article/identifyPointers';
import type { PageContext, PageInput } from '../shared/article/page';
import { photosOf, storiesOf } from '../shared/article/walk';
import { desk, onDesk } from './desk';
import { problemOf } from './problems';
import { type Workspace, readWorkspace, useWorkspace } from './workspace';

const pause = 300;

type Written = { readonly article: Article; readonly photos: Workspace['photos'] };
type Beside = { readonly id: string; readonly context: PageContext };

function readWritten(): Written | null {
  const { open, photos } = readWorkspace();
  return open === null ? null : { article: { ...open.fields, body: open.bodySnapshot }, photos };
}

/** The open article as it was at most a moment ago: nobody who watches it stands in the way of a key press. */
function useWritten(): Written | null {
  const [written, setWritten] = useState(readWritten);
  useEffect(() => {
    let timer: number | undefined;
    const take = () => {
      timer = undefined;
      setWritten(readWritten());
    };
    const stop = useWorkspace.subscribe((now, before) => {
      if (now.open === before.open && now.photos === before.photos) return;
      if (now.open?.fields.id !== before.open?.fields.id) take();
      else timer ??= window.setTimeout(take, pause);
    });
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, []);
  return written;
}

/** Everything of an article that decides what stands beside it on the page. */
function signatureOf(article: Article): string {
  const { id, kind, section, subsection, tags, related, pageLists } = article;
  return JSON.stringify([
    id,
    kind,
    section,
    subsection,
    tags,
    related,
    pageLists,
    photosOf(article),
    storiesOf(article),
    addressesOf(article),
  ]);
}

function useBeside(written: Written | null): Beside | null {
  const [beside, setBeside] = useState<Beside | null>(null);
  const [libraryChanges, setLibraryChanges] = useState(0);
  const signature = written === null ? '' : signatureOf(written.article);
  useEffect(() => onDesk('libraryChanged', () => setLibraryChanges((count) => count + 1)), []);
  useEffect(() => {
    const now = readWritten();
    if (now === null) return;
    let isStale = false;
    const timer = window.setTimeout(() => {
      desk.readPage({ article: now.article }).then((context) => {
        if (!isStale) setBeside({ id: now.article.id, context });
      }, problemOf);
    }, 50);
    return () => {
      isStale = true;
      window.clearTimeout(timer);
    };
  }, [signature, libraryChanges]);
  return beside;
}

/** The library's records and over them the live ones: a credit shows as it is typed. */
export function withLivePhotos(context: PageContext, live: Workspace['photos']): PageContext {
  const known = new Map(context.photos.map((photo) => [photo.id, photo]));
  for (const photo of Object.values(live)) known.set(photo.id, photo);
  return { ...context, photos: [...known.values()] };
}

/** What the page of the open article is printed from and checked by; null until the library has answered. */
export function usePageInput(): PageInput | null {
  const written = useWritten();
  const beside = useBeside(written);
  return useMemo(() => {
    if (written === null || beside?.id !== written.article.id) return null;
    return { article: written.article, context: withLivePhotos(beside.context, written.photos) };
  }, [written, beside]);
}
