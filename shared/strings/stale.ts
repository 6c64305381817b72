import type { PagePart, StaleChange } from '../article/exported';
import type { InterfaceLanguage } from '../desk';
import { fillText, type TextTable } from './text';

export const staleTexts = {
  title: { vi: 'Gói đã xuất nay đã cũ', en: 'Exported bundles that are out of date' },
  none: {
    vi: 'Không có gói nào cũ: xuất lại bây giờ, mọi trang vẫn như trong gói.',
    en: 'Nothing is out of date: exported again now, every page would be as its bundle has it.',
  },
  some: {
    vi: '{count} gói không còn như trang sẽ in bây giờ. Xuất lại vào cùng thư mục để gói in đúng.',
    en: '{count} {count:bundle is|bundles are} not what the page would be now. Export again to the same folder to put {count:it|them} right.',
  },
  exported: { vi: 'Xuất lúc {time}, {date}', en: 'Exported at {time}, {date}' },
  gone: { vi: 'gói không còn ở chỗ cũ', en: 'the bundle is no longer there' },
  open: { vi: 'Mở bài', en: 'Open the story' },
  exportAgain: { vi: 'Xuất lại…', en: 'Export again…' },
  exportAll: { vi: 'Xuất lại tất cả…', en: 'Export all again…' },
  close: { vi: 'Đóng', en: 'Close' },
  part_text: {
    vi: 'Chữ hoặc ảnh của chính bài này đã đổi.',
    en: 'The text or the photos of the story itself changed.',
  },
  part_publication: {
    vi: 'Trạng thái, giờ đăng hoặc địa chỉ trên web của chính bài này đã đổi.',
    en: 'The status, the time or the address on the web of the story itself changed.',
  },
  part_links: {
    vi: 'Một địa chỉ mà bài dẫn đến nay là của bài khác trong thư viện, hoặc không còn là của bài nào.',
    en: 'An address that it points at now belongs to another story of the library, or to none any more.',
  },
  part_lists: {
    vi: 'Các danh sách làm bằng tay trên trang đã đổi.',
    en: 'The lists on its page that are made by hand changed.',
  },
  part_desk: {
    vi: 'Tên mục, từ khóa, nhãn thể loại, thông tin trang báo hoặc giao diện trang đã đổi.',
    en: 'Names of sections, tags or marks, what the site is, or how its pages look changed.',
  },
  headline: { vi: 'tít đã đổi', en: 'its headline changed' },
  kind: { vi: 'thể loại đã đổi', en: 'its kind changed' },
  summary: { vi: 'sapo đã đổi', en: 'its standfirst changed' },
  picture: {
    vi: 'ảnh đại diện, cách cắt hoặc nguồn của ảnh đã đổi',
    en: 'its lead photo changed, or how that is cropped or credited',
  },
  address: { vi: 'địa chỉ trên web đã đổi', en: 'its address on the web changed' },
  withdrawn: { vi: 'đã gỡ', en: 'was withdrawn' },
  missing: { vi: 'không còn trong thư viện', en: 'is no longer in the library' },
  back: { vi: 'đã trở lại', en: 'is back' },
  changed: { vi: '“{headline}”: {changes}', en: '“{headline}”: {changes}' },
} as const satisfies TextTable;

/** What is otherwise now about one story, in words. */
export function staleText(
  headline: string,
  changes: readonly StaleChange[],
  language: InterfaceLanguage,
): string {
  const words = changes.map((change) => staleTexts[change][language]).join(', ');
  return fillText(staleTexts.changed[language], { headline, changes: words });
}

/** What of the page itself is otherwise now, in words. */
export const stalePartText = (part: PagePart, language: InterfaceLanguage): string =>
  staleTexts[`part_${part}`][language];
