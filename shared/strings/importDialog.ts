import type { TextTable } from './text';

export const importDialogTexts = {
  title: { vi: 'Nhập trang cũ', en: 'Import old pages' },
  intro: {
    vi: 'Chọn tệp chữ (.txt) chép từ trang báo. Mỗi tệp thành một bài nháp: tít, đoạn văn, ảnh kèm chú thích, tin liên quan và các khối tin. Không mất chữ nào.',
    en: 'Choose text files (.txt) taken from web pages. Each becomes a draft: headline, paragraphs, photos with captions, related stories and page lists. No text is lost.',
  },
  choose: { vi: 'Chọn tệp…', en: 'Choose files…' },
  working: { vi: 'Đang đọc {count} tệp…', en: 'Reading {count} {count:file|files}…' },
  made: { vi: 'Đã tạo {count} bài.', en: 'Made {count} {count:article|articles}.' },
  madeNone: { vi: 'Không tạo được bài nào.', en: 'No article was made.' },
  open: { vi: 'Mở bài', en: 'Open' },
  openNamed: { vi: 'Mở bài “{headline}”', en: 'Open “{headline}”' },
  refused: { vi: 'Không nhập được', en: 'Not imported' },
  figuresWaiting: {
    vi: '{count} ảnh đang chờ tệp: mở bài, chọn ảnh rồi thêm tệp.',
    en: '{count} {count:photo waits|photos wait} for a file: open the article, select the photo, add its file.',
  },
  pageLists: { vi: 'Khối tin tìm thấy', en: 'Page lists found' },
  listItems: { vi: '{title}: {count} tin', en: '{title}: {count} {count:item|items}' },
  listSubsections: { vi: 'Tiểu mục: {names}', en: 'Subsections: {names}' },
  useMostRead: { vi: 'Dùng làm “Đọc nhiều” của tòa soạn', en: 'Use as the desk’s most-read list' },
  usedMostRead: { vi: 'Đang là “Đọc nhiều” của tòa soạn', en: 'Is now the desk’s most-read list' },
  report: { vi: 'Báo cáo nhập', en: 'Import report' },
  importMore: { vi: 'Nhập thêm…', en: 'Import more…' },
  close: { vi: 'Đóng', en: 'Close' },
} as const satisfies TextTable;
