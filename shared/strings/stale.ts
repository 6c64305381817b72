import type { StaleChange } from '../article/exported';
import type { InterfaceLanguage } from '../desk';
import { fillText, type TextTable } from './text';

export const staleTexts = {
  title: { vi: 'Gói đã xuất nay đã cũ', en: 'Exported bundles that are out of date' },
  none: {
    vi: 'Không có gói nào cũ: các gói đã xuất vẫn khớp với các bài chúng dẫn đến.',
    en: 'Nothing is out of date: every bundle agrees with the stories it points at.',
  },
  some: {
    vi: '{count} bài đã xuất dẫn đến bài nay đã khác. Xuất lại để trang in đúng.',
    en: '{count} exported {count:story points|stories point} at others that have changed. Export again to print them right.',
  },
  exported: { vi: 'Xuất lúc {time}, {date}', en: 'Exported at {time}, {date}' },
  gone: { vi: 'gói không còn ở chỗ cũ', en: 'the bundle is no longer there' },
  open: { vi: 'Mở bài', en: 'Open the story' },
  exportAgain: { vi: 'Xuất lại…', en: 'Export again…' },
  exportAll: { vi: 'Xuất lại tất cả…', en: 'Export all again…' },
  close: { vi: 'Đóng', en: 'Close' },
  headline: { vi: 'tít đã đổi', en: 'its headline changed' },
  summary: { vi: 'sapo đã đổi', en: 'its standfirst changed' },
  picture: { vi: 'ảnh đại diện đã đổi', en: 'its lead photo changed' },
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
