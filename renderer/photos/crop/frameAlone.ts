import type { Framing } from '../../../shared/article/photo';
import { desk } from '../../desk';
import { attempt } from '../../problems';
import { readWorkspace } from '../../workspace';

/** Of a photo that the open article knows: a step of its undo history; else the library is told at once. */
export function frameAlone(photoId: string, framing: Framing) {
  const { editor, photos } = readWorkspace();
  if (editor !== null && photos[photoId] !== undefined) editor.framePhotoAlone(photoId, framing);
  else void attempt(() => desk.editPhoto({ photoId, change: { framing } }));
}
