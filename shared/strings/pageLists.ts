import type { InterfaceLanguage } from '../desk';
import type { MostReadFault, MostReadFaultCode } from '../pageLists/readMostRead';
import { fillText } from './text';

/** What is wrong with a line of most read stories. */
export const mostReadFaultNames = {
  notJson: { vi: 'Tệp JSON không đọc được danh sách nào.', en: 'No list could be read from the JSON file.' },
  empty: { vi: 'Tệp không có dòng nào.', en: 'The file has no lines.' },
  notAnEntry: {
    vi: 'Dòng {line}: “{value}” không phải là một bài.',
    en: 'Line {line}: “{value}” is not a story.',
  },
  quoteNotClosed: {
    vi: 'Dòng {line}: thiếu dấu ngoặc kép đóng (“{value}”).',
    en: 'Line {line}: a quotation mark is never closed (“{value}”).',
  },
  titleMissing: {
    vi: 'Dòng {line}: chưa có tít ({value}).',
    en: 'Line {line}: the title is missing ({value}).',
  },
  addressInvalid: {
    vi: 'Dòng {line}: “{value}” không phải địa chỉ trang (cần http:// hoặc https://).',
    en: 'Line {line}: “{value}” is not a page’s address (http:// or https:// is needed).',
  },
  tooLong: { vi: 'Dòng {line}: quá dài (“{value}…”).', en: 'Line {line}: too long (“{value}…”).' },
  twice: { vi: 'Dòng {line}: “{value}” đã có ở trên.', en: 'Line {line}: “{value}” stands above already.' },
  tooMany: { vi: 'Dòng {line}: quá {value} bài.', en: 'Line {line}: more than {value} stories.' },
} as const satisfies Record<MostReadFaultCode, { readonly vi: string; readonly en: string }>;

export const mostReadFaultText = (
  { code, line, value }: MostReadFault,
  language: InterfaceLanguage,
): string => fillText(mostReadFaultNames[code][language], { line, value });
