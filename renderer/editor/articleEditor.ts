import type { Editor, Extensions, NodeViewRenderer } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions/placeholder';
import type { CommandId } from '../../shared/commands';
import { desk, onDesk } from '../desk';
import { attempt } from '../problems';
import { readLanguage, readText } from '../strings';
import { readWorkspace } from '../workspace';
import { pluginExtension, schemaExtensions } from './articleExtensions';
import { editorCommandIds } from './editorCommands';
import { photoOf } from './figures';
import { FigureView } from './nodes/FigureView';
import { GalleryView } from './nodes/GalleryView';
import { TeaserView } from './nodes/TeaserView';
import { VideoView } from './nodes/VideoView';
import { figure } from './nodes/figure';
import { gallery } from './nodes/gallery';
import { teaser } from './nodes/teaser';
import { video } from './nodes/video';
import { fillFilm, fillPoster, insertFilm } from './filmIntake';
import { type Tell, fillFigure, insertPhotoFiles } from './photoIntake';
import { commandKeys } from './plugins/commandKeys';
import { fieldsSync } from './plugins/fieldsStep';
import { dropLine, figureDrag } from './plugins/figureDrag';
import { figureKeys } from './plugins/figureKeys';
import { galleryKeys } from './plugins/galleryKeys';
import { foundWords } from './plugins/foundWords';
import { linkOpening } from './plugins/linkOpening';
import { pasting } from './plugins/pasting';
import { photoDrop } from './plugins/photoDrop';
import { photoReader } from './plugins/photoReader';
import { photoRecords } from './plugins/photoRecords';
import { readSurroundingsNow, surroundingsSync } from './plugins/surroundingsSync';
import { storyCards } from './plugins/storyCards';
import { suggestedWords } from './plugins/suggestedWords';
import { typingGroups } from './plugins/typingGroup';
import { uploads } from './plugins/uploads';
import { videoDrop } from './plugins/videoDrop';

export type ArticleEditorOptions = {
  readonly tell: Tell;
  readonly run: (id: CommandId) => boolean;
};

const figureView =
  (tell: Tell): NodeViewRenderer =>
  ({ editor, node, view, getPos, decorations }) =>
    new FigureView({
      node,
      view,
      getPos,
      decorations,
      attach: (pos, file) => void fillFigure(editor, pos, file, tell),
    });

const galleryView =
  (tell: Tell): NodeViewRenderer =>
  ({ editor, node, view, getPos, decorations }) =>
    new GalleryView({
      node,
      view,
      getPos,
      decorations,
      insert: (files, pos) => void insertPhotoFiles(editor, files, pos, tell),
    });

const videoView =
  (tell: Tell): NodeViewRenderer =>
  ({ editor, node, view, getPos, decorations }) =>
    new VideoView({
      node,
      view,
      getPos,
      decorations,
      fillFilm: (pos, file) => void fillFilm(editor, pos, file, tell),
      fillPoster: (pos, file) => void fillPoster(editor, pos, file, tell),
    });

const teaserView: NodeViewRenderer = ({ node, view, getPos, decorations }) =>
  new TeaserView({ node, view, getPos, decorations });

function photoPlugins(editor: Editor, tell: Tell) {
  return [
    typingGroups(),
    photoRecords(readSurroundingsNow()),
    surroundingsSync(),
    photoReader(),
    uploads(),
    videoDrop({
      insert: (_view, file, pos) => void insertFilm(editor, file, pos, tell),
      fillFilm: (_view, pos, file) => void fillFilm(editor, pos, file, tell),
      fillPoster: (_view, pos, file) => void fillPoster(editor, pos, file, tell),
    }),
    photoDrop({
      insert: (_view, files, pos) => void insertPhotoFiles(editor, files, pos, tell),
      fill: (_view, pos, file) => void fillFigure(editor, pos, file, tell),
      isWaiting: (view, pos) => {
        const node = view.state.doc.nodeAt(pos);
        const photo = node === null ? undefined : readWorkspace().photos[photoOf(node) ?? ''];
        return (photo?.file ?? null) === null;
      },
    }),
  ];
}

const cards = () =>
  storyCards({
    readStories: (ids) => desk.readStories({ ids }),
    readPhotos: (ids) => desk.readPhotos({ ids }),
    onLibraryChanged: (listener) => onDesk('libraryChanged', listener),
    readLanguage,
  });

const placeholder = Placeholder.configure({
  placeholder: ({ editor }) => (editor.isEmpty ? readText('editor.bodyHint') : ''),
});

/** Everything the editor of one article is made of. */
export function createExtensions({ tell, run }: ArticleEditorOptions): Extensions {
  const schema = schemaExtensions.map((extension) => {
    if (extension === figure) return figure.configure({ view: figureView(tell) });
    if (extension === video) return video.configure({ view: videoView(tell) });
    if (extension === gallery) return gallery.configure({ view: galleryView(tell) });
    return extension === teaser ? teaser.configure({ view: teaserView }) : extension;
  });
  return [
    ...schema,
    placeholder,
    pluginExtension('photos', (editor) => photoPlugins(editor, tell)),
    pluginExtension('drags', () => [figureDrag(), dropLine()]),
    pluginExtension('fields', () => [fieldsSync()]),
    pluginExtension('stories', () => [cards()]),
    pluginExtension('remarks', () => [suggestedWords()]),
    pluginExtension('finding', () => [foundWords()]),
    pluginExtension('keys', () => [
      galleryKeys(),
      figureKeys(),
      commandKeys(editorCommandIds, run),
      pasting(),
      linkOpening((url) => void attempt(() => desk.openLink({ url }))),
    ]),
  ];
}
