import type { Slice } from '@tiptap/pm/model';
import { countText } from '../../../shared/article/counts';

const mostWords = 500;
const mostBlocks = 20;

/** Of text alone, for a field that holds no blocks. */
export const isBigText = (text: string) => countText(text).words > mostWords;

/** So much comes in at once that an editor may want the text before it back. */
export function isBigPaste({ content }: Slice): boolean {
  if (content.childCount > mostBlocks) return true;
  return isBigText(content.textBetween(0, content.size, '\n', '\n'));
}
