import type { Photo } from '../../shared/article/photo';
import type { Figure } from '../../shared/article/walk';
import { FileWords } from '../fileWords/FileWords';
import type { FilledField } from '../fileWords/readFileWords';
import { changeFields, readWorkspace } from '../workspace';
import { changeRights } from './PhotoRightsFields';
import { useField } from './useField';

function setCredit(photoId: string, change: Partial<Photo['credit']>) {
  const { photos, editor } = readWorkspace();
  const photo = photos[photoId];
  if (photo !== undefined) editor?.setCredit(photoId, { ...photo.credit, ...change });
}

/** A step of the article's undo history, all but the tags. */
function fillIn(photoId: string, figure: number, filled: FilledField) {
  const { editor } = readWorkspace();
  switch (filled.field) {
    case 'caption':
      return editor?.setCaption(figure, filled.text);
    case 'alt':
      return editor?.setAlt(figure, filled.text);
    case 'rightsNote':
      return changeRights(photoId, { note: filled.text });
    case 'tags':
      return changeFields({ tags: filled.tags.slice() });
    default:
      return setCredit(photoId, { [filled.field]: filled.text });
  }
}

type WordsProps = { readonly photo: Photo; readonly figure: Figure };

/** What the file of the selected figure says, and the way of it into the desk's words. */
export function PhotoFileWords({ photo, figure }: WordsProps) {
  const tags = useField('tags');
  return (
    <FileWords
      photo={photo}
      desk={{ caption: figure.caption, alt: figure.alt, tags }}
      onFill={(filled) => fillIn(photo.id, figure.index, filled)}
      onUndo={() => readWorkspace().editor?.run('undo')}
    />
  );
}
