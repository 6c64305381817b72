import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

export type VideoDropOptions = {
  readonly insert: (view: EditorView, film: File, pos: number) => void;
  readonly fillFilm: (view: EditorView, pos: number, film: File) => void;
  readonly fillPoster: (view: EditorView, pos: number, photo: File) => void;
};

const isFilm = (file: File) => file.type.startsWith('video/') || /\.(mp4|m4v|webm|mov)$/i.test(file.name);

/** The video under the pointer, by its position. */
function videoUnder(view: EditorView, event: DragEvent): number | undefined {
  const dom = event.target instanceof Element ? event.target.closest('figure') : null;
  if (dom === null || !view.dom.contains(dom)) return undefined;
  const pos = view.posAtDOM(dom, 0) - 1;
  return view.state.doc.nodeAt(pos)?.type.name === 'video' ? pos : undefined;
}

/** A film dropped on a video becomes its film, a photo its poster; a film dropped elsewhere becomes a video. */
export function videoDrop({ insert, fillFilm, fillPoster }: VideoDropOptions): Plugin {
  return new Plugin({
    props: {
      handleDrop(view, event) {
        const files = [...(event.dataTransfer?.files ?? [])];
        const film = files.find(isFilm);
        const [photo] = files;
        const video = videoUnder(view, event);
        if (photo === undefined || (film === undefined && video === undefined)) return false;
        event.preventDefault();
        if (video === undefined && film !== undefined) {
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
          insert(view, film, at?.pos ?? view.state.doc.content.size);
        } else if (video !== undefined && film !== undefined) fillFilm(view, video, film);
        else if (video !== undefined) fillPoster(view, video, photo);
        return true;
      },
    },
  });
}
