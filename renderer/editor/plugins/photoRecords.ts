import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { Step } from '@tiptap/pm/transform';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { ArticleLanguage } from '../../../shared/article/article';
import type { Credit, Photo, PhotoChange } from '../../../shared/article/photo';
import type { InterfaceLanguage } from '../../../shared/desk';
import { photoOf, placedFigures, placedGalleries, placedVideos } from '../figures';
import { PhotoStep, readPhotoChange } from './photoStep';
import { joinTyping } from './typingGroup';

/** What a figure shows that its node does not hold. A new object only when one of these changed. */
export type FigureSurroundings = {
  readonly photos: Readonly<Record<string, Photo>>;
  /** Other records of the same files, which may forbid what these do not. */
  readonly twins: readonly Photo[];
  readonly articleLanguage: ArticleLanguage;
  readonly interfaceLanguage: InterfaceLanguage;
  /** By the newsroom's clock, yyyy-mm-dd: rights end by themselves. */
  readonly today: string;
  /** The desk's agencies: they help to tell a credit from a sentence. */
  readonly agencies: readonly string[];
};

/** What one figure shows. */
export type FigureSpec = Omit<FigureSurroundings, 'photos'> & { readonly photo: Photo | undefined };

type PhotoRecords = FigureSurroundings & { readonly decorations: DecorationSet };

export const photoRecordsKey = new PluginKey<PhotoRecords>('photoRecords');

function withStep(photos: FigureSurroundings['photos'], step: Step): FigureSurroundings['photos'] {
  const photo = step instanceof PhotoStep ? photos[step.photoId] : undefined;
  if (!(step instanceof PhotoStep) || photo === undefined) return photos;
  const change = readPhotoChange(step, photo);
  return Object.keys(change).length === 0 ? photos : { ...photos, [photo.id]: { ...photo, ...change } };
}

/** The decoration of a figure or video carries its photo record to its view; ProseMirror redraws only those whose record changed. */
function decorate(doc: Node, { photos, ...shared }: FigureSurroundings) {
  const placed = [...placedFigures(doc), ...placedVideos(doc), ...placedGalleries(doc)];
  const decorations = placed.map(({ node, pos }) => {
    const spec: FigureSpec = { ...shared, photo: photos[photoOf(node) ?? ''] };
    return Decoration.node(pos, pos + node.nodeSize, {}, { figure: true, ...spec });
  });
  return DecorationSet.create(doc, decorations);
}

const notDecorated: FigureSpec = {
  photo: undefined,
  twins: [],
  articleLanguage: 'vi',
  interfaceLanguage: 'vi',
  today: '',
  agencies: [],
};

/**
 * What `decorate` put on a figure, read back where the figure is drawn. TipTap draws the document once
 * before its plugins are there; the decorated drawing follows at once.
 */
export function readFigureSpec(decorations: readonly Decoration[]): FigureSpec {
  const spec: unknown = decorations.find((decoration) => 'figure' in Object(decoration.spec))?.spec;
  return spec === undefined ? notDecorated : (spec as FigureSpec);
}

/**
 * Keeps the photo records of the article beside its text: they come in from the workspace, their credits,
 * framing and rights change by steps of the undo history.
 */
export function photoRecords(surroundings: FigureSurroundings): Plugin<PhotoRecords> {
  return new Plugin<PhotoRecords>({
    key: photoRecordsKey,
    state: {
      init: (_config, { doc }) => ({ ...surroundings, decorations: decorate(doc, surroundings) }),
      apply(transaction, before) {
        const given = (transaction.getMeta(photoRecordsKey) ?? before) as FigureSurroundings;
        const photos = transaction.steps.reduce(withStep, given.photos);
        if (given === before && photos === before.photos && !transaction.docChanged) return before;
        const { twins, articleLanguage, interfaceLanguage, today, agencies } = given;
        const after = { photos, twins, articleLanguage, interfaceLanguage, today, agencies };
        return { ...after, decorations: decorate(transaction.doc, after) };
      },
    },
    props: {
      decorations: (state) => photoRecordsKey.getState(state)?.decorations,
    },
  });
}

export function readSurroundings(state: EditorState): FigureSurroundings {
  const records = photoRecordsKey.getState(state);
  if (records === undefined) throw new Error('The photo records plugin is missing');
  return records;
}

export function setSurroundings(state: EditorState, surroundings: FigureSurroundings): Transaction {
  return state.tr.setMeta(photoRecordsKey, surroundings).setMeta('addToHistory', false);
}

const creditFields = ['photographer', 'agency', 'issuedBy', 'isArchive'] as const;

/** Undefined where nothing would change. Typing in one field of one photo is one undo step. */
export function changeCredit(state: EditorState, photoId: string, credit: Credit): Transaction | undefined {
  const before = readSurroundings(state).photos[photoId]?.credit;
  if (before === undefined) return undefined;
  const changed = creditFields.filter((field) => before[field] !== credit[field]);
  if (changed.length === 0) return undefined;
  const transaction = state.tr.step(new PhotoStep(photoId, { credit: before }, { credit }));
  return joinTyping(state, transaction, `${photoId} ${changed.join(' ')}`);
}

/**
 * Framing and rights, one undo step for each call but those that follow each other quickly with the same `what`, as
 * when an arrow key moves a crop. Undefined for a photo that the article does not show.
 */
export function changePhoto(
  state: EditorState,
  photoId: string,
  change: Omit<PhotoChange, 'credit'>,
  what: string,
): Transaction | undefined {
  const before = readSurroundings(state).photos[photoId];
  if (before === undefined) return undefined;
  const from: PhotoChange = {
    ...(change.framing && { framing: before.framing }),
    ...(change.rights && { rights: before.rights }),
  };
  return joinTyping(state, state.tr.step(new PhotoStep(photoId, from, change)), `${photoId} ${what}`);
}

/** `pos` is where the figure starts. */
export function changeAlt(state: EditorState, pos: number, alt: string): Transaction | undefined {
  const before: unknown = state.doc.nodeAt(pos)?.attrs['alt'];
  if (before === undefined || before === alt) return undefined;
  return joinTyping(state, state.tr.setNodeAttribute(pos, 'alt', alt), `alt ${pos}`);
}
