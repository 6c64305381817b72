import { printable } from './escape';
import { type Html, markup, wrapLines } from './html';
import { printInstant, writeInstant } from './newsroomTime';
import { type PageScope, placeAttribute } from './pageScope';

/** What changed since readers saw the story first, the newest on top. */
export function renderNotices(scope: PageScope): Html {
  const { article, labels } = scope;
  const notices = [...article.updates].reverse().map(({ type, at, text }) => {
    const time = markup`<time datetime="${writeInstant(at)}">${printInstant(at, article.language)}</time>`;
    const words = printable(text).replace(/\s*\n\s*/g, ' ');
    return markup`<p class="notice ${type}"><strong>${labels.notice[type]}</strong> ${time}: ${words}</p>`;
  });
  const place = placeAttribute(scope, { type: 'field', field: 'updates' });
  return wrapLines(markup`<div class="notices"${place}>`, notices, markup`</div>`);
}
