import type { BroughtArticle, BundleNote, BundleNoteCode, BundleProblem, BundleProblemCode } from '../bundle';
import type { InterfaceLanguage } from '../desk';
import { fillText, type TextTable } from './text';

/** What is wrong with a bundle, in plain words. */
export const bundleProblemTexts = {
  notABag: { vi: 'Không phải gói xuất: thiếu {file}', en: 'Not a bundle: {file} is missing' },
  unreadable: { vi: 'Tệp zip hỏng: {file}', en: 'The zip is damaged: {file}' },
  missing: { vi: 'Thiếu tệp: {file}', en: 'Missing: {file}' },
  changed: { vi: 'Tệp đã bị sửa hoặc hỏng: {file}', en: 'Changed or damaged: {file}' },
  extra: { vi: 'Tệp lạ, không có trong danh mục: {file}', en: 'Not in the list of files: {file}' },
  hostileName: {
    vi: 'Tên tệp nguy hiểm hoặc trùng nhau: {file}',
    en: 'A name that is dangerous, or stands twice: {file}',
  },
  link: { vi: 'Lối tắt hoặc tệp đặc biệt: {file}', en: 'A link or a special file: {file}' },
  tooLarge: { vi: 'Quá lớn, hoặc nén để phình ra: {file}', en: 'Too large, or packed to swell: {file}' },
  pageNotAllowed: {
    vi: 'Trang chứa thứ không được phép: {file}',
    en: 'A page holds what is not allowed: {file}',
  },
} as const satisfies Record<BundleProblemCode, TextTable[string]>;

export const bundleNoteTexts = {
  photoRefused: {
    vi: 'Ảnh {what} không dùng được; chú thích và nguồn ảnh vẫn còn, hãy thêm tệp ảnh.',
    en: 'The photo {what} is of no use; caption and credit are here, add its file.',
  },
  photoKept: {
    vi: 'Ảnh {what} đã có ở đây với nguồn hoặc cách cắt khác; giữ như ở đây.',
    en: 'The photo {what} is here already with another credit or crop; it stays as it is here.',
  },
  filmRefused: { vi: 'Video {what} không dùng được.', en: 'The film {what} is of no use.' },
  sectionByName: {
    vi: 'Đã xếp vào chuyên mục cùng tên: {what}.',
    en: 'Put into the section of the same name: {what}.',
  },
  sectionUnknown: {
    vi: 'Tòa soạn này không có chuyên mục “{what}”: hãy chọn chuyên mục cho bài.',
    en: 'This desk has no section “{what}”: choose one for the article.',
  },
  versionUnreadable: {
    vi: 'Bản lưu số {what} trong lịch sử không đọc được nên bỏ qua.',
    en: 'Version {what} of the history cannot be read and was left out.',
  },
  historyLeftOut: {
    vi: 'Lịch sử trong gói ({what} bản) không nhập: bài ở đây có lịch sử riêng.',
    en: 'The history in the bundle ({what} versions) was left out: the article has its own here.',
  },
} as const satisfies Record<BundleNoteCode, TextTable[string]>;

export const broughtNames = {
  received: { vi: 'đã nhập cùng lịch sử', en: 'brought in with its history' },
  alreadyHere: { vi: 'đã có, giống hệt', en: 'here already, the same' },
  differs: {
    vi: 'đã có ở đây nhưng khác chữ; chưa đụng đến',
    en: 'here already as another text; nothing was touched',
  },
  copied: { vi: 'đã nhập thành bài riêng', en: 'brought in as an article of its own' },
  savedOver: {
    vi: 'đã lưu đè; bản trước còn trong lịch sử',
    en: 'saved over it; the text before is in the history',
  },
  unreadable: { vi: 'không đọc được thành bài', en: 'cannot be read as an article' },
  newerFormat: {
    vi: 'do ứng dụng bản mới hơn ghi: hãy cập nhật ứng dụng này',
    en: 'written by a newer app: update this one',
  },
} as const satisfies Record<BroughtArticle['result'], TextTable[string]>;

export const bundleProblemText = ({ code, file }: BundleProblem, language: InterfaceLanguage): string =>
  fillText(bundleProblemTexts[code][language], { file });

export const bundleNoteText = ({ code, what }: BundleNote, language: InterfaceLanguage): string =>
  fillText(bundleNoteTexts[code][language], { what });
