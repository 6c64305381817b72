import { history } from '@tiptap/pm/history';
import { EditorState, type Plugin } from '@tiptap/pm/state';
import { photoRecords } from '../../../../renderer/editor/plugins/photoRecords';
import { typingGroups } from '../../../../renderer/editor/plugins/typingGroup';
import type { DocumentNode } from '../../../../shared/article/article';
import { checkDocument } from '../../../../shared/article/document';
import { type Credit, type Photo, noCredit, blankPhoto } from '../../../../shared/article/photo';

export const photoId = (digit: number) => String(digit).repeat(32);

export function makePhoto(digit: number, change: Partial<Photo> = {}): Photo {
  return { ...blankPhoto(photoId(digit)), ...change };
}

export const creditOf = (photographer: string, agency = ''): Credit => ({
  ...noCredit,
  photographer,
  agency,
});

const textNodes = (text: string): readonly DocumentNode[] => (text === '' ? [] : [{ type: 'text', text }]);

export const paragraph = (text: string): DocumentNode => ({ type: 'paragraph', content: textNodes(text) });

export const figure = (photo: number | null, caption: string, alt = ''): DocumentNode => ({
  type: 'figure',
  attrs: { photo: photo === null ? null : photoId(photo), alt },
  content: textNodes(caption),
});

/** A state with our document, the undo history and the photo records, without a window. */
export function makeState(
  content: readonly DocumentNode[],
  photos: readonly Photo[] = [],
  more: readonly Plugin[] = [],
): EditorState {
  return EditorState.create({
    doc: checkDocument({ type: 'doc', content }),
    plugins: [
      history(),
      typingGroups(),
      photoRecords({
        photos: Object.fromEntries(photos.map((photo) => [photo.id, photo])),
        articleLanguage: 'vi',
        twins: [],
        interfaceLanguage: 'vi',
        today: '2026-11-22',
        agencies: [],
      }),
      ...more,
    ],
  });
}
