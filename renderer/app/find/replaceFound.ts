import { article as articleSchema } from '../../../shared/article/article';
import { type WordMatch, replaceWords } from '../../../shared/article/findWords';
import { keepTextBefore } from '../../editor/autosave';
import { readWorkspace } from '../../workspace';
import { focusText, useFind } from './findState';

/**
 * Puts the new words in as one step of the article's undo history; the text before several is kept for good. The
 * focus is then in the text, where that step can be undone.
 */
export function replaceFound(matches: readonly WordMatch[]) {
  const { open, editor } = readWorkspace();
  if (open === null || editor === null) return;
  const before = { ...open.fields, body: editor.body() };
  const { body, ...fields } = replaceWords(before, matches);
  if (!articleSchema.safeParse({ ...before, ...fields, body }).success) {
    useFind.setState({ outcome: { type: 'tooLong' } });
    return;
  }
  if (matches.length > 1) keepTextBefore('replaceAll');
  editor.restore({ body, fields, credits: {} });
  useFind.setState({ outcome: { type: 'done', count: matches.length } });
  focusText();
}
