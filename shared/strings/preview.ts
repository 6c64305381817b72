import type { TextTable } from './text';

export const previewTexts = {
  title: { vi: 'Xem trước trang', en: 'Page preview' },
  frame: { vi: 'Trang “{headline}” như bạn đọc sẽ thấy', en: 'The page “{headline}” as readers will see it' },
  view: { vi: 'Xem như', en: 'View as' },
  desktop: { vi: 'Máy tính', en: 'Desktop' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  print: { vi: 'Bản in A4', en: 'A4 print' },
  scale: { vi: '{width} px · {percent}%', en: '{width} px · {percent}%' },
  close: { vi: 'Đóng xem trước', en: 'Close the preview' },
  empty: { vi: 'Mở một bài để xem trước trang của bài.', en: 'Open an article to preview its page.' },
  editHint: { vi: 'Bấm vào một phần của trang để sửa phần đó.', en: 'Click a part of the page to edit it.' },
} as const satisfies TextTable;
