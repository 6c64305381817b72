import type { Slice } from '@tiptap/pm/model';
import { countText } from '../../../shared/article/counts';

const mostWords = 500;
const mostBlocks = 20;

/** So much comes in at once that an editor may want the text before it back. */
export function isBigPaste({ content }: Slice): boolean {
  if (content.childCount > mostBlocks) return true;
  return countText(content.textBetween(0, content.size, '\n', '\n')).words > mostWords;
}
