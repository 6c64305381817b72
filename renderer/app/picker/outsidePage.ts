import type { StoryTarget } from '../../../shared/article/article';
import { isAllowedLink } from '../../../shared/article/links';
import type { PickerUse } from '../../workspace';

type Typed = { readonly url: string; readonly title: string };

export type OutsidePage =
  | { readonly status: 'page'; readonly target: Extract<StoryTarget, { type: 'page' }> }
  | { readonly status: 'refused'; readonly because: 'url' | 'title' };

const web = /^https?:/i;
const mailOrPhone = /^(?:mailto|tel):/i;

/** A link in the text may also be written to or called; a story is always a web page. */
function isAllowedFor(use: PickerUse, url: string): boolean {
  return isAllowedLink(url) && (web.test(url) || (use === 'link' && mailOrPhone.test(url)));
}

/** What was typed by hand, as a target. Nothing is fetched; a link in the text may do without a title. */
export function readOutsidePage(use: PickerUse, typed: Typed): OutsidePage {
  const [url, title] = [typed.url.trim(), typed.title.trim().normalize('NFC')];
  if (!isAllowedFor(use, url)) return { status: 'refused', because: 'url' };
  if (title === '' && use !== 'link') return { status: 'refused', because: 'title' };
  return { status: 'page', target: { type: 'page', url, title } };
}
