import type { Check } from '../../shared/article/check';
import { checkArticle } from '../../shared/article/checks';
import { type Fix, fixCheck } from '../../shared/article/fixCheck';
import type { PageContext } from '../../shared/article/page';
import { readWorkspace } from '../workspace';

const keyOf = ({ code, where }: Check) => JSON.stringify([code, where]);

/**
 * Mends what a check found, as one step of the article's undo history. The check is of a moment ago: where the text
 * has been changed since and no longer has it, nothing is touched. True where something was mended.
 */
export function fixNow(check: Check, fix: Fix, context: PageContext): boolean {
  const { open, editor, save } = readWorkspace();
  if (open === null || editor === null || save.type === 'readOnly') return false;
  const article = { ...open.fields, body: editor.body() };
  const isStill = checkArticle({ article, context }).some((each) => keyOf(each) === keyOf(check));
  if (!isStill) return false;
  const { body, headline, standfirst, related, publicUrl } = fixCheck(article, fix, check.where);
  editor.restore({ body, fields: { headline, standfirst, related, publicUrl }, credits: {} });
  return true;
}
