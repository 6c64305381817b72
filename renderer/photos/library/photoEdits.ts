import { useCallback, useEffect, useRef, useState } from 'react';
import type { Photo, PhotoChange } from '../../../shared/article/photo';
import { desk, onDesk } from '../../desk';
import { attempt, problemOf } from '../../problems';
import { readWorkspace, useWorkspace } from '../../workspace';
import { notePhotoEdit, takeUndo, turnPhotoEdit } from './photoHistory';

const quiet = 600;

/** What was typed of a photo and is not on disk yet. */
type Unsaved = { readonly photoId: string; readonly change: PhotoChange };

/** Of a photo that the open article shows: a step of that article's undo history, saved with it. */
function changeInEditor(photoId: string, { credit, rights }: PhotoChange): boolean {
  const { editor, photos } = readWorkspace();
  if (editor === null || photos[photoId] === undefined) return false;
  if (credit !== undefined) editor.setCredit(photoId, credit);
  if (rights !== undefined) editor.setRights(photoId, rights);
  return true;
}

const asItWas = ({ credit, framing, rights }: Photo, wanted: PhotoChange): PhotoChange => ({
  ...(wanted.credit === undefined ? {} : { credit }),
  ...(wanted.framing === undefined ? {} : { framing }),
  ...(wanted.rights === undefined ? {} : { rights }),
});

/** Keeps typing until it rests; nothing typed is left behind when another photo is chosen or the pane is closed. */
function useLateSave(onRefused: () => void) {
  const waiting = useRef<{ unsaved: Unsaved | null; timer: number; saving: number }>({
    unsaved: null,
    timer: 0,
    saving: 0,
  });
  const flush = useCallback(() => {
    const { current } = waiting;
    const { unsaved } = current;
    window.clearTimeout(current.timer);
    current.unsaved = null;
    if (unsaved === null) return;
    current.saving += 1;
    void attempt(() => desk.editPhoto(unsaved)).then((saved) => {
      current.saving -= 1;
      if (saved === undefined) onRefused();
    });
  }, [onRefused]);
  const save = useCallback(
    (photoId: string, change: PhotoChange) => {
      const { current } = waiting;
      window.clearTimeout(current.timer);
      current.unsaved = { photoId, change: { ...current.unsaved?.change, ...change } };
      current.timer = window.setTimeout(flush, quiet);
    },
    [flush],
  );
  /** Until then a record read from the library may be older than what was typed. */
  const isSaved = useCallback(() => waiting.current.unsaved === null && waiting.current.saving === 0, []);
  useEffect(() => {
    window.addEventListener('blur', flush);
    return () => {
      window.removeEventListener('blur', flush);
      flush();
    };
  }, [flush]);
  return { save, isSaved };
}

/**
 * The record of one photo, live, and the way to change its credit and rights. Where the open article shows the
 * photo, its record in the workspace is the truth; else the library's is, read again when it changes.
 */
export function usePhotoRecord(photoId: string) {
  const live = useWorkspace(({ photos }) => photos[photoId]);
  const [read, setRead] = useState<Photo | null>(null);
  const readAgain = useCallback(() => {
    desk.readPhotos({ ids: [photoId] }).then(([photo]) => setRead(photo ?? null), problemOf);
  }, [photoId]);
  const { save, isSaved } = useLateSave(readAgain);
  useEffect(readAgain, [readAgain]);
  useEffect(
    () =>
      onDesk('libraryChanged', () => {
        if (isSaved()) readAgain();
      }),
    [readAgain, isSaved],
  );
  const changeAlone = useCallback(
    (wanted: PhotoChange) => {
      setRead((before) => (before === null ? null : { ...before, ...wanted }));
      save(photoId, wanted);
    },
    [photoId, save],
  );
  const change = (wanted: PhotoChange) => {
    if (changeInEditor(photoId, wanted)) return;
    if (read !== null) notePhotoEdit(photoId, asItWas(read, wanted), wanted);
    changeAlone(wanted);
  };
  const isAlone = live === undefined;
  useEffect(() => {
    if (!isAlone) return undefined;
    return takeUndo((way) => {
      const wanted = turnPhotoEdit(photoId, way);
      if (wanted !== undefined) changeAlone(wanted);
    });
  }, [photoId, isAlone, changeAlone]);
  return { photo: live ?? read, change };
}
