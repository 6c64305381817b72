import type { Article } from '../../shared/article/article';
import type { ArticleCheck } from '../../shared/article/checkCodes';
import { checkArticle } from '../../shared/article/checks';
import { heldFor } from '../../shared/article/weighChecks';
import type { CmsCopy } from '../../shared/export/cms';
import { checkText } from '../../shared/strings/checks';
import { desk } from '../desk';
import { attempt } from '../problems';
import { readLanguage, readText } from '../strings';
import { readWorkspace } from '../workspace';
import { showNotice } from './notices';

const patience = 5_000;

/** Answers the next copy of this window with these words instead of what is selected. */
function answerNextCopy({ html, text }: CmsCopy): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = window.setTimeout(() => {
      window.removeEventListener('copy', answer, true);
      reject(new Error('The window was not asked what to copy'));
    }, patience);
    const answer = (event: ClipboardEvent) => {
      window.clearTimeout(timer);
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData?.setData('text/html', html);
      event.clipboardData?.setData('text/plain', text);
      resolve();
    };
    window.addEventListener('copy', answer, { capture: true, once: true });
  });
}

async function copy(copied: CmsCopy) {
  // The frame of the preview would be asked in our place.
  window.focus();
  const answered = answerNextCopy(copied);
  await desk.runCopy({});
  await answered;
}

const inBody: ReadonlySet<string> = new Set(['figure', 'video', 'teaser', 'body']);

/** An embargo of the story, or of what its body names, and rights to what its body shows: promises to others. */
const isPromise = ({ code, where }: ArticleCheck) =>
  code === 'embargoRunning' ||
  (inBody.has(where.type) && ['embargo', 'rights'].includes(heldFor(code) ?? ''));

async function brokenPromise(article: Article): Promise<ArticleCheck | undefined> {
  const context = await desk.readPage({ article });
  return checkArticle({ article, context }).find(isPromise);
}

/**
 * What stands in the window now, saved or not, onto the clipboard. A promise to others holds there too: the way
 * around it is an export, which asks for a reason and keeps it.
 */
export async function copyForCms() {
  const { open, editor } = readWorkspace();
  if (open === null) return;
  const article = { ...open.fields, body: editor?.body() ?? open.bodySnapshot };
  await attempt(async () => {
    const broken = await brokenPromise(article);
    if (broken !== undefined) {
      const problem = checkText(broken, readLanguage());
      showNotice(readText('exportDialog.notCopied', { problem }));
      return;
    }
    const copied = await desk.renderForCms({ article });
    await copy(copied);
    const told = readText('exportDialog.copiedForCms', { photos: copied.photos });
    const missing =
      copied.missing === 0 ? '' : ` ${readText('exportDialog.copiedWithout', { photos: copied.missing })}`;
    showNotice(told + missing);
  });
}
