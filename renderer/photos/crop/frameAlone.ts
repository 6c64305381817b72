import type { Framing, Photo } from '../../../shared/article/photo';
import { desk } from '../../desk';
import { attempt } from '../../problems';
import { readWorkspace } from '../../workspace';
import { notePhotoEdit } from '../library/photoHistory';

/** Of a photo that the open article knows: a step of its undo history; else one of the photo library’s own, told at once. */
export function frameAlone({ id: photoId, framing: before }: Photo, framing: Framing) {
  const { editor, photos } = readWorkspace();
  if (editor !== null && photos[photoId] !== undefined) editor.framePhotoAlone(photoId, framing);
  else {
    notePhotoEdit(photoId, { framing: before }, { framing });
    void attempt(() => desk.editPhoto({ photoId, change: { framing } }));
  }
}
