import type { StoryTarget } from '../../../shared/article/article';
import { isAllowedLink } from '../../../shared/article/links';
import type { PickerPlace } from './pickerPlace';

export type PageTarget = Extract<StoryTarget, { type: 'page' }>;

/** A page that is not of the library, as it stands in a form. */
export type TypedPage = {
  readonly url: string;
  readonly title: string;
  readonly source: string;
  readonly summary: string;
  readonly photo: string | null;
};

export const noPage: TypedPage = { url: '', title: '', source: '', summary: '', photo: null };

export const typedPage = ({ url, title, source = '', summary = '', photo = '' }: PageTarget): TypedPage => ({
  url,
  title,
  source,
  summary,
  photo: photo || null,
});

export type OutsidePage =
  | { readonly status: 'page'; readonly target: PageTarget }
  | { readonly status: 'refused'; readonly because: 'url' | 'title' };

const web = /^https?:/i;
const mailOrPhone = /^(?:mailto|tel):/i;

/** A link in the text may also be written to or called; a story is always a web page. */
function isAllowedFor(use: PickerPlace, url: string): boolean {
  return isAllowedLink(url) && (web.test(url) || (use === 'link' && mailOrPhone.test(url)));
}

/** What was typed by hand, as a target. Nothing is fetched; a link in the text may do without a title. */
export function readOutsidePage(use: PickerPlace, typed: Partial<TypedPage>): OutsidePage {
  const clean = (text: string) => text.trim().normalize('NFC');
  const { source, summary, photo, ...page } = { ...noPage, ...typed };
  const [url, title] = [page.url.trim(), clean(page.title)];
  if (!isAllowedFor(use, url)) return { status: 'refused', because: 'url' };
  if (title === '' && use !== 'link') return { status: 'refused', because: 'title' };
  return {
    status: 'page',
    target: {
      type: 'page',
      url,
      title,
      ...(clean(source) !== '' && { source: clean(source) }),
      ...(clean(summary) !== '' && { summary: clean(summary) }),
      ...(photo !== null && { photo }),
    },
  };
}
