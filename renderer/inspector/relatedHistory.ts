import { changeFields, readWorkspace } from '../workspace';
import { keepHistory } from './fieldHistory';
import type { RelatedStories } from './relatedStories';

const none: RelatedStories = [];

export const {
  change: changeRelated,
  undo: undoRelated,
  redo: redoRelated,
  useCanUndo: useCanUndoRelated,
} = keepHistory<RelatedStories>({
  empty: none,
  read: () => readWorkspace().open?.fields.related ?? none,
  write: (related) => changeFields({ related }),
});
