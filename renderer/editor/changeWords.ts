import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { keyOf } from '../../shared/article/comparableBlock';
import type { Credit, Photo } from '../../shared/article/photo';
import { assertNever } from '../../shared/problems';
import type { PhotoPlace, WordsChange } from '../workspace';
import { type PlacedNode, placedFigures, placedVideos } from './figures';
import { readSurroundings } from './plugins/photoRecords';
import { PhotoStep } from './plugins/photoStep';
import { startStep } from './plugins/typingGroup';

const placedIn = (doc: Node, { type, index }: PhotoPlace): PlacedNode | undefined =>
  (type === 'figure' ? placedFigures : placedVideos)(doc)[index];

function setAttribute(transaction: Transaction, place: PhotoPlace, name: string, value: unknown) {
  const placed = placedIn(transaction.doc, place);
  if (placed === undefined || keyOf(placed.node.attrs[name]) === keyOf(value)) return;
  transaction.setNodeAttribute(placed.pos, name, value);
}

type CaptionChange = Extract<WordsChange, { readonly field: 'caption' }>;

function setCaption(transaction: Transaction, { place, content }: CaptionChange) {
  const placed = placedIn(transaction.doc, place);
  if (placed === undefined) return;
  const { node, pos } = placed;
  const words = content.map((each) => node.type.schema.nodeFromJSON(each));
  const next = node.type.create(node.attrs, words);
  if (!next.content.eq(node.content))
    transaction.replaceWith(pos + 1, pos + 1 + node.content.size, next.content);
}

type Credits = Map<string, Credit | undefined>;

function setCredit(transaction: Transaction, credits: Credits, photo: string, credit: Credit) {
  const before = credits.get(photo);
  if (before === undefined || keyOf(before) === keyOf(credit)) return;
  transaction.step(new PhotoStep(photo, { credit: before }, { credit }));
  credits.set(photo, credit);
}

const creditsOf = (photos: Readonly<Record<string, Photo>>): Credits =>
  new Map(Object.values(photos).map(({ id, credit }) => [id, credit]));

/**
 * One undo step, which nothing typed before or after joins, but for what is typed in the same place: its name is
 * `typing`. Undefined where the words stand already.
 */
export function changeWords(
  state: EditorState,
  changes: readonly WordsChange[],
  typing?: string,
): Transaction | undefined {
  const transaction = startStep(state, typing);
  const credits = creditsOf(readSurroundings(state).photos);
  for (const change of changes) {
    switch (change.field) {
      case 'credit':
        setCredit(transaction, credits, change.photo, change.credit);
        break;
      case 'videoCredit':
        setAttribute(transaction, { type: 'video', index: change.index }, 'credit', change.credit);
        break;
      case 'alt':
        setAttribute(transaction, change.place, 'alt', change.alt);
        break;
      case 'caption':
        setCaption(transaction, change);
        break;
      default:
        assertNever(change);
    }
  }
  return transaction.docChanged ? transaction : undefined;
}
