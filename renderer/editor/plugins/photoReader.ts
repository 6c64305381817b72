import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { desk } from '../../desk';
import { changeWorkspace, readWorkspace } from '../../workspace';
import { photoOf, placedFigures, placedVideos } from '../figures';

function unknownPhotos(view: EditorView): string[] {
  const { photos } = readWorkspace();
  const { doc } = view.state;
  const ids = [...placedFigures(doc), ...placedVideos(doc)].flatMap(({ node }) => photoOf(node) ?? []);
  return ids.filter((id) => photos[id] === undefined);
}

/** Brings the records of photos that the text may come to show into the workspace. */
export async function readPhotos(view: EditorView, ids: readonly string[]) {
  if (ids.length === 0) return;
  const read = await desk.readPhotos({ ids });
  if (view.isDestroyed || read.length === 0) return;
  const records = Object.fromEntries(read.map((photo) => [photo.id, photo]));
  changeWorkspace(({ photos }) => ({ photos: { ...records, ...photos } }));
}

/** A figure that came over the clipboard from another article names a photo this one has not met: its record is read. */
export function photoReader(): Plugin {
  return new Plugin({
    view(view) {
      const asked = new Set<string>();
      return {
        update(_view, before) {
          if (before.doc === view.state.doc) return;
          const ids = unknownPhotos(view).filter((id) => !asked.has(id));
          ids.forEach((id) => asked.add(id));
          void readPhotos(view, ids);
        },
      };
    },
  });
}
